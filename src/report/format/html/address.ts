/** Addresses of the reading room. The part that names a line does so by its name, and by the words and the place that it was read from. */

export interface Fragment {
  /** "s3". */
  readonly line: string;
  /** What stands before the name where several reports share a page. */
  readonly prefix: string;
  /** UTF-16 offset into the text. */
  readonly start: number | null;
  readonly quote: string | null;
}

const SHAPE = /^#(?:(.*)\.)?([a-z]p?\d+)(?:@(\d+),(.*))?$/s;
/** Enough to be found again, short enough to be sent. */
const QUOTE = 48;

export function parseFragment(hash: string): Fragment | null {
  const match = SHAPE.exec(decoded(hash));
  if (match === null) return null;
  const [, prefix, line, start, quote] = match;
  return {
    line: line!,
    prefix: prefix ? `${prefix}.` : '',
    start: start ? Number(start) : null,
    quote: quote || null,
  };
}

export function formatFragment({ line, prefix, start, quote }: Fragment): string {
  const place = start === null || quote === null ? '' : `@${start},${encodeURIComponent(shortened(quote))}`;
  return `#${prefix}${line}${place}`;
}

/** Never cut inside a surrogate pair, which could not be encoded. */
function shortened(quote: string): string {
  return quote.slice(0, QUOTE).replace(/[\ud800-\udbff]$/, '');
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Where the reading room shows a report, or a line of it. */
export function reportAddress(
  id: string,
  line?: { readonly line: string; readonly start: number; readonly quote: string },
): string {
  const fragment =
    line === undefined ? '' : formatFragment({ ...line, quote: line.quote.split('\n')[0]!, prefix: '' });
  return `/reports/${encodeURIComponent(id)}${fragment}`;
}

export function actorAddress(id: string): string {
  return `/actors/${id.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where the reading room shows the story that a report belongs to. */
export function storyAddress(report: string): string {
  return `/stories/${encodeURIComponent(report)}`;
}
