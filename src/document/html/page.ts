import type { Fields } from '../record.js';
import { articleOf } from './article.js';
import { readMetadata } from './metadata.js';
import { parsePage } from './tree.js';

/** The report on an HTML page: its article's paragraphs and what its metadata say; or why there is none. */
export function readPage(html: string): Fields | string {
  const page = parsePage(html);
  const paragraphs = articleOf(page, html);
  if (paragraphs.length === 0) return 'is a page without an article';
  return { ...readMetadata(page), text: paragraphs.join('\n\n') };
}
