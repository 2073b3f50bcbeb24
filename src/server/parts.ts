/** A record's parts as a page asks for them: no more lines than it shows, and the names that those need. */
import { type Static, Type } from 'typebox';
import { OPEN_FROM, periodOf } from '../record/dates.js';
import { idsNamed } from '../record/named.js';
import {
  type Contradiction,
  type MergedAgreement,
  type PressRecord,
  RecordSchema,
} from '../record/schema.js';
import type { Merged } from './records.js';

export const PARTS = [
  'documents',
  'stories',
  'events',
  'meetings',
  'statements',
  'agreements',
  'contradictions',
] as const;
export type Part = (typeof PARTS)[number];

/** What a record rests on: fewer reports than are found, the newest, where those are too many to be merged while one waits. */
export const BasisSchema = Type.Object({
  reports: Type.Integer(),
  found: Type.Integer({ description: 'reports that the filter lets through' }),
  from: Type.Union([Type.String(), Type.Null()], { description: 'when the first of them was published' }),
  until: Type.Union([Type.String(), Type.Null()]),
});
export type Basis = Static<typeof BasisSchema>;

const { schema, asOf, reports, actors, ...parts } = RecordSchema.properties;
/** A record of which only what was asked for is there. */
export const PartialRecordSchema = Type.Object({
  schema,
  asOf,
  reports,
  actors,
  ...Type.Partial(Type.Object(parts)).properties,
  basis: BasisSchema,
  totals: Type.Record(Type.String(), Type.Integer(), {
    description: 'how many lines of each part there are, shown or not',
  }),
});
export type PartialRecord = Static<typeof PartialRecordSchema>;

/**
 * With a `limit` so many lines of each part, the newest first; without it all, in the record's order. What a contradiction
 * is of comes with it.
 */
export function partsOf({ record, found }: Merged, wanted: readonly Part[], limit?: number): PartialRecord {
  const has = (part: Part) => wanted.includes(part);
  const few = <Line>(lines: readonly Line[], dayOf: (line: Line) => string) =>
    limit === undefined ? [...lines] : newest(lines, dayOf).slice(0, limit);
  const meetings = record.events.filter(({ type }) => type === 'CONSULT');
  const contradictions = has('contradictions') ? few(record.contradictions, dayOfContradiction) : [];
  const contradicted = new Set(contradictions.map(({ of }) => of));
  const listed = few(has('events') ? record.events : has('meetings') ? meetings : [], dayOfLine);
  const events = [
    ...listed,
    ...record.events.filter((event) => contradicted.has(event.id) && !listed.includes(event)),
  ];
  const statements = has('statements') ? few(record.statements, dayOfLine) : [];
  const agreements = has('agreements')
    ? few(record.agreements, dayOfPact)
    : record.agreements.filter(({ id }) => contradicted.has(id));
  const { schema, asOf, reports } = record;
  return {
    schema,
    asOf,
    reports,
    actors: namedBy(record, { events, statements, agreements }),
    ...(has('documents') && { documents: record.documents }),
    ...(has('stories') && { stories: few(record.stories, ({ until }) => until ?? '') }),
    ...((has('events') || has('meetings') || events.length > 0) && { events }),
    ...(has('statements') && { statements }),
    ...((has('agreements') || agreements.length > 0) && { agreements }),
    ...(has('contradictions') && { contradictions }),
    basis: basisOf({ record, found }),
    totals: {
      stories: record.stories.length,
      events: record.events.length,
      meetings: meetings.length,
      statements: record.statements.length,
      agreements: record.agreements.length,
      contradictions: record.contradictions.length,
    },
  };
}

type Lines = Pick<PressRecord, 'events' | 'statements' | 'agreements'>;

/** The actors that these lines name. */
export function namedBy(record: PressRecord, lines: Lines): PressRecord['actors'] {
  const named = new Set(idsNamed(lines));
  return record.actors.filter(({ id }) => named.has(id));
}

/** The last day first; those of one day in the record's order. */
export function newest<Line>(lines: readonly Line[], dayOf: (line: Line) => string): Line[] {
  const days = new Map(lines.map((line) => [line, dayOf(line)]));
  return [...lines].sort((a, b) => (days.get(a)! < days.get(b)! ? 1 : days.get(a)! > days.get(b)! ? -1 : 0));
}

interface Dated {
  readonly date: string | null;
  readonly tellings: readonly { readonly published: string | null }[];
}

/** Its own day, else that of the first report that tells it. */
function dayOfLine({ date, tellings }: Dated): string {
  const period = periodOf(date);
  if (period !== null) return period.from === OPEN_FROM ? period.until : period.from;
  return tellings[0]?.published?.slice(0, 10) ?? '';
}

function dayOfPact({ signed, history }: MergedAgreement): string {
  return dayOfLine({ date: signed, tellings: history });
}

/** When it was told otherwise. */
function dayOfContradiction({ values }: Contradiction): string {
  const days = values.flatMap(({ tellings }) => tellings.flatMap(({ published }) => published ?? []));
  return days.sort().at(-1) ?? '';
}

export function basisOf({ record, found }: Merged): Basis {
  const days = record.documents.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  return { reports: record.reports, found, from: days[0] ?? null, until: days.at(-1) ?? null };
}
