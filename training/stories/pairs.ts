/** Pairs of reports to train on: the hand-made clusters among the unlabelled press, each pair that merging would look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysBetween } from '../../src/record/dates.js';
import { Neighbours } from '../../src/record/pairs.js';
import { type Profiled, pairFeatures, profileOf } from '../../src/record/profile.js';
import { cosine } from '../../src/record/vector.js';
import { type Example, fitLogistic } from '../newton.js';
import { generator } from '../random.js';

export interface PressReport extends Profiled {
  readonly title: string;
  readonly text: string;
  /** The number of its cluster; -1 for the press at large. */
  readonly cluster: number;
}

export interface PressPair {
  readonly a: number;
  readonly b: number;
  /** Keys that both have. */
  readonly shared: number;
  readonly features: readonly number[];
}

interface Line {
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
}

export function readClusters(folder: string): PressReport[] {
  return readLines<{ docs: Line[] }>(join(folder, 'news/clusters.jsonl')).flatMap(({ docs }, cluster) =>
    docs.map((line) => reportOf(line, cluster)),
  );
}

export function readPress(folder: string): PressReport[] {
  return readLines<Line>(join(folder, 'news/press.jsonl')).map((line) => reportOf(line, -1));
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

function reportOf({ title, date, text }: Line, cluster: number): PressReport {
  return { title: title ?? '', text, published: date, cluster, profile: profileOf(title ?? '', text) };
}

/** Training sees also pairs that merging would pass over: they show what is unlike. */
const LEAST_COSINE = 0.03;

/** All pairs that share enough to be learned from. */
export function pairsOf(reports: readonly PressReport[]): PressPair[] {
  const neighbours = new Neighbours();
  return reports.flatMap((report, b) =>
    neighbours.add(report.profile.all).flatMap(([a, shared]) => {
      const other = reports[a]!;
      if (cosine(report.profile.all, other.profile.all) < LEAST_COSINE) return [];
      return [{ a, b, shared, features: pairFeatures(other, report, shared) }];
    }),
  );
}

/** A large cluster has many pairs, which say the same; together they weigh no more than so many. */
const HEAVIEST = 12;
/** Reports so many days apart tell two happenings, however alike. */
const APART = 150;
/** Days that are put between them instead, so that the weights learn to part what only the topic joins. */
const PRETENDED = 15;
/** What such a pair weighs beside one of a hand-made cluster. */
const LIGHT = 0.05;
const DAY = 86_400_000;

/**
 * Weights from the pairs that a clustered report is in, and from reports of the press at large that lie far apart in time,
 * as if they lay near: what they share is their topic. Of other pairs of the press nobody knows.
 */
export function trainPairs(reports: readonly PressReport[], pairs: readonly PressPair[]): Float64Array {
  const known = pairs.filter(({ a, b }) => reports[a]!.cluster >= 0 || reports[b]!.cluster >= 0);
  const same = ({ a, b }: PressPair) => reports[a]!.cluster === reports[b]!.cluster;
  const counts = new Map<number, number>();
  for (const pair of known.filter(same)) {
    const { cluster } = reports[pair.a]!;
    counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  const examples = known.map((pair): Example => {
    const label = same(pair);
    const weight = label ? Math.min(1, HEAVIEST / counts.get(reports[pair.a]!.cluster)!) : 1;
    return { features: pair.features, label, weight };
  });
  return fitLogistic([...examples, ...farApart(reports, pairs)]);
}

function farApart(reports: readonly PressReport[], pairs: readonly PressPair[]): Example[] {
  const random = generator(3);
  return pairs.flatMap(({ a, b, shared }) => {
    const [x, y] = [reports[a]!, reports[b]!];
    const gap = daysBetween(x.published, y.published);
    if (x.cluster >= 0 || y.cluster >= 0 || gap < APART || !Number.isFinite(gap)) return [];
    const near = new Date(Date.parse(x.published!.slice(0, 10)) + DAY * Math.floor(random() * PRETENDED));
    const moved = { ...y, published: near.toISOString() };
    return [{ features: pairFeatures(x, moved, shared), label: false, weight: LIGHT }];
  });
}
