/** A record as a page to read: each line with the report, line and column that tell it beside it. */
import { Page, type Piece } from '../../report/format/page.js';
import {
  capitalised,
  englishContext,
  englishDate,
  englishDay,
  englishDeed,
  englishDuration,
} from '../../report/outline/english.js';
import { groupBy } from '../group.js';
import type {
  AgreementTurn,
  MergedAgreement,
  MergedEvent,
  MergedStatement,
  PressRecord,
  Story,
} from '../schema.js';
import type { RecordFormat } from './format.js';
import { writeContradiction } from './otherwise.js';
import { aside, counted, told } from './pieces.js';
import { Sources } from './sources.js';
import { writeStory } from './stories.js';

/** Width of the column that says what kind of line it is. */
const GLOSS = 16;
const OVER: readonly MergedAgreement['status'][] = ['ended'];

export const text: RecordFormat = (record, paper) => {
  const page = new Page(paper);
  new Writer(record, page).write();
  return page.toString();
};

class Writer {
  readonly #sources: Sources;

  constructor(
    readonly record: PressRecord,
    readonly page: Page,
  ) {
    this.#sources = new Sources(record);
  }

  write(): void {
    const { reports, asOf, stories, events, statements, agreements, contradictions } = this.record;
    this.page.setMargin(this.#places());
    this.page.full([['bold', `The record of ${counted(reports, 'report')}`]]);
    this.page.full([['dim', asOf === null ? 'no date' : `as known on ${englishDay(asOf)}`]]);
    this.page.rule();
    const shared = stories.filter((story) => story.reports.length > 1).sort(byDay);
    this.#section('Stories told more than once', shared, (story) =>
      writeStory(this.page, this.#sources, story, events),
    );
    this.#events(events);
    const quoted = statements.filter(({ tellings }) => tellings.length > 1);
    this.#section('Said once, told more than once', quoted, (statement) => this.#statement(statement));
    this.#agreements(agreements);
    this.#section('Told otherwise', contradictions, (contradiction) =>
      writeContradiction(this.page, this.#sources, this.record, contradiction),
    );
    if (events.length + agreements.length + quoted.length === 0) {
      this.page.blank();
      this.page.full(['No event or agreement was read in these reports.']);
    }
    this.#section('Reports', this.record.documents, ({ id }) => this.#document(id));
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
      for (const event of group) this.#event(event);
    }
  }

  #event(event: MergedEvent): void {
    const { sources, targets, place, independent, onlySaidBy, tellings } = event;
    const head = [sources, targets]
      .filter((ids) => ids.length > 0)
      .map((ids) => this.#sources.names(ids))
      .join(' → ');
    const facts = told([
      place && `in ${this.#sources.names([place])}`,
      independent > 1 && `${independent} independent reports`,
      onlySaidBy.length > 0 && `only ${this.#sources.names(onlySaidBy)} says so`,
    ]);
    this.#line([englishDeed(event)], [head || 'nobody named', ...aside(facts)], tellings);
  }

  #statement({
    stance,
    mode,
    speakers,
    addressees,
    date,
    text,
    tellings,
    independent,
  }: MergedStatement): void {
    this.page.blank();
    const to = addressees.length > 0 && `to ${this.#sources.names(addressees)}`;
    const facts = told([
      to,
      date && englishDate(date),
      `${counted(tellings.length, 'report')}, ${independent} independent`,
    ]);
    const head: Piece[] = [this.#sources.names(speakers) || 'Nobody named', ...aside(facts)];
    this.#line([stance, mode], head, tellings, text);
  }

  /** Those that hold or are to come, the next to end first; then those that are over. */
  #agreements(agreements: readonly MergedAgreement[]): void {
    const over = (a: MergedAgreement) => OVER.includes(a.status);
    const standing = agreements.filter((a) => !over(a)).sort(byEnd);
    this.#section('Agreements', standing, (agreement) => this.#agreement(agreement));
    this.#section('Agreements that are over', agreements.filter(over), (agreement) =>
      this.#agreement(agreement),
    );
  }

  #agreement({
    title,
    kind,
    parties,
    subject,
    signed,
    term,
    ends,
    status,
    history,
    independent,
  }: MergedAgreement): void {
    this.page.blank();
    const facts = told([
      this.#sources.names(parties),
      signed && `signed ${englishDate(signed)}`,
      term && `for ${englishDuration(term)}`,
      ends && `${status === 'ended' ? 'ended' : 'ends'} ${englishDate(ends)}`,
      subject.map(englishContext).join(', '),
      independent > 1 && `${independent} independent reports`,
    ]);
    const [first] = history;
    const head: Piece[] = [['bold', capitalised(title ?? kind)], ...aside(facts)];
    const stage = status.replaceAll('-', ' ');
    if (history.length === 1) {
      this.#line([stage], head, [first!]);
      return;
    }
    this.page.gloss(4, GLOSS, [[['accent', stage]]], [head], '');
    for (const turn of history) this.#turn(turn);
  }

  #turn({ date, status, derived, text, ...telling }: AgreementTurn): void {
    const when = date === null ? 'no date' : englishDate(date);
    const said: Piece = ['dim', derived ? 'its term has run out' : text];
    const head = [`${capitalised(status.replaceAll('-', ' '))}, ${when}`];
    this.page.gloss(4 + GLOSS, 0, [], [[...head, said]], this.#sources.place(telling));
  }

  #document(id: string): void {
    this.page.gloss(
      2,
      6,
      [[['dim', this.#sources.number(id)]]],
      [[['accent', this.#sources.origin(id)], this.#sources.title(id)]],
      '',
    );
  }

  /** A line in our words, then in a report's; the other places after it. */
  #line(
    gloss: readonly string[],
    head: readonly Piece[],
    tellings: readonly { report: string; at: string; text: string }[],
    words = tellings[0]!.text,
  ): void {
    const also = tellings.slice(1).map((telling) => this.#sources.place(telling));
    const side = gloss.map((word, i): Piece[] => [[i > 0 ? 'dim' : 'accent', word]]);
    const rest: Piece[] = also.length > 0 ? [['dim', `· also ${also.join(', ')}`]] : [];
    this.page.gloss(4, GLOSS, side, [head, [['dim', words], ...rest]], this.#sources.place(tellings[0]!));
  }

  /** The places that will stand beside the page. */
  #places(): string[] {
    const { events, statements, agreements } = this.record;
    const lines: readonly { tellings: readonly { report: string; at: string }[] }[] = [
      ...events,
      ...statements,
    ];
    const tellings = [
      ...lines.flatMap((line) => line.tellings),
      ...agreements.flatMap((agreement) => agreement.history),
    ];
    return tellings.map((telling) => this.#sources.place(telling));
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
