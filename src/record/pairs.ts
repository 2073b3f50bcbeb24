/** Finds the reports that a report may share a story with, or a text: by the rare terms that both are about. */
import { daysBetween } from './dates.js';
import type { Digest } from './digest.js';
import { pairFeatures } from './profile.js';
import { containment } from './sketch.js';
import { loadTrained } from './trained.js';
import { cosine, type Vector } from './vector.js';

/** Two reports with something in common, by their keys. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** How surely both tell the same happening, in thousandths. */
  readonly score: number;
  /** One prints the other's text. */
  readonly copy: boolean;
}

/** A report's heaviest terms, by which others find it. */
const KEYS = 40;
/** Keys that two must share to be looked at. */
const SHARED = 2;
/** Pairs below this cosine are not looked at, and those below this score are forgotten. */
const LEAST_COSINE = 0.06;
export const LEAST_SCORE = 30;
/** A copy has this share of the smaller text in the larger one, and is about the same. */
const COPIED = 0.5;
const COPY_COSINE = 0.3;
/** Days in which a text is taken over; later it is a form filled in again, as market reports are. */
const COPY_DAYS = 3;

/** Those of earlier reports that share keys with a new one: their numbers, and how many keys. */
export class Neighbours {
  #count = 0;
  readonly #byTerm = new Map<number, number[]>();

  add(vector: Vector): [number: number, shared: number][] {
    const shared = new Map<number, number>();
    for (const term of keysOf(vector)) {
      const known = this.#byTerm.get(term) ?? [];
      for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (known.push(this.#count) === 1) this.#byTerm.set(term, known);
    }
    this.#count++;
    return [...shared].filter(([, count]) => count >= SHARED);
  }
}

/** Finds the pairs of reports as they are added, one by one. */
export class Pairs {
  readonly #digests: Digest[] = [];
  readonly #neighbours = new Neighbours();

  /** The pairs that a new report makes with those that are in already. */
  add(digest: Digest): Pair[] {
    const found = this.#neighbours.add(digest.profile.all);
    const pairs = found.map(([other, shared]) => pairOf(digest, this.#digests[other]!, shared));
    this.#digests.push(digest);
    return pairs.filter((pair) => pair !== null);
  }
}

function keysOf({ terms, weights }: Vector): number[] {
  const order = terms.map((_, i) => i).sort((i, j) => weights[j]! - weights[i]! || terms[i]! - terms[j]!);
  return order.slice(0, KEYS).map((i) => terms[i]!);
}

function pairOf(a: Digest, b: Digest, shared: number): Pair | null {
  const likeness = cosine(a.profile.all, b.profile.all);
  if (likeness < LEAST_COSINE) return null;
  const score = Math.round(1000 * sureness(pairFeatures(a, b, shared), loadTrained().weights));
  const copy =
    likeness >= COPY_COSINE && inDays(a, b, COPY_DAYS) && containment(a.sketch, b.sketch) >= COPIED;
  return score < LEAST_SCORE && !copy ? null : { a: a.key, b: b.key, score, copy };
}

function inDays(a: Digest, b: Digest, days: number): boolean {
  const gap = daysBetween(a.published, b.published);
  return gap <= days || !Number.isFinite(gap);
}

/**
 * How surely both tell the same happening, from 0 to 1, by the model's weights. The root of the odds, rather than the odds: a
 * mean over a story must not hang on whether a pair is sure or very sure.
 */
export function sureness(features: readonly number[], weights: ArrayLike<number>): number {
  const sum = features.reduce((sum, value, i) => sum + value * weights[i]!, weights[features.length]!);
  return 1 / (1 + Math.exp(-sum / 2));
}
