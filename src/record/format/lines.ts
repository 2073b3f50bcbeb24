/** The lines of a record on a page: what each is, in our words; then in a report's, with the place beside it. */
import type { Page, Piece } from '../../report/format/page.js';
import {
  capitalised,
  englishContext,
  englishDate,
  englishDeed,
  englishDuration,
} from '../../report/outline/english.js';
import type { AgreementTurn, MergedAgreement, MergedEvent, MergedStatement, PressRecord } from '../schema.js';
import { tellingsOf } from '../tellings.js';
import { Changes } from './changes.js';
import { aside, counted, told } from './pieces.js';
import { Sources } from './sources.js';

/** Width of the column that says what kind of line it is. */
const GLOSS = 16;

export class Lines {
  readonly sources: Sources;
  readonly #changes: Changes;

  constructor(
    readonly record: PressRecord,
    readonly page: Page,
  ) {
    this.sources = new Sources(record);
    this.#changes = new Changes(record, this.sources);
    page.setMargin(tellingsOf(record).map((telling) => this.sources.place(telling)));
  }

  /** What has changed of a story, a line or a contradiction, where the record tells that. */
  changes(...which: Parameters<Changes['of']>): string[] {
    return this.#changes.of(...which);
  }

  event(event: MergedEvent, more: readonly string[] = []): void {
    const { sources, targets, place, independent, onlySaidBy, tellings } = event;
    const head = [sources, targets]
      .filter((ids) => ids.length > 0)
      .map((ids) => this.sources.names(ids))
      .join(' → ');
    const facts = told([
      place && `in ${this.sources.names([place])}`,
      independent > 1 && `${independent} independent reports`,
      onlySaidBy.length > 0 && `only ${this.sources.names(onlySaidBy)} says so`,
      ...more,
      ...this.changes('event', event.id),
    ]);
    this.#line([englishDeed(event)], [head || 'nobody named', ...aside(facts)], tellings);
  }

  statement(statement: MergedStatement, more: readonly (string | null)[]): void {
    const { id, stance, mode, speakers, addressees, text, tellings } = statement;
    const facts = told([
      addressees.length > 0 && `to ${this.sources.names(addressees)}`,
      ...more,
      ...this.changes('statement', id),
    ]);
    const head: Piece[] = [this.sources.names(speakers) || 'Nobody named', ...aside(facts)];
    this.#line([stance, mode], head, tellings, text);
  }

  /** An agreement with its whole history. */
  agreement(agreement: MergedAgreement): void {
    const { signed, term, ends, status, subject, history, independent } = agreement;
    const facts = [
      signed && `signed ${englishDate(signed)}`,
      term && `for ${englishDuration(term)}`,
      ends && `${status === 'ended' ? 'ended' : 'ends'} ${englishDate(ends)}`,
      subject.map(englishContext).join(', '),
      independent > 1 && `${independent} independent reports`,
    ];
    const head = this.#agreementHead(agreement, facts);
    const stage = status.replaceAll('-', ' ');
    if (history.length === 1) {
      this.#line([stage], head, [history[0]!]);
      return;
    }
    this.page.gloss(4, GLOSS, [[['accent', stage]]], [head], '');
    for (const turn of history) this.#turn(turn);
  }

  /** One turn of an agreement's history, with all who tell it. */
  turn(agreement: MergedAgreement, tellings: readonly AgreementTurn[]): void {
    const [first] = tellings as [AgreementTurn];
    const head = this.#agreementHead(agreement, []);
    this.#line([first.status.replaceAll('-', ' ')], head, tellings, wordsOf(first));
  }

  #agreementHead(
    { id, title, kind, parties }: MergedAgreement,
    facts: readonly (string | false | null)[],
  ): Piece[] {
    const all = told([this.sources.names(parties), ...facts, ...this.changes('agreement', id)]);
    return [['bold', capitalised(title ?? kind)], ...aside(all)];
  }

  #turn(turn: AgreementTurn): void {
    const when = turn.date === null ? 'no date' : englishDate(turn.date);
    const head = [`${capitalised(turn.status.replaceAll('-', ' '))}, ${when}`];
    const place = this.sources.place(turn);
    this.page.gloss(4 + GLOSS, 0, [], [[...head, ['dim', wordsOf(turn)]]], place);
  }

  /** A line in our words, then in a report's; the other places after it. */
  #line(
    gloss: readonly string[],
    head: readonly Piece[],
    tellings: readonly { report: string; at: string; text: string }[],
    words = tellings[0]!.text,
  ): void {
    const also = tellings.slice(1).map((telling) => this.sources.place(telling));
    const side = gloss.map((word, i): Piece[] => [[i > 0 ? 'dim' : 'accent', word]]);
    const rest: Piece[] = also.length > 0 ? [['dim', `· also ${also.join(', ')}`]] : [];
    this.page.gloss(4, GLOSS, side, [head, [['dim', words], ...rest]], this.sources.place(tellings[0]!));
  }
}

/** How often a statement is told. */
export function tellingsFact({ tellings, independent }: MergedStatement): string {
  return `${counted(tellings.length, 'report')}, ${independent} independent`;
}

function wordsOf({ derived, text }: AgreementTurn): string {
  return derived ? 'its term has run out' : text;
}
