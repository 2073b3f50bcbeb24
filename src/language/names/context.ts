/** What the rest of the document tells of a word, and which listed phrases stand in a sentence. */
import { mix } from '../../hash.js';
import { type Attributes, CASE } from './attributes.js';
import type { Lexicons } from './lexicons.js';

/** What stands around the capitalised uses of a word in the document. */
interface Uses {
  capital: number;
  small: number;
  /** Lower-cased neighbours of its first uses within sentences, as hashes. */
  readonly before: number[];
  readonly after: number[];
}

const MOST_NEIGHBOURS = 4;

export class DocumentUses {
  readonly #uses = new Map<number, Uses>();

  constructor(sentences: readonly (readonly Attributes[])[]) {
    for (const words of sentences) if (!isShouted(words)) this.#take(words);
  }

  #take(words: readonly Attributes[]): void {
    for (const [i, word] of words.entries()) {
      if (word.case === CASE.other || word.case === CASE.digits) continue;
      let uses = this.#uses.get(word.lower);
      if (uses === undefined) {
        uses = { capital: 0, small: 0, before: [], after: [] };
        this.#uses.set(word.lower, uses);
      }
      if (word.case === CASE.lower) uses.small++;
      else if (i > 0) {
        uses.capital++;
        if (uses.before.length >= MOST_NEIGHBOURS) continue;
        uses.before.push(words[i - 1]!.lower);
        uses.after.push(words[i + 1]?.lower ?? 0);
      }
    }
  }

  of(word: Attributes): Uses | undefined {
    return this.#uses.get(word.lower);
  }
}

/** Whether a sentence is written in capitals, as headlines and slugs are. */
export function isShouted(words: readonly Attributes[]): boolean {
  let capitals = 0;
  let small = 0;
  for (const word of words) {
    if (word.case === CASE.all) capitals++;
    else if (word.case === CASE.lower || word.case === CASE.first) small++;
  }
  return capitals > 1 && capitals >= 4 * small;
}

/** For each word the kinds of the longest listed phrase that holds it, times 4, plus its place in it (0 none). */
export function phrasesIn(words: readonly Attributes[], lexicons: Lexicons): Int32Array {
  const found = new Int32Array(words.length);
  for (let first = 0; first < words.length; ) {
    let hash = 3;
    let length = 0;
    let kinds = 0;
    for (let i = first; i < words.length && i < first + lexicons.longest; i++) {
      hash = mix(hash, words[i]!.lower);
      const listed = lexicons.phrases.get(hash);
      if (listed === undefined) continue;
      length = i - first + 1;
      kinds = listed;
    }
    for (let i = 0; i < length; i++) {
      found[first + i] = kinds * 4 + (length === 1 ? 3 : i === 0 ? 0 : i === length - 1 ? 2 : 1);
    }
    first += Math.max(length, 1);
  }
  return found;
}

/** Hash of a phrase as `phrasesIn` looks it up. */
export function hashPhrase(lowers: readonly number[]): number {
  return lowers.reduce((hash, lower) => mix(hash, lower), 3);
}
