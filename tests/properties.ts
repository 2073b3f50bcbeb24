/**
 * Property tests take the same cases in every run, so that a change is never refused for what another one broke;
 * PROPERTY_SEED and PROPERTY_RUNS look further (`PROPERTY_SEED=7 PROPERTY_RUNS=5000 npx vitest run`).
 */
import { configureGlobal } from 'fast-check';

const { PROPERTY_SEED = '1', PROPERTY_RUNS } = process.env;
configureGlobal({
  seed: Number(PROPERTY_SEED),
  ...(PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : {}),
});
