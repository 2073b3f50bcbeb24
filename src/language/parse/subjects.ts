import { WEEKDAY } from '../weekday.js';
import type { ParsedWord } from './index.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'ADP', 'DET', 'PART', 'CCONJ', 'X']);
const SUFFIX = /^([JS]r\.?|I{1,3}|IV)$/;

/**
 * A clause has one subject: where the tree hangs a title and its name on the verb side by side ("press secretary | Jane
 * Berg said"), the title describes the name; a day there tells when.
 */
export function withOneSubject(words: ParsedWord[]): void {
  const last = new Map<number, number>();
  words.forEach(({ head, deprel, xpos }, at) => {
    if (!deprel.startsWith('nsubj')) return;
    const before = last.get(head);
    last.set(head, at);
    if (before === undefined || !xpos.startsWith('NNP') || !words[before]!.xpos.startsWith('NN')) return;
    if (!words.slice(before + 1, at).every((word) => NOMINAL.has(word.upos))) return;
    const { lemma } = words[at]!;
    if (WEEKDAY.test(lemma)) words[at] = { ...words[at]!, deprel: 'obl:unmarked' };
    else if (SUFFIX.test(lemma)) words[at] = { ...words[at]!, head: before, deprel: 'flat' };
    else words[before] = { ...words[before]!, head: at, deprel: 'nmod:desc' };
  });
}
