/** Trains `models/statements.bin` on PolNeAR's train part (`npm run train -- statements`). */
import { join } from 'node:path';
import type { Ranker } from '../src/statements/ranked/read.js';
import { writeModel } from './model.js';
import { trainRanker } from './statements/ranker.js';
import { lessonsOf } from './statements/targets.js';

const TRAIN = join(import.meta.dirname, '../../shared/data/quotes/polnear.train.jsonl');
const MODEL = join(import.meta.dirname, '../models/statements.bin');

/** Weights as bytes; each table with its own step. */
function bytes({ tables }: Ranker): Parameters<typeof writeModel>[2] {
  return Object.fromEntries(
    Object.entries(tables).map(([name, weights]) => {
      const most = Array.from(weights).reduce((m, w) => Math.max(m, Math.abs(w)), 0);
      const scale = most / 127;
      return [name, { values: Int8Array.from(weights, (w) => Math.round(w / scale)), scale }];
    }),
  );
}

const ranker = trainRanker(lessonsOf(TRAIN));
const { bias, floor, threshold } = ranker;
writeModel(MODEL, { bias, floor, threshold }, bytes(ranker));
