/** Agreements and how long they hold; those that end within a year of what is known. */

import type { MergedAgreement } from '../../../src/record/schema.js';
import { type Element, h } from '../../../src/report/format/html/element.js';
import { englishDate, englishDuration } from '../../../src/report/outline/english.js';
import { agreementName, Book, restsOn, told } from '../book.js';
import { dayOf, stretchOf } from '../chart/time.js';
import { changed, chips, filterForm, filterOf } from '../filters.js';
import { origin } from '../lines.js';
import type { Page } from '../view.js';

const YEAR_DAYS = 366;
/** Tellings shown at once. */
const FEW = 2;

export const agreementsPage: Page = async (place) => {
  const book = await Book.of(filterOf(place), ['agreements']);
  const { agreements, asOf, basis } = book.record;
  const today = asOf === null ? null : dayOf(asOf);
  const ending = agreements.filter((agreement) => endsSoon(agreement, today));
  const soon = place.query.get('ends') === 'soon';
  const shown = soon ? ending : agreements;
  const tab = (label: string, value: string | undefined, count: number) =>
    h(
      'a',
      { href: changed(place, { ends: value }), 'aria-current': (value === 'soon') === soon && 'true' },
      label,
      ' ',
      h('b', {}, count),
    );
  return {
    title: 'Agreements',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Agreements'),
      asOf && h('p', { class: 'facts' }, `as known on ${englishDate(asOf)}`),
      h(
        'nav',
        { class: 'tabs', 'aria-label': 'Which' },
        tab('all', undefined, agreements.length),
        tab('end within a year', 'soon', ending.length),
      ),
      h('details', {}, h('summary', {}, 'Filter'), filterForm(place, ['about', 'since', 'until'], ['ends'])),
      chips(place),
      restsOn(basis, place),
      shown.length === 0
        ? h(
            'p',
            { class: 'nothing' },
            soon ? 'None ends within a year.' : 'These reports tell of no agreement.',
          )
        : agreementRows(shown, book),
    ),
  };
};

function endsSoon({ ends, status }: MergedAgreement, today: number | null): boolean {
  const until = stretchOf(ends)?.until;
  return (
    today !== null && until != null && status !== 'ended' && until >= today && until <= today + YEAR_DAYS
  );
}

/** Its life as a line of dated turns, each with its sentence; what is derived says from what. */
export function agreementRows(agreements: readonly MergedAgreement[], book: Book): Element {
  return h('ol', { class: 'hits pacts' }, ...agreements.map((agreement) => row(agreement, book)));
}

function row(agreement: MergedAgreement, book: Book): Element {
  const { parties, signed, term, ends, status, history, independent } = agreement;
  const facts = [
    status.replaceAll('-', ' '),
    signed && `signed ${englishDate(signed)}`,
    term && `for ${englishDuration(term)}`,
    ends && `ends ${englishDate(ends)}${signed && term ? ', which follows from both' : ''}`,
  ].filter(Boolean);
  const turns = history.map((turn) =>
    h(
      'li',
      { class: turn.derived && 'derived' },
      h('b', {}, turn.status.replaceAll('-', ' ')),
      turn.date && ` ${englishDate(turn.date)}`,
      turn.derived ? ', as its term has run out' : [' ', book.quote(turn, turn.agreement)],
      h('small', {}, ` ${origin(turn)}`),
    ),
  );
  return h(
    'li',
    { class: 'hit' },
    h(
      'p',
      { class: 'head' },
      h('span', { class: 'label' }, agreementName(agreement)),
      ' ',
      h('b', {}, ...book.links(parties)),
    ),
    h('p', {}, facts.join(' · ')),
    h('ol', { class: 'turns' }, ...turns.slice(0, FEW)),
    turns.length > FEW &&
      h(
        'details',
        {},
        h('summary', {}, `${turns.length - FEW} more tellings`),
        h('ol', { class: 'turns' }, ...turns.slice(FEW)),
      ),
    h('p', { class: 'facts' }, told({ tellings: history, independent })),
  );
}
