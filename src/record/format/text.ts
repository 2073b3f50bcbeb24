/** A record as a page to read: each line with the report, line and column that tell it beside it. */
import { Page } from '../../report/format/page.js';
import { capitalised, englishDate, englishDay } from '../../report/outline/english.js';
import { groupBy } from '../group.js';
import type { MergedAgreement, MergedEvent, PressRecord, Story } from '../schema.js';
import type { RecordFormat } from './format.js';
import { Lines, tellingsFact } from './lines.js';
import { writeContradiction } from './otherwise.js';
import { counted } from './pieces.js';
import type { Sources } from './sources.js';
import { writeStory } from './stories.js';

const OVER: readonly MergedAgreement['status'][] = ['ended'];

export const text: RecordFormat = (record, paper) => {
  const page = new Page(paper);
  new Writer(record, page).write();
  return page.toString();
};

/** What the page is of. */
export function writeHead(page: Page, { reports, asOf, changes }: PressRecord): void {
  const known = asOf === null ? 'no date' : `as known on ${englishDay(asOf)}`;
  page.full([['bold', `The record of ${counted(reports, 'report')}`]]);
  page.full([
    ['dim', changes === undefined ? known : `what has changed since ${englishDay(changes.since)}, ${known}`],
  ]);
  page.rule();
}

/** The reports that the places beside the lines name. */
export function writeReports(page: Page, sources: Sources, { documents }: PressRecord): void {
  if (documents.length === 0) return;
  page.heading('Reports');
  for (const { id } of documents) {
    const title = [['accent', sources.origin(id)] as const, sources.title(id)];
    page.gloss(2, 6, [[['dim', sources.number(id)]]], [title], '');
  }
}

class Writer {
  readonly #lines: Lines;

  constructor(
    readonly record: PressRecord,
    readonly page: Page,
  ) {
    this.#lines = new Lines(record, page);
  }

  /** What is told once is not worth a line of its own, unless what has changed is asked for. */
  write(): void {
    const { stories, events, statements, agreements, contradictions, changes } = this.record;
    const { sources } = this.#lines;
    writeHead(this.page, this.record);
    const all = changes !== undefined;
    const shared = stories.filter(({ reports }) => all || reports.length > 1).sort(byDay);
    this.#section(all ? 'Stories' : 'Stories told more than once', shared, (story) =>
      writeStory(this.page, sources, story, events, this.#lines.changes('story', story.id)),
    );
    this.#events(events);
    const quoted = statements.filter(({ tellings }) => all || tellings.length > 1);
    this.#section(all ? 'Statements' : 'Said once, told more than once', quoted, (statement) => {
      this.page.blank();
      const date = statement.date && englishDate(statement.date);
      this.#lines.statement(statement, [date, tellingsFact(statement)]);
    });
    this.#agreements(agreements);
    this.#section('Told otherwise', contradictions, (contradiction) =>
      writeContradiction(this.page, sources, this.record, contradiction),
    );
    if (events.length + agreements.length + quoted.length === 0) {
      this.page.blank();
      this.page.full([all ? 'Nothing has changed.' : 'No event or agreement was read in these reports.']);
    }
    writeReports(this.page, sources, this.record);
  }

  #section<Item>(title: string, items: readonly Item[], write: (item: Item) => void): void {
    if (items.length === 0) return;
    this.page.heading(title);
    for (const item of items) write(item);
  }

  #events(events: readonly MergedEvent[]): void {
    if (events.length === 0) return;
    this.page.heading('Meetings and other events');
    for (const [date, group] of groupBy(events, (event) => [event.date])) {
      this.page.blank();
      this.page.entry(2, [['bold', date === null ? 'No date told' : capitalised(englishDate(date))]]);
      for (const event of group) this.#lines.event(event);
    }
  }

  /** Those that hold or are to come, the next to end first; then those that are over. */
  #agreements(agreements: readonly MergedAgreement[]): void {
    const over = (a: MergedAgreement) => OVER.includes(a.status);
    const standing = agreements.filter((a) => !over(a)).sort(byEnd);
    const write = (agreement: MergedAgreement) => {
      this.page.blank();
      this.#lines.agreement(agreement);
    };
    this.#section('Agreements', standing, write);
    this.#section('Agreements that are over', agreements.filter(over), write);
  }
}

function byDay(a: Story, b: Story): number {
  const [x, y] = [a.from ?? '~', b.from ?? '~'];
  return x < y ? -1 : Number(x > y);
}

function byEnd(a: MergedAgreement, b: MergedAgreement): number {
  const [x, y] = [a.ends ?? '~', b.ends ?? '~'];
  return x < y ? -1 : Number(x > y);
}
