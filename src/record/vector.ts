/** What a report is about: its words and names by TF-IDF, as far as they weigh. */
import { hashOf } from './hash.js';
import { loadTrained } from './trained.js';
import { namesOf, stemOf, wordsOf } from './words.js';

/** Hashed terms in rising order, and their weights in thousandths; the weights' squares add up to about a million. */
export interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

export const TERM_BITS = 18;
/** Characters that are read: what comes later in a report is mostly background. */
export const LEAD = 6000;
/** Heaviest terms that are kept. */
const KEPT = 160;
/** A term that is in more than about a third of all reports says nothing. */
const LEAST_IDF = 1;
const UNIT = 1000;

/** How often each term of a text occurs, by its hash of `TERM_BITS` bits. */
export function countTerms(title: string, text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const read = `${title}\n${text.slice(0, LEAD)}`;
  const add = (term: string) => {
    const hash = hashOf(term) >>> (32 - TERM_BITS);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  };
  for (const word of wordsOf(read)) add(stemOf(word));
  for (const name of namesOf(read)) add(`name:${name}`);
  return counts;
}

export function vectorOf(title: string, text: string): Vector {
  const { rarity, scale, unseen } = loadTrained();
  const weighed: [term: number, weight: number][] = [];
  for (const [term, count] of countTerms(title, text)) {
    const step = rarity[term]!;
    const idf = step === 0 ? unseen : step * scale;
    if (idf >= LEAST_IDF) weighed.push([term, (1 + Math.log(count)) * idf]);
  }
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
  const kept = weighed
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, KEPT)
    .sort(([a], [b]) => a - b);
  return {
    terms: kept.map(([term]) => term),
    weights: kept.map(([, weight]) => Math.round((UNIT * weight) / length)),
  };
}

/** The cosine of two reports' vectors. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const order = a.terms[i]! - b.terms[j]!;
    if (order === 0) sum += a.weights[i]! * b.weights[j]!;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sum / (UNIT * UNIT);
}

/** The share of the lighter text's weight that stands in the other too; 0 where a text says nothing. */
export function sharedWeight(a: Vector, b: Vector): number {
  const [few, many] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  let [shared, all] = [0, 0];
  for (let i = 0, j = 0; i < few.terms.length; i++) {
    while (j < many.terms.length && many.terms[j]! < few.terms[i]!) j++;
    all += few.weights[i]!;
    if (many.terms[j] === few.terms[i]) shared += few.weights[i]!;
  }
  return all === 0 ? 0 : shared / all;
}
