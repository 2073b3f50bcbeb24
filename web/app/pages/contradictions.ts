/** Where reports tell the same otherwise: their sentences side by side. */
import { differing } from '../../../src/record/format/differing.js';
import type { Contradiction } from '../../../src/record/schema.js';
import { reportAddress } from '../../../src/report/format/html/address.js';
import { type Child, h } from '../../../src/report/format/html/element.js';
import { englishDate, englishDeed } from '../../../src/report/outline/english.js';
import { agreementName, Book, restsOn, shownOf } from '../book.js';
import { chips, filterForm, filterOf } from '../filters.js';
import { origin } from '../lines.js';
import type { Page } from '../view.js';

/** The newest. */
const SHOWN = 100;

export const contradictionsPage: Page = async (place) => {
  const book = await Book.of(filterOf(place), ['contradictions'], SHOWN);
  const { contradictions, totals, basis } = book.record;
  return {
    title: 'Contradictions',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Contradictions'),
      h('details', {}, h('summary', {}, 'Filter'), filterForm(place, ['about', 'since', 'until'])),
      chips(place),
      restsOn(basis, place),
      contradictions.length === 0
        ? h('p', { class: 'nothing' }, 'No two of these reports contradict each other.')
        : [
            h('p', { class: 'total' }, shownOf(contradictions.length, totals.contradictions!)),
            h('ol', { class: 'hits' }, ...contradictions.map((contradiction) => item(contradiction, book))),
          ],
    ),
  };
};

function item(contradiction: Contradiction, book: Book): Child {
  const { of, field, values } = contradiction;
  const texts = differing(values.map(({ tellings }) => tellings[0]!.text));
  const sides = values.map(({ value, tellings }, i) => {
    const { report, start, text, ...rest } = tellings[0]!;
    const line = 'event' in rest ? rest.event : rest.agreement;
    const words = texts[i]!.flatMap(([style, word], n): Child[] => [
      n === 0 ? '' : ' ',
      style === 'plain' ? h('mark', {}, word) : word,
    ]);
    const more = tellings.length > 1 ? ` and ${tellings.length - 1} more` : '';
    return h(
      'div',
      { class: 'side' },
      h('h2', {}, valueIn(field, value, book)),
      h('a', { class: 'quote', href: reportAddress(report, { line, start, quote: text }) }, ...words),
      h('p', { class: 'facts' }, `${origin(tellings[0]!)}${more}`),
    );
  });
  return h(
    'li',
    { class: 'hit' },
    h(
      'p',
      { class: 'head' },
      h('span', { class: 'label' }, `${field} of`),
      ' ',
      h('b', {}, subject(of, book)),
    ),
    h('div', { class: 'sides' }, ...sides),
  );
}

function valueIn(field: Contradiction['field'], value: string, book: Book): string {
  if (field === 'date') return englishDate(value);
  return field === 'number'
    ? value
    : value
        .split(/[ ;,]+/)
        .map((part) => book.name(part))
        .join(', ');
}

function subject(id: string, book: Book): string {
  const event = book.record.events.find((e) => e.id === id);
  if (event) return `${englishDeed(event)}: ${book.names([...event.sources, ...event.targets])}`;
  const agreement = book.record.agreements.find((a) => a.id === id);
  return agreement ? `${agreementName(agreement)}: ${book.names(agreement.parties)}` : id;
}
