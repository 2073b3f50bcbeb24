import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Actor, Time } from '../report/schema.js';

export { ActorIndex, type Pointer } from './mentions.js';

/** Who and what takes part, each with all its mentions; a mention of several together stands with each of them. */
export function readActors(_document: Document, _language: Language, _times: readonly Time[]): Actor[] {
  return [];
}
