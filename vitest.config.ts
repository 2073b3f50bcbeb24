import { defineConfig } from 'vitest/config';

/** Tests of the store, which get a PostgreSQL server where one can be had. */
const ON_STORES = ['src/store/**/*.test.ts', 'tests/store/**/*.test.ts', 'tests/fetch.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'readout',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...ON_STORES, 'node_modules/**'],
        },
      },
      { extends: true, test: { name: 'stores', include: ON_STORES, globalSetup: 'tests/postgres.ts' } },
    ],
    setupFiles: ['tests/properties.ts'],
    testTimeout: 60_000,
  },
});
