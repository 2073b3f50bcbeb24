/** What is read in `examples/` is what was read before; `npm run golden` takes the present reading as the new one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../src/read.js';
import { type EVENT_TYPES, MODES } from '../src/report/vocabulary.js';
import { documentsOf, exampleFiles } from './examples.js';

const UPDATE = process.env.UPDATE_GOLDEN !== undefined;

test.each(await exampleFiles())('%s', async (path) => {
  const golden = new URL(`golden/${basename(path).replace(/\.\w+$/, '')}.json`, import.meta.url);
  const reports = (await documentsOf(path)).map(readReport);
  if (UPDATE) writeFileSync(golden, `${JSON.stringify(reports, null, 2)}\n`);
  for (const { type, mode } of reports.flatMap((r) => r.events)) {
    if (mode !== null) expect(MODES[type as (typeof EVENT_TYPES)[number]]).toContain(mode);
  }
  expect(reports).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
});
