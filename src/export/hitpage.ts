/** A hit as a few lines to read: when, who, what, the words with the sought ones lit up, and where they stand. */
import type { Paper } from '../report/format/format.js';
import { Page, type Piece } from '../report/format/page.js';
import { englishDate, englishDeed } from '../report/outline/english.js';
import { listed } from '../report/outline/names.js';
import type { Span } from '../span.js';
import type { Hit } from '../store/index.js';

const COLUMN = 19;

export function hitPage(hit: Hit, paper: Paper): string {
  const page = new Page(paper);
  const { source } = hit;
  const from = [source.outlet, source.published && englishDate(source.published), source.title];
  page.gloss(
    0,
    COLUMN,
    [[dateOf(hit)]],
    [
      headOf(hit),
      wordsOf(hit),
      [
        ['dim', from.filter(Boolean).join(' · ')],
        ['dim', placeOf(hit)],
      ],
    ],
    '',
  );
  return page.toString();
}

function dateOf({ kind, line, source }: Hit): string {
  const own =
    kind === 'agreement' ? line.signed : kind === 'statement' || kind === 'event' ? line.date : null;
  if (own !== null) return englishDate(own);
  return source.published === null ? '' : englishDate(source.published.slice(0, 10));
}

export function headOf(hit: Hit): Piece[] {
  const names = (ids: readonly string[]) => listed(ids.map((id) => hit.names[id] ?? id));
  const to = (ids: readonly string[]): Piece[] => (ids.length === 0 ? [] : [`→ ${names(ids)}`]);
  if (hit.kind === 'report') return [['bold', hit.source.title || hit.source.id]];
  if (hit.kind === 'actor') {
    const { name, role, state, id } = hit.line;
    const facts = [role, state, id, hit.reports === 1 ? '1 report' : `${hit.reports} reports`];
    return [
      ['bold', name],
      ['dim', facts.filter(Boolean).join(' · ')],
    ];
  }
  if (hit.kind === 'agreement') {
    const { title, kind, parties, status } = hit.line;
    return [
      ['bold', title ?? kind],
      ['dim', `· ${status.replaceAll('-', ' ')}`],
      ...(parties.length === 0 ? [] : [`· ${names(parties)}`]),
    ];
  }
  if (hit.kind === 'event') {
    const { sources, targets } = hit.line;
    return [['bold', names(sources)], ...to(targets), ['dim', `· ${englishDeed(hit.line)}`]];
  }
  const { speaker, addressees, stance } = hit.line;
  const who =
    speaker === null ? 'somebody' : speaker.actors.length > 0 ? names(speaker.actors) : speaker.text;
  return [['bold', who], ...to(addressees), ['dim', `· ${stance}`]];
}

/** The words, each of which a sought one is a part of lit up. */
function wordsOf({ words, matched, kind }: Hit): Piece[] {
  const lit = (start: number, end: number) => matched.some((span) => span.start < end && start < span.end);
  const pieces = (span: Span): Piece[] =>
    [...span.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const start = span.start + index;
      return lit(start, start + word.length) ? ['accent', word] : word;
    });
  if (kind === 'report') return matched.length === 0 ? [] : [listOf(matched)];
  return words.flatMap((span, i) => (i === 0 ? pieces(span) : ['…', ...pieces(span)]));
}

const MOST_MATCHES = 12;

/** Of a whole report, the words that were met. */
function listOf(matched: readonly Span[]): Piece {
  const words = [...new Set(matched.map(({ text }) => text.toLowerCase()))];
  return ['accent', words.slice(0, MOST_MATCHES).join(', ')];
}

/** As `readout explain` takes it: the report's file, or its id, and the offset. */
function placeOf({ source, words }: Hit): string {
  const [first] = words;
  const where = source.path ?? source.id;
  return first === undefined ? where : `${where}:${first.start}`;
}
