/** Trains models/stories.bin: in how many documents each term occurs, over the unlabelled news and the treebanks' texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTerms, TERM_BITS } from '../src/record/vector.js';
import { readNamed } from './conll03.js';
import { writeModel } from './model.js';
import { pairsOf, readClusters, readPress, trainPairs } from './stories/pairs.js';
import { readTreebank } from './treebank.js';

const DATA = '/work/shared/data';
const LINES = [
  'news/press',
  'quotes/polnear.train',
  'quotes/polnear.dev',
  'quotes/gumnews.train',
  'quotes/gumnews.dev',
];
/** Steps of an idf; 255 of them reach past the largest. */
const SCALE = 0.04;
/** A hash that fewer documents have is as good as unseen. */
const LEAST = 2;

const frequency = new Uint32Array(1 << TERM_BITS);
let documents = 0;
function count(title: string, text: string): void {
  documents++;
  for (const term of countTerms(title, text).keys()) frequency[term]!++;
}
for (const name of LINES)
  for (const line of readFileSync(join(DATA, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')) {
    const { title, text } = JSON.parse(line) as { title: string | null; text: string };
    count(title ?? '', text);
  }
for (const { text } of readNamed(join(DATA, 'nlp/conll03/eng.train'))) count('', text);
for (const name of ['ewt.train', 'gum.train'])
  for (const { text } of readTreebank(join(DATA, `nlp/${name}.conllu`))) count('', text);
const idf = (count: number) => Math.log((documents + 1) / (count + 0.5));
const steps = Uint8Array.from(frequency, (count) =>
  count < LEAST ? 0 : Math.max(1, Math.round(idf(count) / SCALE)),
);
const seen = steps.filter((step) => step > 0).length;
const write = (weights: Float32Array) =>
  writeModel(
    join(import.meta.dirname, '../models/stories.bin'),
    { documents, unseen: idf(1) },
    { idf: { values: steps, scale: SCALE }, pairs: { values: weights } },
  );
// The pairs' features need the terms' rarity, which is read from the model.
write(new Float32Array(0));
const reports = [...readClusters(DATA), ...readPress(DATA)];
const weights = Float32Array.from(trainPairs(reports, pairsOf(reports)));
write(weights);
console.log(
  `${documents} documents, ${seen} terms; weights ${[...weights].map((w) => w.toFixed(2)).join(' ')}`,
);
