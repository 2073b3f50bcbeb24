import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Actor, Agreement, Event, Statement, Time } from '../report/schema.js';

/** Treaties, pacts, deals and joint documents that the text names or describes. */
export function readAgreements(
  _document: Document,
  _language: Language,
  _times: readonly Time[],
  _actors: readonly Actor[],
  _statements: readonly Statement[],
  _events: readonly Event[],
): Agreement[] {
  return [];
}
