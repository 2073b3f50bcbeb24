import { mix } from '../../hash.js';
import { Memo } from '../../memo.js';
import type { Span } from '../../span.js';
import { type Clusters, type Lexicons, NO_CLUSTERS } from './lexicons.js';

/** How a word is written. */
export const CASE = { other: 0, lower: 1, first: 2, all: 3, mixed: 4, digits: 5, initial: 6 } as const;

/** What the features ask of one word, whatever stands around it. */
export interface Attributes {
  readonly lower: number;
  readonly exact: number;
  readonly shape: number;
  readonly case: number;
  readonly clusters: Clusters;
  /** Hashes of its first 2, 3, 4 and last 1, 2, 3, 4 characters, folded. */
  readonly affixes: readonly number[];
  readonly length: number;
}

const text = (value: string) => {
  let hash = 11;
  for (let i = 0; i < value.length; i++) hash = mix(hash, value.charCodeAt(i));
  return hash;
};

/** Folded form: lower case, straight apostrophes, digits all alike. */
export const fold = (word: string) => word.toLowerCase().replace(/[‘’]/g, "'").replace(/\d/g, '0');
export const hashOf = (word: string) => text(word);

function caseOf(word: string): number {
  const upper = word.toUpperCase();
  const lower = word.toLowerCase();
  if (upper === lower) return /\d/.test(word) ? CASE.digits : CASE.other;
  if (word === lower) return CASE.lower;
  if (word === upper)
    return word.length === 1 || (word.length === 2 && word[1] === '.') ? CASE.initial : CASE.all;
  return word[0] !== lower[0] && word.slice(1) === lower.slice(1) ? CASE.first : CASE.mixed;
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/g, '$1$1');
}

/** Attributes of words, each form reckoned once. */
export class Vocabulary {
  readonly #known = new Memo(50_000, (form) => this.#read(form));
  readonly #lexicons: Lexicons;

  constructor(lexicons: Lexicons) {
    this.#lexicons = lexicons;
  }

  of(word: Span): Attributes {
    return this.#known.of(word.text);
  }

  #read(form: string): Attributes {
    const folded = fold(form);
    const lower = text(folded);
    return {
      lower,
      exact: text(form),
      shape: text(shapeOf(form)),
      case: caseOf(form),
      clusters: this.#lexicons.clusters.get(lower) ?? NO_CLUSTERS,
      affixes: [
        ...[2, 3, 4].map((n) => text(folded.slice(0, n))),
        ...[1, 2, 3, 4].map((n) => text(folded.slice(-n))),
      ],
      length: form.length,
    };
  }
}
