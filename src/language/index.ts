import type { Document } from '../document/types.js';
import { type SplitSentence, splitSentences } from './split/index.js';
import type { Language, Sentence } from './types.js';

/** Stands in until the parser does: every word hangs on the first. */
function flat(sentence: SplitSentence): Sentence {
  const tokens = sentence.words.map((word, i) => ({
    ...word,
    lemma: word.text.toLowerCase(),
    upos: 'X',
    xpos: 'FW',
    feats: '_',
    head: i === 0 ? -1 : 0,
    deprel: i === 0 ? 'root' : 'dep',
  }));
  return { start: sentence.start, end: sentence.end, text: sentence.text, tokens };
}

/** Tokens, sentences, trees, names and quotations of a document. */
export function readLanguage(document: Document): Language {
  return { sentences: splitSentences(document).map(flat), entities: [], quotations: [] };
}
