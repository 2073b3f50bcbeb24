/** A line as a citation with a link that finds it again. */

import { formatFragment } from '../../src/report/format/html/address.js';
import { copy } from './copy.js';
import { notice } from './notice.js';

/** Copies it, and says so. */
export async function cite(article: HTMLElement, note: HTMLElement): Promise<void> {
  const { citation, line } = note.dataset;
  const address = addressOf(article, note);
  const done = await copy([citation, address].filter(Boolean).join(' '));
  notice(done ? `Copied ${line} as a citation` : 'This browser does not let the page copy');
}

/** A page of a server is an address to share; a file has its report's, with the words marked in it. */
function addressOf({ dataset }: HTMLElement, note: HTMLElement): string | null {
  const quote = firstWords(note);
  if (location.protocol.startsWith('http')) {
    const place = { line: note.dataset.line!, prefix: '', start: Number(note.dataset.start), quote };
    return location.origin + location.pathname + formatFragment(place);
  }
  // In a text fragment a hyphen has a meaning of its own.
  const words = encodeURIComponent(quote.toWellFormed()).replaceAll('-', '%2D');
  return dataset.url === undefined ? null : `${dataset.url.split('#')[0]}#:~:text=${words}`;
}

/** The first stretch of the line's own words. */
export function firstWords(note: HTMLElement): string {
  return (note.querySelector('blockquote')?.textContent ?? '').split(/ … |\n/)[0]!;
}
