import type { Fields } from '../record.js';
import { articleOf } from './article.js';
import { readMetadata } from './metadata.js';
import { depthOf, parsePage } from './tree.js';

/** A page of more nested elements is no page that a person wrote, and the time to find its article grows with the cube. */
const DEEPEST = 150;

/** The report on an HTML page: its article's paragraphs and what its metadata say; or why there is none. `url` is where
 *  the page was found. */
export function readPage(html: string, url?: string): Fields | string {
  const page = parsePage(html);
  if (depthOf(page) > DEEPEST) return `is a page of elements nested more than ${DEEPEST} deep`;
  const paragraphs = articleOf(page);
  if (paragraphs.length === 0) return 'is a page without an article';
  return { ...readMetadata(page, url), text: paragraphs.join('\n\n') };
}
