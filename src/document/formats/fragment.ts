/** A piece of HTML and what is known of it as a page, so that the one reader of pages reads it. */
interface Fragment {
  readonly html: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly byline?: string | undefined;
  readonly outlet?: string | undefined;
}

export function pageOf({ html, title, url, published, byline, outlet }: Fragment): string {
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? '' : `<meta property="${name}" name="${name}" content="${escaped(content)}">`;
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    title === undefined ? '' : `<title>${escaped(title)}</title>`,
    meta('og:title', title),
    meta('og:url', url),
    meta('article:published_time', published),
    meta('author', byline),
    meta('og:site_name', outlet),
    `</head><body><article>${html}</article></body></html>`,
  ].join('');
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
