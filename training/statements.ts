/** Trains `models/statements.bin` on PolNeAR's train part (`npm run train -- statements`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguage } from '../src/language/index.js';
import type { Language } from '../src/language/types.js';
import type { Fragment } from '../src/statements/ranked/candidates.js';
import { NONE, shrunk } from '../src/statements/ranked/candidates.js';
import { cueFeatures, mayBeCue } from '../src/statements/ranked/cue.js';
import { BITS, Features, sum } from '../src/statements/ranked/features.js';
import { CANDIDATES, type Ranker } from '../src/statements/ranked/read.js';
import { type Part, spanFeatures } from '../src/statements/ranked/spans.js';
import { type View, viewOf } from '../src/statements/ranked/view.js';
import { scenesOf } from '../src/statements/scene.js';
import { documentOf } from '../src/statements/testing.js';
import { writeModel } from './model.js';
import { generator, shuffled } from './random.js';

type Pair = readonly [number, number];
export interface Record {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly sources: Pair[];
    readonly cues: Pair[];
    readonly contents: Pair[];
  }[];
}

/** One gold attribution, as the ranker's choices. */
export interface Target {
  readonly view: View;
  readonly cue: number;
  readonly parts: { readonly [K in Part]: Fragment };
}

export function fragmentOf(
  { scene }: View,
  [start, end]: Pair,
  from = 0,
  to = scene.tokens.length,
): Fragment {
  let [first, last] = [-1, -1];
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i]!;
    if (token.end > start && token.start < end) {
      if (first < 0) first = i;
      last = i;
    }
  }
  return first < 0 ? NONE : { first, last };
}

const RANK = ['VERB', 'NOUN', 'PROPN', 'ADJ', 'ADP', 'AUX', 'ADV'];

function mainWord(view: View, { first, last }: Fragment): number {
  let best = first;
  let most = -1;
  for (let i = first; i <= last; i++) {
    const h = view.head[i]!;
    if (h >= first && h <= last) continue;
    const rank = 10 - RANK.indexOf(view.scene.tokens[i]!.upos);
    const score = (mayBeCue(view, i) ? 100 : 0) + rank;
    if (score > most) [best, most] = [i, score];
  }
  return best;
}

export function targetsOf(record: Record, views: readonly View[]): Target[] {
  return record.attributions.flatMap(({ sources, cues, contents }) => {
    const span = cues[0];
    if (!span) return [];
    const view = views.find(({ scene: { sentence } }) => sentence.start <= span[0] && span[0] < sentence.end);
    if (!view) return [];
    const words = fragmentOf(view, span);
    if (words.first < 0) return [];
    const cue = mainWord(view, words);
    const sides = (from: number, to: number) => {
      const found = contents
        .map((c) => fragmentOf(view, c, from, to))
        .map(({ first, last }) => (first < 0 ? null : shrunk(view, first, last)))
        .filter((f) => f !== null);
      return found.length === 0
        ? NONE
        : found.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a));
    };
    const source = sources.map((s) => fragmentOf(view, s)).find(({ first }) => first >= 0) ?? NONE;
    return [
      {
        view,
        cue,
        parts: { cue: words, source, left: sides(0, cue), right: sides(cue + 1, view.scene.tokens.length) },
      },
    ];
  });
}

export function viewsOf(language: Language): View[] {
  return scenesOf(language).map(viewOf);
}

const RATE = 0.12;

function trainAcceptance(
  docs: readonly { views: View[]; targets: Target[] }[],
  epochs: number,
): { weights: Float32Array; bias: number } {
  const weights = new Float32Array(1 << BITS);
  const squares = new Float32Array(1 << BITS).fill(1e-4);
  const random = generator(3);
  const f = new Features();
  let bias = -1;
  const total = new Float64Array(1 << BITS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const d of shuffled(docs.length, random)) {
      const { views, targets } = docs[d]!;
      for (const view of views) {
        const gold = new Set(targets.filter((t) => t.view === view).map((t) => t.cue));
        for (let i = 0; i < view.scene.tokens.length; i++) {
          if (!mayBeCue(view, i)) continue;
          f.clear();
          cueFeatures(view, i, f);
          f.thin(Math.floor(random() * 2 ** 31));
          const p = 1 / (1 + Math.exp(-(bias + sum(weights, f))));
          const g = (gold.has(i) ? 1 : 0) - p;
          if (Math.abs(g) < 0.002) continue;
          bias += 0.001 * g;
          for (let k = 0; k < f.count; k++) {
            const s = f.slots[k]!;
            squares[s]! += g * g;
            weights[s]! += (RATE * g) / Math.sqrt(squares[s]!);
          }
        }
      }
    }
    for (let s = 0; s < weights.length; s++) total[s]! += weights[s]!;
  }
  return { weights: Float32Array.from(total, (t) => t / epochs), bias };
}

export function trainPart(
  targets: readonly Target[],
  part: Part,
  epochs: number,
): { weights: Float32Array; reachable: number } {
  const weights = new Float32Array(1 << BITS);
  const squares = new Float32Array(1 << BITS).fill(1e-4);
  const total = new Float64Array(1 << BITS);
  const random = generator(5);
  const fs = Array.from({ length: 400 }, () => new Features());
  let reachable = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    reachable = 0;
    for (const t of shuffled(targets.length, random)) {
      const { view, cue, parts } = targets[t]!;
      const candidates = CANDIDATES[part](view, cue);
      const gold = candidates.findIndex(
        ({ first, last }) => first === parts[part].first && last === parts[part].last,
      );
      if (gold < 0) continue;
      reachable++;
      const seed = Math.floor(random() * 2 ** 31);
      let most = Number.NEGATIVE_INFINITY;
      const scores = candidates.map((c, i) => {
        const f = fs[i]!.clear();
        spanFeatures(view, cue, c, part, f);
        f.thin(seed);
        const score = sum(weights, f);
        if (score > most) most = score;
        return score;
      });
      let z = 0;
      for (const s of scores) z += Math.exp(s - most);
      candidates.forEach((_, i) => {
        const g = (i === gold ? 1 : 0) - Math.exp(scores[i]! - most) / z;
        if (Math.abs(g) < 0.003) return;
        const f = fs[i]!;
        for (let k = 0; k < f.count; k++) {
          const s = f.slots[k]!;
          squares[s]! += g * g;
          weights[s]! += (RATE * g) / Math.sqrt(squares[s]!);
        }
      });
    }
    for (let s = 0; s < weights.length; s++) total[s]! += weights[s]!;
  }
  return { weights: Float32Array.from(total, (t) => t / epochs), reachable };
}

export function train(
  docs: readonly { views: View[]; targets: Target[] }[],
  epochs = { accept: 6, part: 5 },
): Ranker {
  const accept = trainAcceptance(docs, epochs.accept);
  const targets = docs.flatMap((d) => d.targets);
  const of = (part: Part) => {
    const { weights, reachable } = trainPart(targets, part, epochs.part);
    console.error(part, 'reachable', (reachable / targets.length).toFixed(3));
    return weights;
  };
  return {
    tables: {
      accept: accept.weights,
      left: of('left'),
      right: of('right'),
      source: of('source'),
      cue: of('cue'),
    },
    scale: { accept: 1, left: 1, right: 1, source: 1, cue: 1 },
    bias: accept.bias,
    threshold: 0.36,
  };
}

export function recordsOf(path: string): Record[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record);
}

/** Weights as bytes; each table with its own step. */
export function quantised({ tables, bias, threshold }: Ranker): {
  meta: object;
  sections: Parameters<typeof writeModel>[2];
} {
  const sections = Object.fromEntries(
    Object.entries(tables).map(([name, weights]) => {
      const most = Array.from(weights).reduce((m, w) => Math.max(m, Math.abs(w)), 0);
      const scale = most / 127;
      return [name, { values: Int8Array.from(Array.from(weights), (w) => Math.round(w / scale)), scale }];
    }),
  );
  return { meta: { bias, threshold }, sections };
}

function main(): void {
  const path = join(import.meta.dirname, '../../shared/data/quotes/polnear.train.jsonl');
  const docs = recordsOf(path).map((record) => {
    const views = viewsOf(readLanguage(documentOf(record.text)));
    return { views, targets: targetsOf(record, views) };
  });
  const { meta, sections } = quantised(train(docs));
  writeModel(join(import.meta.dirname, '../models/statements.bin'), meta, sections);
}

if (process.argv[1] === import.meta.filename) main();
