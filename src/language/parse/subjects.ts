import { FINITE } from '../tags.js';
import { WEEKDAY } from '../weekday.js';
import type { ParsedWord } from './index.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'ADP', 'DET', 'PART', 'CCONJ', 'X']);
/** What a subject is taken for when its verb is missed. */
const STRAYED = new Set(['obj', 'appos', 'nmod', 'conj', 'dep', 'obl:unmarked', 'parataxis']);
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

/** A noun between a comma and its finite verb, which the tree hangs before the comma: "…, an aide who had left said". */
export function withSubjectBefore(words: ParsedWord[]): void {
  const withSubject = new Set(
    words.flatMap(({ head, deprel }) => (deprel.startsWith('nsubj') ? [head] : [])),
  );
  let comma = -1;
  words.forEach(({ lemma, upos, xpos }, verb) => {
    if (lemma === ',') comma = verb;
    if (comma < 0 || upos !== 'VERB' || !FINITE.test(xpos) || withSubject.has(verb)) return;
    const noun = strayedSubject(words, comma, verb);
    if (noun !== null) words[noun] = { ...words[noun]!, head: verb, deprel: 'nsubj' };
  });
}

/** The noun under which all words between the comma and the verb stand, and which itself stands under a word before them. */
function strayedSubject(words: readonly ParsedWord[], comma: number, verb: number): number | null {
  let noun = verb - 1;
  while (words[noun]!.head > comma && words[noun]!.head < verb) noun = words[noun]!.head;
  const { upos, deprel, head } = words[noun]!;
  if (head < 0 || head >= comma || !/^(NOUN|PROPN|PRON)$/.test(upos) || !STRAYED.has(deprel)) return null;
  if (isUnder(words, verb, noun)) return null;
  for (let at = comma + 1; at < verb; at++) if (!isUnder(words, at, noun)) return null;
  return noun;
}

function isUnder(words: readonly ParsedWord[], word: number, top: number): boolean {
  let at = word;
  while (at >= 0 && at !== top) at = words[at]!.head;
  return at === top;
}
