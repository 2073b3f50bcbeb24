import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Actor, Event, Statement, Time } from '../report/schema.js';

/** Who did what to whom, one event for each deed the text tells. */
export function readEvents(
  _document: Document,
  _language: Language,
  _times: readonly Time[],
  _actors: readonly Actor[],
  _statements: readonly Statement[],
): Event[] {
  return [];
}
