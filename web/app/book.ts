/** A record with its names and sources at hand. */

import type {
  MergedAgreement,
  MergedEvent,
  MergedStatement,
  PressRecord,
  RecordActor,
} from '../../src/record/schema.js';
import { actorAddress, reportAddress } from '../../src/report/format/html/address.js';
import { type Child, h } from '../../src/report/format/html/element.js';
import { englishDate, englishDeed, englishNumber } from '../../src/report/outline/english.js';
import { listed } from '../../src/report/outline/names.js';
import type { Basis, Part, PartialRecord } from '../../src/server/parts.js';
import { get } from './api.js';
import { changed, type FilterValues } from './filters.js';
import { origin } from './lines.js';
import type { Place } from './view.js';

export interface Telling {
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly start: number;
  readonly text: string;
}

const EMPTY = {
  documents: [],
  stories: [],
  events: [],
  statements: [],
  agreements: [],
  contradictions: [],
};

export class Book {
  /** What was not asked for is empty. */
  readonly record: PressRecord & Pick<PartialRecord, 'basis' | 'totals'>;
  readonly #actors: ReadonlyMap<string, RecordActor>;

  constructor(record: PartialRecord) {
    this.record = { ...EMPTY, ...record };
    this.#actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  }

  /** Parts of the record, and of each so many lines, the newest first; without a limit all. */
  static async of(filter: FilterValues, parts: readonly Part[], limit?: number): Promise<Book> {
    return new Book(await get<PartialRecord>('/api/record', { ...filter, parts: parts.join(','), limit }));
  }

  actor(id: string): RecordActor | undefined {
    return this.#actors.get(id);
  }

  name(id: string): string {
    return this.#actors.get(id)?.name ?? id;
  }

  names(ids: readonly string[]): string {
    return listed(ids.map((id) => this.name(id)));
  }

  /** The actor, and for a person or body the state it acts for. */
  sides(id: string): string[] {
    const state = this.#actors.get(id)?.state;
    return state ? [id, `state/${state}`] : [id];
  }

  link(id: string): Child {
    return h('a', { class: 'who', href: actorAddress(id) }, this.name(id));
  }

  links(ids: readonly string[]): Child[] {
    return ids.flatMap((id, i) => [i === 0 ? '' : i === ids.length - 1 ? ' and ' : ', ', this.link(id)]);
  }

  /** The words of a telling, leading to where they stand. */
  quote(telling: Telling, line: string): Child {
    const { report, start, text } = telling;
    return h('a', { class: 'quote', href: reportAddress(report, { line, start, quote: text }) }, text);
  }
}

/** "in 7 reports, 3 of them independent". */
export function told({
  tellings,
  independent,
}: {
  tellings: readonly unknown[];
  independent: number;
}): string {
  const reports = new Set((tellings as readonly Telling[]).map(({ report }) => report)).size;
  if (reports === 1) return 'in one report';
  const free =
    independent === reports
      ? 'all independent'
      : independent === 1
        ? 'one source'
        : `${independent} of them independent`;
  return `in ${reports} reports, ${free}`;
}

export function eventItem(event: MergedEvent, book: Book): Child {
  const { sources, targets, date, place, onlySaidBy, tellings, status } = event;
  const first = tellings[0]!;
  return h(
    'li',
    { class: `hit of-event ${status}` },
    h(
      'p',
      { class: 'head' },
      h('span', { class: 'label' }, englishDeed(event)),
      ' ',
      h(
        'b',
        {},
        ...book.links(sources),
        targets.length > 0 && sources.length > 0 && ' → ',
        ...book.links(targets),
      ),
      date && ` · ${englishDate(date)}`,
      place && ` · in ${book.name(place)}`,
      onlySaidBy.length > 0 && [' · ', h('i', {}, `says ${book.names(onlySaidBy)}`)],
    ),
    book.quote(first, first.event),
    h('p', { class: 'facts' }, `${origin(first)} · ${told(event)}`),
  );
}

export function statementItem(statement: MergedStatement, book: Book): Child {
  const { speakers, addressees, stance, date, tellings } = statement;
  const first = tellings[0]!;
  return h(
    'li',
    { class: 'hit of-statement' },
    h(
      'p',
      { class: 'head' },
      h('span', { class: 'label' }, stance),
      ' ',
      h(
        'b',
        {},
        ...(speakers.length > 0 ? book.links(speakers) : ['nobody named']),
        addressees.length > 0 && ' → ',
        ...book.links(addressees),
      ),
      date && ` · ${englishDate(date)}`,
    ),
    book.quote(first, first.statement),
    h('p', { class: 'facts' }, `${origin(first)} · ${told(statement)}`),
  );
}

export function agreementName({ title, kind }: MergedAgreement): string {
  return title ?? kind;
}

/** On which reports a page rests, where not on all that its filter lets through; and the way to the others. */
export function restsOn({ reports, found, from, until }: Basis, place: Place): Child {
  if (reports >= found || from === null || until === null) return null;
  return h(
    'p',
    { class: 'basis', role: 'note' },
    `From the newest ${englishNumber(reports)} of ${englishNumber(found)} reports, of ${englishDate(from)} to ${englishDate(until)}. `,
    h('a', { href: changed(place, { until: from }) }, 'Those before'),
    ', or choose a period.',
  );
}

/** How many lines a list has, of how many. */
export function shownOf(shown: number, total: number): string {
  const all = englishNumber(total);
  return shown < total ? `the newest ${shown} of ${all}; choose a period for others` : `${all} in all`;
}
