/** Hits as a feed that a reader follows: Atom (RFC 4287), JSON Feed 1.1, or a calendar of what has a day. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { actorAddress, reportAddress } from '../report/format/html/address.js';
import { ical } from '../report/format/ical.js';
import { reportUrn } from '../report/format/iri.js';
import { englishDate } from '../report/outline/english.js';
import type { Hit } from '../store/index.js';
import { headOf } from './hitpage.js';
import { reportOfHit } from './hitreport.js';

export const FEED_FORMATS = ['atom', 'jsonfeed', 'ical'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export interface Feed {
  readonly title: string;
  /** Where the reading room is, as "http://localhost:7373". */
  readonly origin: string;
  /** The feed's own path with its query, and that of the page that shows the same. */
  readonly self: string;
  readonly page: string;
}

export function feedOf(format: FeedFormat, hits: readonly Hit[], feed: Feed): string {
  if (format === 'ical') return calendarOf(hits);
  const entries = hits.map((hit) => entryOf(hit, feed.origin));
  const [self, page] = [feed.origin + feed.self, feed.origin + feed.page];
  if (format === 'jsonfeed') {
    const items = entries.map(({ id, link, title, words, date, outlet }) => ({
      id,
      url: link,
      title,
      content_text: words,
      date_published: date,
      authors: [{ name: outlet }],
    }));
    return JSON.stringify(
      generateJsonFeed({ title: feed.title, home_page_url: page, feed_url: self, items }),
    );
  }
  return generateAtomFeed({
    id: self,
    title: { value: feed.title },
    updated: new Date(Math.max(0, ...entries.map(({ date }) => date.getTime()))),
    generator: { text: 'Readout' },
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: page, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map(({ id, link, title, words, date, outlet }) => ({
      id,
      title: { value: title },
      updated: date,
      links: [{ href: link, rel: 'alternate', type: 'text/html' }],
      authors: [{ name: outlet }],
      summary: { value: words },
    })),
  });
}

interface Entry {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly words: string;
  readonly date: Date;
  readonly outlet: string;
}

function entryOf(hit: Hit, origin: string): Entry {
  const { source, words, line } = hit;
  const first = words[0];
  const place =
    line === null || first === undefined
      ? undefined
      : { line: line.id, start: first.start, quote: first.text };
  const link = hit.kind === 'actor' ? actorAddress(hit.line.id) : reportAddress(source.id, place);
  const iri = reportUrn(source);
  return {
    id: line === null ? iri : `${iri}#${line.id}`,
    link: origin + link,
    title: titleOf(hit),
    words: words.map(({ text }) => text).join(' … '),
    date: dateOf(source.published),
    outlet: source.outlet ?? 'unknown outlet',
  };
}

/** "Kari Halvorsen → Norway · says, 4 March 2025". */
function titleOf(hit: Hit): string {
  const head = headOf(hit).map((piece) => (typeof piece === 'string' ? piece : piece[1]));
  const date = hit.kind === 'statement' || hit.kind === 'event' ? hit.line.date : null;
  return [head.join(' '), date && englishDate(date)].filter(Boolean).join(', ');
}

function dateOf(published: string | null): Date {
  const date = new Date(published ?? 0);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

function calendarOf(hits: readonly Hit[]): string {
  const entries = hits.flatMap((hit) =>
    hit.kind === 'event' || hit.kind === 'agreement'
      ? [ical.one(reportOfHit(hit), { width: 0, colour: false })]
      : [],
  );
  return ical.envelope.open + entries.join('') + ical.envelope.close;
}
