/** Trains models/stories.bin: in how many reports each term occurs (shared/data/news/press.jsonl). */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { countTerms, TERM_BITS } from '../src/record/vector.js';
import { writeModel } from './model.js';

const PRESS = '/work/shared/data/news/press.jsonl';
/** Steps of an idf; 255 of them reach past the largest. */
const SCALE = 0.04;
/** A hash that fewer reports have is as good as unseen. */
const LEAST = 2;

const frequency = new Uint32Array(1 << TERM_BITS);
let reports = 0;
for await (const line of createInterface({ input: createReadStream(PRESS) })) {
  const { title, text } = JSON.parse(line) as { title: string | null; text: string };
  reports++;
  for (const term of countTerms(title ?? '', text).keys()) frequency[term]!++;
}
const idf = (count: number) => Math.log((reports + 1) / (count + 0.5));
const steps = Uint8Array.from(frequency, (count) =>
  count < LEAST ? 0 : Math.max(1, Math.round(idf(count) / SCALE)),
);
const seen = steps.filter((step) => step > 0).length;
writeModel(
  join(import.meta.dirname, '../models/stories.bin'),
  { reports, unseen: idf(1) },
  {
    idf: { values: steps, scale: SCALE },
  },
);
console.log(`${reports} reports, ${seen} terms`);
