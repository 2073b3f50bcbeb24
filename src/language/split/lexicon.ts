import type { Lookup } from '../../hash.js';

/** What unlabelled news says of a word, by its hash: a code of how often it is capitalised within a sentence, how often a
 *  full stop follows, and what follows that. training/splitter/lexicon.ts makes it. */
export type Lexicon = Lookup<number>;

/** Stands for the code of a word that the lexicon lacks. */
export const UNKNOWN = 256;

/**
 * Whether a word of this code leads on to a name: news puts a full stop after it more often than not, never ends a
 * paragraph with it and hardly ever goes on small ("Gov.", "Mrs.").
 */
export function leadsOn(code: number): boolean {
  return code >>> 6 === 0 && (code & 3) === 0 && ((code >> 2) & 3) >= 2;
}
