import { readActors } from '../actors/index.js';
import type { Document } from '../document/types.js';
import { readLanguage } from '../language/index.js';
import type { Statement } from '../report/schema.js';
import { spanOf } from '../span.js';
import { readTimes } from '../times/index.js';
import { readStatements } from './index.js';

/** A document of these paragraphs, with a headline where one is given. */
export function documentOf(body: string, title = ''): Document {
  const text = title === '' ? body : `${title}\n\n${body}`;
  const blocks = [...text.matchAll(/\S[^\n]*(?:\n[ \t]*\S[^\n]*)*/g)].map((match) => ({
    kind: title !== '' && match.index === 0 ? ('title' as const) : ('paragraph' as const),
    ...spanOf(text, match.index, match.index + match[0].length),
  }));
  return {
    id: 'test',
    path: null,
    title,
    outlet: null,
    url: null,
    byline: null,
    published: '2021-06-10',
    language: 'en',
    text,
    blocks,
  };
}

/** All stages up to the statements, for tests. */
export function readBody(body: string, title?: string): Statement[] {
  const document = documentOf(body, title);
  const language = readLanguage(document);
  const times = readTimes(document, language);
  return readStatements(document, language, times, readActors(document, language, times));
}
