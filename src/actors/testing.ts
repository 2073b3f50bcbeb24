import type { Document } from '../document/types.js';
import { readLanguage } from '../language/index.js';
import type { Actor } from '../report/schema.js';
import { readActors } from './index.js';

/** The actors of a text of ours, read as a report of the day. */
export function actorsOf(text: string, day: string | null = '2010-06-15'): Actor[] {
  const document: Document = {
    id: 'test',
    path: null,
    title: '',
    outlet: null,
    url: null,
    byline: null,
    published: day,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length, text }],
  };
  return readActors(document, readLanguage(document), []);
}
