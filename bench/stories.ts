/**
 * Stories: the hand-made clusters among 2,000 unrelated reports; the pairs of a cluster are scored by weights that were
 * trained without it (five folds).
 */
import { join } from 'node:path';
import { STORY } from '../src/record/corpus.js';
import { averageLinkage, type Edge } from '../src/record/linkage.js';
import { LEAST_SCORE, sureness } from '../src/record/pairs.js';
import { generator, shuffled } from '../training/random.js';
import {
  type PressPair,
  type PressReport,
  pairsOf,
  readClusters,
  readPress,
  trainPairs,
} from '../training/stories/pairs.js';
import type { Row } from './row.js';

const FOLDS = 5;
const UNRELATED = 2000;
const DRAWS = [1, 2, 3];

export function storyFigures(shared: string): Row[] {
  const data = join(shared, 'data');
  const clustered = readClusters(data);
  const reports = [...clustered, ...readPress(data)];
  const edges = scored(reports, pairsOf(reports));
  const figures = DRAWS.map((seed) => figuresOf(reports, clustered.length, edges, seed));
  const mean = (of: (figure: (typeof figures)[number]) => number) =>
    figures.reduce((sum, figure) => sum + of(figure), 0) / figures.length;
  return [
    {
      what: 'stories: B-cubed F1, 40 clusters among 2,000 others, 5 folds',
      figure: mean((f) => f.f1),
      goal: 0.9,
    },
    { what: 'stories: B-cubed precision', figure: mean((f) => f.precision), goal: null },
    { what: 'stories: B-cubed recall', figure: mean((f) => f.recall), goal: null },
    {
      what: 'stories: share of unrelated reports not drawn in',
      figure: mean((f) => 1 - f.drawn),
      goal: 0.99,
    },
  ];
}

/** Scores of all pairs, each by weights from the clusters of other folds. */
function scored(reports: readonly PressReport[], pairs: readonly PressPair[]): Edge[] {
  const fold = ({ cluster }: PressReport) => (cluster < 0 ? -1 : cluster % FOLDS);
  const folds = Array.from({ length: FOLDS }, (_, held) =>
    trainPairs(
      reports,
      pairs.filter(({ a, b }) => fold(reports[a]!) !== held && fold(reports[b]!) !== held),
    ),
  );
  const edges = pairs.map(({ a, b, features }) => {
    const held = Math.max(fold(reports[a]!), fold(reports[b]!), 0);
    return { a, b, score: Math.round(1000 * sureness(features, folds[held]!)) };
  });
  return edges.filter(({ score }) => score >= LEAST_SCORE);
}

function figuresOf(reports: readonly PressReport[], clustered: number, edges: readonly Edge[], seed: number) {
  const others = shuffled(reports.length - clustered, generator(seed)).slice(0, UNRELATED);
  const drawn = new Set([...reports.slice(0, clustered).keys(), ...[...others].map((i) => i + clustered)]);
  const kept = edges.filter(({ a, b }) => drawn.has(a) && drawn.has(b));
  const stories = averageLinkage(reports.length, kept, STORY);
  return { ...bcubed(stories, reports, clustered), drawn: drawnIn(stories, clustered) / UNRELATED };
}

/** B-cubed over the clustered reports; the unrelated ones that stand among them are counted apart. */
function bcubed(stories: readonly (readonly number[])[], reports: readonly PressReport[], clustered: number) {
  const sizes = new Map<number, number>();
  for (const { cluster } of reports.slice(0, clustered)) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  let [precision, recall] = [0, 0];
  for (const story of stories) {
    const own = story.filter((i) => i < clustered);
    for (const i of own) {
      const { cluster } = reports[i]!;
      const same = own.filter((j) => reports[j]!.cluster === cluster).length;
      precision += same / own.length / clustered;
      recall += same / sizes.get(cluster)! / clustered;
    }
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function drawnIn(stories: readonly (readonly number[])[], clustered: number): number {
  const mixed = stories.filter((story) => story.some((i) => i < clustered));
  return mixed.flat().filter((i) => i >= clustered).length;
}
