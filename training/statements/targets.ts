/** PolNeAR's attributions as choices of the ranker. */
import { readFileSync } from 'node:fs';
import { readLanguage } from '../../src/language/index.js';
import type { Language } from '../../src/language/types.js';
import type { Fragment } from '../../src/statements/ranked/candidates.js';
import { NONE, shrunk } from '../../src/statements/ranked/candidates.js';
import { mayBeCue } from '../../src/statements/ranked/cue.js';
import type { Part } from '../../src/statements/ranked/spans.js';
import { type View, viewOf } from '../../src/statements/ranked/view.js';
import { scenesOf } from '../../src/statements/scene.js';
import { documentOf } from '../../src/statements/testing.js';

type Pair = readonly [number, number];
interface Report {
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

function fragmentOf({ scene }: View, [start, end]: Pair, from = 0, to = scene.tokens.length): Fragment {
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

function targetsOf(report: Report, views: readonly View[]): Target[] {
  return report.attributions.flatMap(({ sources, cues, contents }) => {
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

/** A report's sentences, and where gold has attributions in them. */
export interface Lesson {
  readonly views: readonly View[];
  readonly targets: readonly Target[];
}

const lessonOf = (report: Report, language: Language): Lesson => {
  const views = scenesOf(language).map(viewOf);
  return { views, targets: targetsOf(report, views) };
};

/** The reports of a file of PolNeAR, parsed. */
export function lessonsOf(path: string): Lesson[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const report = JSON.parse(line) as Report;
    return lessonOf(report, readLanguage(documentOf(report.text)));
  });
}
