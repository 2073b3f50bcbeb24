/** A contradiction on the page: what each side says, the words that differ standing out, and who says it. */
import type { Page, Piece } from '../../report/format/page.js';
import { capitalised, englishDate, englishDeed } from '../../report/outline/english.js';
import type { Contradiction, PressRecord } from '../schema.js';
import { differing } from './differing.js';
import { counted } from './pieces.js';
import type { Sources } from './sources.js';

/** Width of the column of values. */
const VALUE = 20;
/** Fields whose values are ids. */
const OF_ACTORS: readonly Contradiction['field'][] = ['sources', 'targets', 'place'];

export function writeContradiction(
  page: Page,
  sources: Sources,
  record: PressRecord,
  { of, field, values }: Contradiction,
): void {
  page.blank();
  page.entry(2, [
    ['bold', capitalised(field)],
    ['dim', `· ${subject(record, sources, of)}`],
  ]);
  const marked = differing(values.map(({ tellings }) => tellings[0]!.text));
  for (const [i, { value, tellings }] of values.entries()) {
    const first = tellings[0]!;
    const others = tellings.length > 1 ? ` and ${counted(tellings.length - 1, 'other')}` : '';
    const teller: Piece = ['dim', sources.origin(first.report) + others];
    const shown = OF_ACTORS.includes(field)
      ? sources.names(value.split(' '))
      : field === 'date'
        ? englishDate(value)
        : value;
    page.gloss(4, VALUE, [[['warn', shown]]], [marked[i]!, [teller]], sources.place(first));
  }
}

/** What the contradiction is about, in a few words. */
function subject({ events, agreements }: PressRecord, sources: Sources, id: string): string {
  const event = events.find((event) => event.id === id);
  if (event !== undefined) {
    const who = sources.names([...event.sources, ...event.targets]) || 'nobody named';
    return `${englishDeed({ ...event, status: 'happened' })}, ${who}`;
  }
  const agreement = agreements.find((agreement) => agreement.id === id);
  return agreement === undefined
    ? id
    : (agreement.title ?? `${agreement.kind}, ${sources.names(agreement.parties)}`);
}
