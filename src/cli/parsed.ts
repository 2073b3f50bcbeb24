/** The language layer printed: CoNLL-U, or a document a line. */
import type { Document } from '../document/index.js';
import { formatConllu } from '../language/conllu.js';
import { readLanguage } from '../language/index.js';
import type { Language, Token } from '../language/types.js';
import { type Envelope, LINES } from '../report/format/format.js';

/** The formats of `readout parse`. */
export const PARSE_FORMATS = {
  conllu: { open: '', between: '', close: '' },
  jsonl: LINES,
} satisfies Record<string, Envelope>;
export type ParseFormat = keyof typeof PARSE_FORMATS;

const PRINTERS: Record<ParseFormat, (document: Document, language: Language) => string> = {
  conllu: (document, { sentences }) => formatConllu(document, sentences),
  jsonl: (document, language) => JSON.stringify(parsed(document, language)),
};

export function parsePrinter(format: ParseFormat): (document: Document) => string {
  return (document) => PRINTERS[format](document, readLanguage(document));
}

function parsed({ id, text }: Document, { sentences, entities }: Language): object {
  return {
    id,
    text,
    sentences: sentences.map(({ start, end, tokens }) => ({ start, end, tokens: tokens.map(universal) })),
    entities: entities.map(({ start, end, text, type }) => ({ start, end, text, type })),
  };
}

/** Heads as UD counts them: from 1, the root's is 0. */
function universal({ start, end, text, lemma, upos, xpos, feats, head, deprel }: Token): object {
  return { start, end, text, lemma, upos, xpos, feats, head: head + 1, deprel };
}
