import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Fields } from '../record.js';

/** The report on an HTML page: its article's text, a paragraph to a line, and what its metadata say; or why there is none. */
export function readPage(html: string): Fields | string {
  const { document } = parseHTML(html);
  const article = new Readability(document).parse();
  const text = article?.textContent?.trim() ?? '';
  if (text === '') return 'is a page without an article';
  return { text, title: article?.title ?? undefined };
}
