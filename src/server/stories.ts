/** The stories of a record: a list of those that several reports tell, and one with all its lines. */
import { type Static, Type } from 'typebox';
import type { PressRecord, Story } from '../record/schema.js';
import { namedBy, newest } from './parts.js';
import { textsOf } from './texts.js';

const Nullable = Type.Union([Type.String(), Type.Null()]);

export const SummarySchema = Type.Object({
  id: Type.String({ description: 'of its first report; /api/stories/ID takes that of any of them' }),
  title: Type.String(),
  from: Nullable,
  until: Nullable,
  reports: Type.Integer(),
  texts: Type.Integer({ description: 'reports that are not copies of one another' }),
  outlets: Type.Array(Type.String(), { description: 'each once, in the order of their reports' }),
  events: Type.Integer({ description: 'that any of its reports tells' }),
  statements: Type.Integer(),
});
export type StorySummary = Static<typeof SummarySchema>;

/** Those told by more than one report, the newest first. */
export function storySummaries(record: PressRecord): StorySummary[] {
  const told = record.stories.filter(({ reports }) => reports.length > 1);
  const storyOf = new Map(told.flatMap((story) => story.reports.map((report) => [report, story])));
  const outlets = new Map(record.documents.map(({ id, outlet }) => [id, outlet]));
  const events = countIn(record.events, storyOf);
  const statements = countIn(record.statements, storyOf);
  const summaries = told.map((story): StorySummary => {
    const { title, from, until, reports } = story;
    return {
      id: reports[0]!,
      title,
      from,
      until,
      reports: reports.length,
      texts: textsOf(story).length,
      outlets: [...new Set(reports.flatMap((report) => outlets.get(report) ?? []))],
      events: events.get(story) ?? 0,
      statements: statements.get(story) ?? 0,
    };
  });
  return newest(summaries, ({ until }) => until ?? '');
}

type Line = { readonly tellings: readonly { readonly report: string }[] };

function countIn(lines: readonly Line[], storyOf: ReadonlyMap<string, Story>): Map<Story, number> {
  const counts = new Map<Story, number>();
  for (const { tellings } of lines) {
    const stories = new Set(tellings.flatMap(({ report }) => storyOf.get(report) ?? []));
    for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return counts;
}

/** The record of the one story that a report belongs to; null where the record lacks the report. */
export function storyOf(record: PressRecord, report: string): PressRecord | null {
  const story = record.stories.find(({ reports }) => reports.includes(report));
  if (story === undefined) return null;
  const among = new Set(story.reports);
  const told = ({ tellings }: Line) => tellings.some((telling) => among.has(telling.report));
  const events = record.events.filter(told);
  const statements = record.statements.filter(told);
  const ids = new Set(events.map(({ id }) => id));
  return {
    ...record,
    documents: record.documents.filter(({ id }) => among.has(id)),
    actors: namedBy(record, { events, statements, agreements: [] }),
    stories: [story],
    events,
    statements,
    agreements: [],
    contradictions: record.contradictions.filter(({ of }) => ids.has(of)),
  };
}
