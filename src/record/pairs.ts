/** Finds the reports that a report may share a story with, or a text: by the rare terms that both are about. */
import { daysBetween } from './dates.js';
import type { Digest } from './digest.js';
import { containment } from './sketch.js';
import { cosine, type Vector } from './vector.js';

/** Two reports with something in common. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** How surely both tell the same happening, in thousandths. */
  readonly score: number;
  /** One prints the other's text. */
  readonly copy: boolean;
}

/** A report's heaviest terms, by which others find it. */
const KEYS = 24;
/** Keys that two must share to be looked at. */
const SHARED = 2;
/** Below this a pair is forgotten. */
const LEAST = 40;
/** A copy has this share of the smaller text in the larger one, and is about the same. */
const COPIED = 0.5;
const COPY_COSINE = 0.3;

export class Pairs {
  readonly #digests: Digest[] = [];
  readonly #byTerm = new Map<number, number[]>();

  /** The pairs that a new report makes with those that are in already. */
  add(digest: Digest): Pair[] {
    const shared = new Map<number, number>();
    const keys = keysOf(digest.vector);
    for (const term of keys)
      for (const other of this.#byTerm.get(term) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const pairs: Pair[] = [];
    for (const [other, count] of shared) {
      const pair = count >= SHARED ? pairOf(digest, this.#digests[other]!) : null;
      if (pair !== null) pairs.push(pair);
    }
    for (const term of keys) {
      const known = this.#byTerm.get(term);
      if (known) known.push(this.#digests.length);
      else this.#byTerm.set(term, [this.#digests.length]);
    }
    this.#digests.push(digest);
    return pairs;
  }
}

function keysOf({ terms, weights }: Vector): number[] {
  const order = terms.map((_, i) => i).sort((i, j) => weights[j]! - weights[i]! || terms[i]! - terms[j]!);
  return order.slice(0, KEYS).map((i) => terms[i]!);
}

function pairOf(a: Digest, b: Digest): Pair | null {
  const likeness = cosine(a.vector, b.vector);
  const score = Math.round(1000 * likeness * nearness(daysBetween(a.published, b.published)));
  const copy = likeness >= COPY_COSINE && containment(a.sketch, b.sketch) >= COPIED;
  return score < LEAST && !copy ? null : { a: a.id, b: b.id, score, copy };
}

/** Reports that lie apart in time tell the same happening less often; an unknown date is like two months. */
function nearness(days: number): number {
  return 1 / (1 + 0.2 * Math.log1p((Number.isFinite(days) ? days : UNDATED) / 7));
}
const UNDATED = 60;
