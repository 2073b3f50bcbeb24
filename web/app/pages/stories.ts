/** Stories: who tells what of the same happening, and what each leaves out. */

import type { MergedEvent, MergedStatement, Story } from '../../../src/record/schema.js';
import { reportAddress } from '../../../src/report/format/html/address.js';
import { type Child, h } from '../../../src/report/format/html/element.js';
import { englishDate, englishDeed } from '../../../src/report/outline/english.js';
import { Book, type Telling } from '../book.js';
import { chips, filterForm, filterOf } from '../filters.js';
import type { Page } from '../view.js';

export const storiesPage: Page = async (place) => {
  const book = await Book.of(filterOf(place));
  const told = book.record.stories.filter(({ reports }) => reports.length > 1);
  const alone = book.record.stories.length - told.length;
  return {
    title: 'Stories',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Stories'),
      h('p', { class: 'facts' }, `${told.length} told by more than one report; ${alone} by one alone`),
      h('details', {}, h('summary', {}, 'Filter'), filterForm(place, ['about', 'since', 'until'])),
      chips(place),
      told.length === 0
        ? h('p', { class: 'nothing' }, 'No two of these reports tell the same happening.')
        : told.map((story) => storyTable(story, book)),
      told.length > 0 &&
        h(
          'p',
          { class: 'hint' },
          '● tells · ◐ tells as somebody’s claim · ○ leaves out. Reports that print one text share a column.',
        ),
    ),
  };
};

/** A column's reports print one text. */
function columnsOf({ reports, copies }: Story): string[][] {
  const grouped = new Set(copies.flat());
  return [
    ...copies.map((group) => [...group]),
    ...reports.filter((id) => !grouped.has(id)).map((id) => [id]),
  ];
}

function storyTable(story: Story, book: Book): Child {
  const columns = columnsOf(story);
  const events = book.record.events.filter(({ tellings }) => among(tellings, story.reports));
  const statements = book.record.statements.filter(({ tellings }) => among(tellings, story.reports));
  const head = (ids: readonly string[]) =>
    h(
      'th',
      { scope: 'col' },
      h('a', { href: reportAddress(ids[0]!), title: book.title(ids[0]!) }, book.origin(ids[0]!)),
      ids.length > 1 && h('small', {}, ` × ${ids.length}`),
    );
  const when = [story.from, story.until && story.until !== story.from && story.until]
    .filter((d): d is string => Boolean(d))
    .map(englishDate)
    .join(' to ');
  return h(
    'article',
    { class: 'story' },
    h('h2', {}, story.title || 'Untitled'),
    h(
      'p',
      { class: 'facts' },
      [when, `${story.reports.length} reports, ${columns.length} texts`].filter(Boolean).join(' · '),
    ),
    h(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': `Who tells what: ${story.title}` },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, h('td', {}), ...columns.map(head))),
        h(
          'tbody',
          {},
          ...events.map((event) => eventRow(event, columns, book)),
          ...statements.map((s) => statementRow(s, columns, book)),
        ),
      ),
    ),
  );
}

function among(tellings: readonly Telling[], reports: readonly string[]): boolean {
  return tellings.some(({ report }) => reports.includes(report));
}

function eventRow(event: MergedEvent, columns: readonly string[][], book: Book): Child {
  const words = `${englishDeed(event)}: ${[book.names(event.sources), book.names(event.targets)].filter(Boolean).join(' → ')}`;
  const sign = event.onlySaidBy.length > 0 ? '◐' : '●';
  return row(words, columns, (report) => {
    const telling = event.tellings.find((t) => t.report === report);
    return telling && { ...telling, line: telling.event, sign };
  });
}

function statementRow(statement: MergedStatement, columns: readonly string[][], book: Book): Child {
  const text = statement.text.length > 90 ? `${statement.text.slice(0, 89)}…` : statement.text;
  return row(`${book.names(statement.speakers) || 'nobody named'}: ${text}`, columns, (report) => {
    const telling = statement.tellings.find((t) => t.report === report);
    return telling && { ...telling, line: telling.statement, sign: '●' };
  });
}

const MEANS: Readonly<Record<string, string>> = { '●': 'tells', '◐': 'tells as a claim' };

function row(
  words: string,
  columns: readonly string[][],
  find: (report: string) => (Telling & { line: string; sign: string }) | undefined,
): Child {
  const cell = (reports: readonly string[]) => {
    const told = reports.map(find).find((telling) => telling !== undefined);
    if (told === undefined)
      return h('td', {}, h('span', { class: 'out', role: 'img', 'aria-label': 'leaves out' }, '○'));
    const href = reportAddress(told.report, { line: told.line, start: told.start, quote: told.text });
    return h(
      'td',
      {},
      h('a', { href, 'aria-label': MEANS[told.sign], title: told.text.slice(0, 200) }, told.sign),
    );
  };
  return h('tr', {}, h('th', { scope: 'row' }, words), ...columns.map(cell));
}
