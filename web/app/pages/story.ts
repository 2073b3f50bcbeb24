/** One story: who tells what of it, and what each leaves out. */

import type { MergedEvent, MergedStatement, PressRecord } from '../../../src/record/schema.js';
import { reportAddress } from '../../../src/report/format/html/address.js';
import { type Child, h } from '../../../src/report/format/html/element.js';
import { englishDeed } from '../../../src/report/outline/english.js';
import type { PartialRecord } from '../../../src/server/parts.js';
import { textsOf } from '../../../src/server/texts.js';
import { get } from '../api.js';
import { Book, type Telling } from '../book.js';
import { origin } from '../lines.js';
import type { Page } from '../view.js';
import { periodWords, toldIn } from './stories.js';

/** A column: reports that print one text. */
type Text = readonly PressRecord['documents'][number][];

/** What some text tells: a row, with its sign in each column. */
interface Row {
  readonly words: string;
  readonly cells: readonly (Cell | null)[];
}
interface Cell {
  readonly telling: Telling;
  readonly line: string;
  readonly sign: Sign;
}
type Sign = '●' | '◐' | '≠';
const MEANS: Readonly<Record<Sign, string>> = {
  '●': 'tells',
  '◐': 'tells as a claim',
  '≠': 'tells otherwise',
};
const LONGEST_WORDS = 160;

export const storyPage: Page = async ({ path }) => {
  const id = decodeURIComponent(path.slice('/stories/'.length));
  const book = new Book(await get<PartialRecord>(`/api/stories/${encodeURIComponent(id)}`));
  const { stories, documents, events, statements } = book.record;
  const [story] = stories as [PressRecord['stories'][number]];
  const known = new Map(documents.map((document) => [document.id, document]));
  const texts: Text[] = textsOf(story).map((ids) => ids.map((id) => known.get(id)!));
  const rows = [
    ...events.map((event) => eventRow(event, texts, book)),
    ...statements.map((statement) => statementRow(statement, texts, book)),
  ];
  const shared = rows.filter((row) => tellers(row) > 1).sort((a, b) => tellers(b) - tellers(a));
  return {
    title: story.title || 'A story',
    tree: h(
      'section',
      { class: 'page story' },
      h('h1', {}, story.title || 'Untitled'),
      h(
        'p',
        { class: 'facts' },
        [periodWords(story.from, story.until), toldIn(story.reports.length, texts.length)]
          .filter(Boolean)
          .join(' · '),
      ),
      h('h2', {}, 'Told by more than one ', h('b', {}, shared.length)),
      shared.length === 0
        ? h('p', { class: 'nothing' }, 'Nothing that one text tells is told by another.')
        : table(shared, texts, story.title),
      h('h2', {}, 'Told by one alone'),
      ...texts.map((text, i) => alone(text, rows, i)),
    ),
  };
};

function tellers({ cells }: Row): number {
  return cells.filter((cell) => cell !== null).length;
}

function table(rows: readonly Row[], texts: readonly Text[], title: string): Child {
  const head = (text: Text, i: number) =>
    h(
      'th',
      { scope: 'col' },
      h('a', { href: reportAddress(text[0]!.id), title: text[0]!.title }, text[0]!.outlet ?? 'no outlet'),
      text.length > 1 && h('small', {}, ` × ${text.length}`),
      h('small', { class: 'left' }, `leaves out ${rows.filter(({ cells }) => cells[i] === null).length}`),
    );
  return [
    h(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': `Who tells what: ${title}` },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, h('td', {}), ...texts.map(head))),
        h(
          'tbody',
          {},
          ...rows.map(({ words, cells }) =>
            h('tr', {}, h('th', { scope: 'row' }, words), ...cells.map(cellOf)),
          ),
        ),
      ),
    ),
    h(
      'p',
      { class: 'hint' },
      '● tells · ◐ tells as somebody’s claim · ≠ tells otherwise · ○ leaves out. Reports that print one text share a column.',
    ),
  ];
}

function cellOf(cell: Cell | null): Child {
  if (cell === null)
    return h('td', {}, h('span', { class: 'out', role: 'img', 'aria-label': 'leaves out' }, '○'));
  const { telling, sign } = cell;
  return h(
    'td',
    {},
    h('a', { href: addressOf(cell), 'aria-label': MEANS[sign], title: telling.text.slice(0, 200) }, sign),
  );
}

function addressOf({ telling, line }: Cell): string {
  return reportAddress(telling.report, { line, start: telling.start, quote: telling.text });
}

/** What a text alone tells, each line leading to its words. */
function alone(text: Text, rows: readonly Row[], column: number): Child {
  const own = rows.filter((row) => tellers(row) === 1 && row.cells[column] !== null);
  const [first] = text as [Text[number]];
  return h(
    'details',
    { class: 'alone' },
    h('summary', {}, `${origin(first)} `, h('b', {}, own.length)),
    h(
      'p',
      {},
      h('a', { class: 'headline', href: reportAddress(first.id) }, first.title || 'Untitled report'),
    ),
    h(
      'ul',
      {},
      ...own.map(({ words, cells }) => h('li', {}, h('a', { href: addressOf(cells[column]!) }, words))),
    ),
  );
}

function eventRow(event: MergedEvent, texts: readonly Text[], book: Book): Row {
  const { sources, targets, onlySaidBy, tellings, id } = event;
  const who = [book.names(sources), book.names(targets)].filter(Boolean).join(' → ');
  const otherwise = othersOf(id, book);
  const signOf = (report: string): Sign => (otherwise.has(report) ? '≠' : onlySaidBy.length > 0 ? '◐' : '●');
  return {
    words: `${englishDeed(event)}: ${who}`,
    cells: cellsOf(texts, tellings, ({ event: line }) => line, signOf),
  };
}

function statementRow(statement: MergedStatement, texts: readonly Text[], book: Book): Row {
  const { text, speakers, tellings } = statement;
  const short = text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS - 1)}…` : text;
  return {
    words: `${book.names(speakers) || 'nobody named'}: ${short}`,
    cells: cellsOf(
      texts,
      tellings,
      ({ statement: line }) => line,
      () => '●',
    ),
  };
}

function cellsOf<T extends Telling>(
  texts: readonly Text[],
  tellings: readonly T[],
  lineOf: (telling: T) => string,
  signOf: (report: string) => Sign,
): (Cell | null)[] {
  return texts.map((text) => {
    const telling = tellings.find(({ report }) => text.some(({ id }) => id === report));
    return telling === undefined ? null : { telling, line: lineOf(telling), sign: signOf(telling.report) };
  });
}

/** Reports that tell an event otherwise than most do. */
function othersOf(event: string, { record }: Book): ReadonlySet<string> {
  const values = record.contradictions
    .filter(({ of }) => of === event)
    .flatMap(({ values }) => {
      const [, ...fewer] = [...values].sort((a, b) => b.tellings.length - a.tellings.length);
      return fewer;
    });
  return new Set(values.flatMap(({ tellings }) => tellings.map(({ report }) => report)));
}
