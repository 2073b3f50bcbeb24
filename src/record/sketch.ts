/**
 * A scaled MinHash sketch of a text: the hashes of its runs of words that fall below a bound, the same bound for every
 * text. So the share of one text that stands in another can be told from the sketches alone, also where one is cut.
 */
import { hashOf, runsOf } from './hash.js';
import { wordsOf } from './words.js';

/** Words in a run. */
const RUN = 5;
/** One run in so many is kept. */
const SCALE = 4;
const BOUND = 2 ** 32 / SCALE;
/** A text of few runs keeps them all. */
const FEW = 80;

/** The kept hashes in rising order. */
export function sketchOf(text: string): number[] {
  const words = wordsOf(text).map(hashOf);
  const kept = new Set<number>();
  for (const hash of runsOf(words, RUN)) if (hash < BOUND || words.length - RUN < FEW) kept.add(hash);
  return [...kept].sort((a, b) => a - b);
}

/** The share of the smaller text that stands in the other, 0 where there is too little to tell. */
export function containment(a: readonly number[], b: readonly number[]): number {
  return isFull(a) === isFull(b) ? shareOf(a, b) : shareOf(thinned(a), thinned(b));
}

function isFull(sketch: readonly number[]): boolean {
  return (sketch.at(-1) ?? 0) >= BOUND;
}

function thinned(sketch: readonly number[]): readonly number[] {
  return sketch.filter((hash) => hash < BOUND);
}

function shareOf(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = a[i]! - b[j]!;
    if (order === 0) shared++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : shared / least;
}
