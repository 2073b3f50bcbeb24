/** Trains the weights of the coreference ranker on GUM train: each problem's right chain against the rest. */
import { fileURLToPath } from 'node:url';
import {
  type Candidate,
  canBe,
  FEATURES,
  featuresOf,
  scoreOf,
  type Weights,
} from '../src/actors/antecedents.js';
import { type GumDocument, type Problem, problemsOf, readGum } from './coreference/gum.js';
import { writeModel } from './model.js';

const GUM = '/work/shared/data/nlp';
const EPOCHS = 30;
const RATE = 0.05;
const SHRINK = 1e-4;

interface Case {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

function casesOf(documents: readonly GumDocument[], sort: Problem['sort']): Case[] {
  return documents.flatMap(({ ground, ...rest }) =>
    problemsOf({ ground, ...rest })
      .filter((problem) => problem.sort === sort)
      .flatMap(({ anaphor, candidates, chain }) => {
        const able = candidates.filter((candidate) => canBe(anaphor, candidate, ground));
        const right = able.map(({ actor }: Candidate) => actor === chain);
        const rows = able.map((candidate) => featuresOf(anaphor, candidate, able, ground));
        return right.includes(true) ? [{ rows, right }] : [];
      }),
  );
}

/** Gradient ascent on the log of the chain's share of the candidates' soft maximum. */
function train(cases: readonly Case[]): number[] {
  const weights: number[] = FEATURES.map(() => 0);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { rows, right } of cases) {
      const scores = rows.map((row) => Math.exp(Math.min(30, scoreOf(row, weights))));
      const all = scores.reduce((a, b) => a + b, 0);
      const good = scores.reduce((sum, score, i) => sum + (right[i] ? score : 0), 0);
      rows.forEach((row, i) => {
        const pull = (right[i] ? scores[i]! / good : 0) - scores[i]! / all;
        row.forEach((value, f) => {
          weights[f]! += (RATE / (1 + epoch)) * (pull * value - (SHRINK * weights[f]!) / rows.length);
        });
      });
    }
  return weights;
}

const documents = readGum(`${GUM}/gum.train.conllu`);
const learned: Record<string, Weights> = {};
for (const sort of ['pronoun', 'description'] as const) {
  const cases = casesOf(documents, sort);
  learned[sort] = train(cases).map((weight) => Number(weight.toFixed(3)));
  console.log(sort, cases.length, FEATURES.map((name, f) => `${name} ${learned[sort]![f]}`).join(', '));
}
writeModel(
  fileURLToPath(new URL('../models/coreference.bin', import.meta.url)),
  { features: FEATURES },
  Object.fromEntries(
    Object.entries(learned).map(([sort, weights]) => [sort, { values: new Float32Array(weights) }]),
  ),
);
