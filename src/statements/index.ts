import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Actor, Statement, Time } from '../report/schema.js';

/** What the text attributes to somebody, in text order of the first content. */
export function readStatements(
  _document: Document,
  _language: Language,
  _times: readonly Time[],
  _actors: readonly Actor[],
): Statement[] {
  return [];
}
