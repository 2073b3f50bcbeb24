import type { Document } from '../document/types.js';
import type { Language } from './types.js';

/** Tokens, sentences, trees, names and quotations of a document. */
export function readLanguage(_document: Document): Language {
  return { sentences: [], entities: [], quotations: [] };
}
