import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Time } from '../report/schema.js';

/** Every expression of time, in text order, with its value against the report's date. */
export function readTimes(_document: Document, _language: Language): Time[] {
  return [];
}
