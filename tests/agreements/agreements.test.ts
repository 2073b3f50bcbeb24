import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/document/index.js';
import { readReport } from '../../src/read.js';
import type { Agreement } from '../../src/report/schema.js';
import { NEAR_MISSES } from './near-misses.js';
import type { Passage } from './passage.js';
import { READOUTS } from './readouts.js';
import { STATE_MEDIA } from './state-media.js';
import { WIRE } from './wire.js';

async function agreementsOf({ day, outlet, text }: Passage): Promise<Agreement[]> {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 't', date: day, outlet, text }));
  const reading = await toDocument({ path: 't.jsonl', line: 1, kind: 'jsonl', bytes });
  if ('failure' in reading) throw new Error(reading.failure.message);
  return readReport(reading.document).agreements;
}

/** As the tables have them, parties in alphabetical order. */
function lineOf({ kind, parties, status, signed, term, ends }: Agreement): string {
  const names = parties.map((id) => id.slice(id.indexOf('/') + 1)).sort();
  const cells = [kind, names.join('+'), status, signed, term, ends && `until ${ends}`];
  return cells.filter(Boolean).join(' · ');
}

const ordered = (line: string) =>
  line.replace(/· (\S+\+\S+) ·/, (_, parties: string) => `· ${parties.split('+').sort().join('+')} ·`);

for (const [manner, passages] of Object.entries({ WIRE, READOUTS, STATE_MEDIA, NEAR_MISSES }))
  describe(`agreements in ${manner.toLowerCase().replace('_', ' ')}`, () => {
    for (const passage of passages)
      it(passage.text, async () =>
        expect((await agreementsOf(passage)).map(lineOf)).toEqual(passage.agreements.map(ordered)),
      );
  });
