/** A record in the order of days: what happened, what was said, and each turn of an agreement. */
import { Page } from '../../report/format/page.js';
import { capitalised, englishDate } from '../../report/outline/english.js';
import { periodOf } from '../dates.js';
import { groupBy } from '../group.js';
import type { PressRecord } from '../schema.js';
import type { RecordFormat } from './format.js';
import { Lines } from './lines.js';
import { writeHead, writeReports } from './text.js';

interface Entry {
  /** As it is told; the report's day where none is, null where that is unknown too. */
  readonly date: string | null;
  readonly write: () => void;
}

export const timeline: RecordFormat = (record, paper) => {
  const page = new Page(paper);
  const lines = new Lines(record, page);
  writeHead(page, record);
  const days = groupBy(entriesOf(record, lines), ({ date }) => [date]);
  for (const [date, entries] of [...days].sort(([a], [b]) => byDay(a, b))) {
    page.blank();
    page.entry(2, [['bold', date === null ? 'No date told' : capitalised(englishDate(date))]]);
    for (const { write } of entries) write();
  }
  if (days.size === 0) page.full(['Nothing was read on this.']);
  writeReports(page, lines.sources, record);
  return page.toString();
};

function entriesOf({ events, statements, agreements }: PressRecord, lines: Lines): Entry[] {
  const dated = (date: string | null, { published }: { published: string | null }) =>
    date ?? published?.slice(0, 10) ?? null;
  const fact = (date: string | null) => (date === null ? ['day of the report'] : []);
  return [
    ...events.map((event) => ({
      date: dated(event.date, event.tellings[0]!),
      write: () => lines.event(event, fact(event.date)),
    })),
    ...statements.map((statement) => ({
      date: dated(statement.date, statement.tellings[0]!),
      write: () => lines.statement(statement, fact(statement.date)),
    })),
    ...agreements.flatMap((agreement) =>
      [...groupBy(agreement.history, ({ date, status }) => [`${date} ${status}`]).values()].map((turns) => ({
        date: turns[0]!.date,
        write: () => lines.turn(agreement, turns),
      })),
    ),
  ];
}

/** By the first day that a date can mean, the more exact first; what has none comes last. */
function byDay(a: string | null, b: string | null): number {
  const [x, y] = [a, b].map((date) => {
    const period = periodOf(date);
    return period === null ? '~' : `${period.from} ${period.until}`;
  }) as [string, string];
  return x < y ? -1 : Number(x > y);
}
