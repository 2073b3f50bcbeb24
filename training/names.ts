/** Trains models/names.bin on CoNLL-2003's training part; prints span F1 on its dev part. */
import { readFileSync } from 'node:fs';
import { fold, hashOf, Vocabulary } from '../src/language/names/attributes.js';
import { allowedSteps, bestLabels } from '../src/language/names/decode.js';
import { FEATURE_BITS, LEXICAL } from '../src/language/names/features.js';
import { LABELS, stretches, TYPES } from '../src/language/names/labels.js';
import type { Clusters, Lexicons } from '../src/language/names/lexicons.js';
import { NameReading } from '../src/language/names/reading.js';
import { writeModel } from './model.js';
import { Crf, type Sequence } from './names/crf.js';
import { type LabelledDocument, phrasesOf, readLabelled } from './names/data.js';
import { generator, shuffled } from './random.js';

const DATA = '/work/shared/data/nlp/conll03';
const clusterPath = process.argv[2]!;
/** Features seen less often are left out; so many rows are kept. */
const LEAST = 2;
const MOST_ROWS = 170_000;
const EPOCHS = 5;
const RATE = 0.1;
const SHRINK = 0.0003;
/** Share of the features that name the word itself left out in training, and of all others. */
const DROP = { lexical: 0.4, other: 0.2 };

function readClusters(path: string): Map<number, Clusters> {
  const clusters = new Map<number, Clusters>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const [word, ...groups] = line.split(' ');
    clusters.set(hashOf(fold(word!)), groups.map(Number) as unknown as Clusters);
  }
  return clusters;
}

interface Prepared {
  readonly sequence: Sequence;
  readonly templates: Uint8Array;
}

function prepare(document: LabelledDocument, lexicons: Lexicons): Prepared[] {
  const reading = new NameReading(document.cut, lexicons, new Vocabulary(lexicons));
  return document.cut.map((words, s) => {
    const slots: number[] = [];
    const templates: number[] = [];
    const starts: number[] = [];
    reading.read(s, (features) => {
      starts.push(slots.length);
      for (let f = 0; f < features.count; f++) {
        slots.push(features.slots[f]!);
        templates.push(features.templates[f]!);
      }
    });
    starts.push(slots.length);
    const sequence = {
      slots: Int32Array.from(slots),
      starts: Int32Array.from(starts),
      labels: document.labels[s]!,
    };
    return {
      sequence: words.length === 0 ? { ...sequence, labels: new Uint8Array(0) } : sequence,
      templates: Uint8Array.from(templates),
    };
  });
}

/** Slots of the features seen at least so often, in order, and the row of each (-1 for the others). */
function denseRows(examples: readonly Prepared[], least: number): { slots: Int32Array; rows: Int32Array } {
  const counts = new Uint8Array(1 << FEATURE_BITS);
  for (const { sequence } of examples)
    for (const slot of sequence.slots) if (counts[slot]! < 255) counts[slot]!++;
  const rows = new Int32Array(1 << FEATURE_BITS).fill(-1);
  const slots: number[] = [];
  for (let slot = 0; slot < counts.length; slot++) {
    if (counts[slot]! < least) continue;
    rows[slot] = slots.length;
    slots.push(slot);
  }
  return { slots: Int32Array.from(slots), rows };
}

/** The same sentence with rows for slots, without the features that have none. */
function onRows({ sequence, templates }: Prepared, rows: Int32Array): Prepared {
  const slots: number[] = [];
  const kept: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < sequence.starts.length; i++) {
    starts.push(slots.length);
    for (let f = sequence.starts[i]!; f < (sequence.starts[i + 1] ?? 0); f++) {
      const row = rows[sequence.slots[f]!]!;
      if (row < 0) continue;
      slots.push(row);
      kept.push(templates[f]!);
    }
  }
  return {
    sequence: { ...sequence, slots: Int32Array.from(slots), starts: Int32Array.from(starts) },
    templates: Uint8Array.from(kept),
  };
}

function evaluate(
  documents: readonly LabelledDocument[],
  prepared: readonly Prepared[][],
  weights: ArrayLike<number>,
  steps: Float64Array,
  known: Set<string>,
): string {
  const tally = new Map<string, [right: number, found: number, wanted: number]>();
  const count = (key: string, at: 0 | 1 | 2) => {
    const row = tally.get(key) ?? [0, 0, 0];
    row[at]++;
    tally.set(key, row);
  };
  for (const [d, document] of documents.entries()) {
    const gold = new Set(document.entities.map((e) => `${e.start}-${e.end}-${e.type}`));
    for (const e of document.entities) {
      count('all', 2);
      count(e.type, 2);
      if (!known.has(`${document.text.slice(e.start, e.end)}/${e.type}`)) count('new', 2);
    }
    for (const [s, words] of document.cut.entries()) {
      const { slots, starts } = prepared[d]![s]!.sequence;
      const scores = new Float64Array(words.length * LABELS);
      for (let i = 0; i < words.length; i++) {
        for (let f = starts[i]!; f < starts[i + 1]!; f++) {
          for (let l = 0; l < LABELS; l++) scores[i * LABELS + l]! += weights[slots[f]! * LABELS + l]!;
        }
      }
      for (const { first, last, type } of stretches(bestLabels(scores, words.length, steps))) {
        const [start, end] = [words[first]!.start, words[last]!.end];
        const isNew = !known.has(`${document.text.slice(start, end)}/${TYPES[type]}`);
        for (const key of ['all', TYPES[type]!, ...(isNew ? ['new'] : [])]) {
          count(key, 1);
          if (gold.has(`${start}-${end}-${TYPES[type]}`)) count(key, 0);
        }
      }
    }
  }
  return [...tally]
    .map(([key, [right, found, wanted]]) => `${key} ${((200 * right) / (found + wanted)).toFixed(2)}`)
    .join('  ');
}

const train = readLabelled(`${DATA}/eng.train`);
const dev = readLabelled(`${DATA}/eng.testa`);
const { phrases, longest } = phrasesOf(train);
const clusters = readClusters(clusterPath);
const lexicons: Lexicons = {
  clusters,
  longest,
  phrases: new Map([...phrases].map(([hash, p]) => [hash, p.kinds])),
};
/** A training document does not see the phrases that it alone names. */
const leftOut: Lexicons = {
  ...lexicons,
  phrases: new Map([...phrases].filter(([, p]) => p.documents > 1).map(([hash, p]) => [hash, p.kinds])),
};
const known = new Set(
  train.flatMap((d) => d.entities.map((e) => `${d.text.slice(e.start, e.end)}/${e.type}`)),
);
const raw = train.flatMap((d) => prepare(d, leftOut)).filter((p) => p.sequence.labels.length > 0);
const dense = denseRows(raw, LEAST);
const examples = raw.map((p) => onRows(p, dense.rows));
const devExamples = dev.map((d) => prepare(d, lexicons).map((p) => onRows(p, dense.rows)));
console.log(dense.slots.length, 'features');
const random = generator(3);
const crf = new Crf(dense.slots.length, RATE, SHRINK);
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  let loss = 0;
  for (const i of shuffled(examples.length, random)) {
    const { sequence, templates } = examples[i]!;
    loss += crf.learn(sequence, (f) => random() >= (LEXICAL.has(templates[f]!) ? DROP.lexical : DROP.other));
  }
  console.log(
    epoch,
    loss.toFixed(0),
    evaluate(dev, devExamples, crf.weights, allowedSteps(crf.steps), known),
  );
}
/** The rows with the largest weights stay. */
function pruned(most: number): Int32Array {
  const sizes = Float32Array.from(dense.slots, (_, row) => {
    let size = 0;
    for (let label = 0; label < LABELS; label++) size += crf.weights[row * LABELS + label]! ** 2;
    return size;
  });
  const order = Int32Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return order.slice(0, most).sort();
}

const keptRows = pruned(MOST_ROWS);
const scale =
  keptRows.reduce((most, row) => {
    for (let label = 0; label < LABELS; label++)
      most = Math.max(most, Math.abs(crf.weights[row * LABELS + label]!));
    return most;
  }, 0) / 127;
const weights = new Int8Array(keptRows.length * LABELS);
const check = new Int8Array(crf.weights.length);
const buckets = new Uint32Array(65537);
const keys = new Uint8Array(keptRows.length);
for (const [at, row] of keptRows.entries()) {
  const slot = dense.slots[row]!;
  keys[at] = slot & 255;
  buckets[(slot >>> 8) + 1]!++;
  for (let label = 0; label < LABELS; label++) {
    const weight = Math.round(crf.weights[row * LABELS + label]! / scale);
    weights[at * LABELS + label] = weight;
    check[row * LABELS + label] = weight;
  }
}
for (let b = 1; b < buckets.length; b++) buckets[b]! += buckets[b - 1]!;
const steps = crf.steps.map((w) => w / scale);
console.log('quantised', evaluate(dev, devExamples, check, allowedSteps(steps), known));
writeModel(
  'models/names.bin',
  { longest },
  {
    weights: { values: weights, scale },
    buckets: { values: buckets },
    keys: { values: keys },
    steps: { values: steps },
    words: { values: Int32Array.from(clusters.keys()) },
    groups: { values: Uint16Array.from([...clusters.values()].flat()) },
    phrases: { values: Int32Array.from(phrases.keys()) },
    kinds: { values: Uint8Array.from(phrases.values(), ({ kinds }) => kinds) },
  },
);
