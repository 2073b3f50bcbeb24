/**
 * Trains `models/times.bin` on TimeBank, AQUAINT, dates written out in news and phrases of our own: which side
 * of the report a time lies on. With `--cross` it writes no model but the predictions of five folds over
 * documents, and scores them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeBy } from '../src/times/direction.js';
import { LinearModel } from '../src/times/linear.js';
import { timesIn } from '../src/times/read.js';
import { writeModel } from './model.js';
import { CORPORA, type Sample, timeSamples } from './times/data.js';
import { directionExamples, type Example } from './times/examples.js';
import { newsExamples } from './times/news.js';
import { phraseExamples } from './times/phrases.js';

const SHARED = join(import.meta.dirname, '../../shared');
const MODEL = join(import.meta.dirname, '../models/times.bin');
/** With `--json`, a line of JSON a corpus. */
const JSON_WANTED = process.argv.filter((arg) => arg === '--json');
const FOLDS = 5;
const [EPOCHS, RATE, PENALTY] = [60, 0.3, 1];

type Weights = ReadonlyMap<string, number>;

/** Logistic regression over named features seen at least three times, by full-batch AdaGrad with a quadratic penalty. */
function train(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const weights = new Map([...counts].filter(([, n]) => n >= 3).map(([name]) => [name, 0]));
  const squares = new Map([...weights.keys()].map((name) => [name, 1e-6]));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const steps = gradients(examples, weights);
    for (const [name, weight] of weights) {
      const step = (steps.get(name) ?? 0) - PENALTY * weight;
      const square = squares.get(name)! + step * step;
      squares.set(name, square);
      weights.set(name, weight + (RATE * step) / Math.sqrt(square));
    }
  }
  return weights;
}

/** An example counts twice, once without its tree, so that the words around weigh where a tree is wrong or missing. */
const withAndWithoutTree = (example: Example): Example[] => [
  example,
  { ...example, features: example.features.filter((f) => !/^(verb|verbless|above|direct|under)\b/.test(f)) },
];

function gradients(examples: readonly Example[], weights: Weights): Map<string, number> {
  const model = new LinearModel(weights);
  const steps = new Map<string, number>();
  for (const { features, label } of examples) {
    const error = Number(label) - 1 / (1 + Math.exp(-model.score(features)));
    for (const f of features) steps.set(f, (steps.get(f) ?? 0) + error);
  }
  return steps;
}

function score(predictions: Map<string, string[]>): void {
  const folder = mkdtempSync(join(tmpdir(), 'times-'));
  for (const corpus of CORPORA) {
    const file = join(folder, `${corpus}.jsonl`);
    writeFileSync(file, `${predictions.get(corpus)!.join('\n')}\n`);
    const args = [
      join(SHARED, 'score/times.py'),
      join(SHARED, 'data/time', corpus),
      file,
      '--utf16',
      ...JSON_WANTED,
    ];
    process.stdout.write(execFileSync('python3', args, { encoding: 'utf8' }));
  }
  process.stderr.write(`predictions: ${folder}\n`);
}

/** Predictions for each fold by a model that saw the others. */
function cross(samples: readonly Sample[], examples: readonly Example[][], others: readonly Example[]): void {
  const predictions = new Map<string, string[]>(CORPORA.map((corpus) => [corpus, []]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = new LinearModel(
      train([...examples.filter((_, i) => i % FOLDS !== fold).flat(), ...others]),
    );
    for (const { corpus, document, syntax } of samples.filter((_, i) => i % FOLDS === fold))
      predictions
        .get(corpus)!
        .push(JSON.stringify({ id: document.id, times: timesIn(document, judgeBy(model, syntax)) }));
  }
  score(predictions);
}

/** Names and weights as bytes. */
function write(weights: Weights): void {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) > 1e-3);
  const scale = Math.max(...kept.map(([, weight]) => Math.abs(weight))) / 127;
  writeModel(
    MODEL,
    {},
    {
      'direction.names': { values: kept.map(([name]) => name) },
      'direction.weights': {
        values: Int8Array.from(kept, ([, weight]) => Math.round(weight / scale)),
        scale,
      },
    },
  );
}

const samples = timeSamples(SHARED);
const examples = samples.map((sample) => directionExamples(sample).flatMap(withAndWithoutTree));
const others = [...newsExamples(SHARED), ...phraseExamples()].flatMap(withAndWithoutTree);
if (process.argv.includes('--cross')) cross(samples, examples, others);
else write(train([...examples.flat(), ...others]));
