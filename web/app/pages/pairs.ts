/** Two actors: what the record has between them, as a picture and as tables. Without two, who has most with whom. */
import { h } from '../../../src/report/format/html/element.js';
import { address } from '../api.js';
import { Book, eventItem, restsOn, statementItem } from '../book.js';
import { draw } from '../chart/draw.js';
import { axisFor, brush, pairChart } from '../chart/pair.js';
import { periodFor, stretchOf } from '../chart/time.js';
import { csvLink } from '../csvlink.js';
import { changed, chips, filterOf } from '../filters.js';
import { go } from '../go.js';
import type { Page, Place, View } from '../view.js';
import { agreementRows } from './agreements.js';

/** Lines of each kind, the newest. */
const MOST = 500;

export const pairsPage: Page = async (place) => {
  const between = place.query.get('between');
  const two = between
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return two?.length === 2 ? pairView(place, two as [string, string]) : choiceView(place);
};

async function pairView(place: Place, names: [string, string]): Promise<View> {
  const { since, until, ...filter } = filterOf(place);
  const book = await Book.of(filter, ['events', 'statements', 'agreements'], MOST);
  const sides = names.map((name) => idOf(book, name)) as [string, string];
  const { events, statements, agreements, basis } = book.record;
  const period = periodFor({ since, until }, basis);
  const inside = (date: string | null) => {
    const when = stretchOf(date);
    if (!since && !until) return true;
    return (
      when !== null && (when.until ?? Infinity) >= period.from && (when.from ?? -Infinity) <= period.until
    );
  };
  const shownEvents = events.filter(({ date }) => inside(date));
  const shownSayings = statements.filter(({ date, tellings }) => inside(date ?? tellings[0]!.published));
  const sanctions = shownEvents.filter(({ type }) => type === 'SANCTION');
  const otherEvents = shownEvents.filter(({ type }) => type !== 'SANCTION');
  // Those that hold, or are to come, first.
  const pacts = [...agreements].sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
  const holding = agreements.filter(({ status }) => status === 'in-force').length;
  const nothing = events.length + statements.length + agreements.length === 0;
  return {
    title: sides.map((id) => book.name(id)).join(' and '),
    tree: h(
      'section',
      { class: 'page pair' },
      h('h1', {}, book.link(sides[0]), ' and ', book.link(sides[1])),
      chips(place, ['between']),
      restsOn(basis, place),
      nothing
        ? h('p', { class: 'nothing' }, 'The record has nothing between these two.')
        : [
            h('div', { class: 'chart' }),
            h('p', { class: 'hint' }, 'Drag over the picture to choose a period.'),
            agreements.length > 0 && [
              h('h2', {}, 'Agreements ', h('b', {}, `${agreements.length}, ${holding} in force`)),
              agreementRows(pacts, book),
            ],
            sanctions.length > 0 && [
              h('h2', {}, 'Sanctions ', h('b', {}, sanctions.length)),
              h('ol', { class: 'hits' }, ...sanctions.map((event) => eventItem(event, book))),
            ],
            h('h2', {}, 'Meetings and all other events ', h('b', {}, otherEvents.length)),
            h('p', { class: 'formats' }, csvLink('/api/record', filter, 'pair')),
            h('ol', { class: 'hits' }, ...otherEvents.map((event) => eventItem(event, book))),
            shownSayings.length > 0 && [
              h('h2', {}, 'What they say to each other ', h('b', {}, shownSayings.length)),
              h('ol', { class: 'hits' }, ...shownSayings.map((s) => statementItem(s, book))),
            ],
          ],
    ),
    enter: (root, signal) => {
      const chart = root.querySelector<HTMLElement>('.chart');
      if (chart) {
        draw(
          chart,
          (width) => pairChart({ events, statements, agreements: pacts, sides }, book, period, width),
          signal,
          (svg, width) =>
            brush(
              svg,
              axisFor(period, width),
              (from, to) => go(changed(place, { since: from, until: to })),
              signal,
            ),
        );
      }
      return [];
    },
  };
}

function isOver({ status }: { readonly status: string }): boolean {
  return status === 'ended' || status === 'suspended';
}

function idOf({ record: { actors } }: Book, name: string): string {
  const plain = name.toLowerCase();
  return actors.find((actor) => actor.id === name || actor.name.toLowerCase() === plain)?.id ?? name;
}

/** A pair of states and how many lines they share. */
interface Count {
  readonly pair: string;
  readonly events: number;
  readonly agreements: number;
}

async function choiceView(place: Place): Promise<View> {
  const book = await Book.of(filterOf(place), ['events', 'agreements']);
  const rows = counted(book).slice(0, 40);
  const row = ({ pair, events, agreements }: Count) => {
    const ids = pair.split(' ');
    return h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        h(
          'a',
          { href: address('/pairs', { between: ids.join(',') }) },
          ids.map((id) => book.name(id)).join(' and '),
        ),
      ),
      h('td', {}, events),
      h('td', {}, agreements),
    );
  };
  return {
    title: 'Pairs',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Pairs'),
      h(
        'form',
        { class: 'filters', action: '/pairs' },
        h(
          'label',
          {},
          h('span', {}, 'Between'),
          h('input', { name: 'between', placeholder: 'Iran, Russia', required: true }),
        ),
        h('button', {}, 'Show'),
      ),
      rows.length === 0
        ? h('p', { class: 'nothing' }, 'No two states have dealt with each other in these reports.')
        : h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                h('th', { scope: 'col' }, 'Who'),
                h('th', { scope: 'col' }, 'events'),
                h('th', { scope: 'col' }, 'agreements'),
              ),
            ),
            h('tbody', {}, ...rows.map(row)),
          ),
    ),
  };
}

/** Pairs of states, those with most between them first. */
function counted(book: Book): Count[] {
  const counts = new Map<string, { events: number; agreements: number }>();
  const add = (ids: readonly string[], kind: 'events' | 'agreements') => {
    const states = [
      ...new Set(ids.flatMap((id) => book.sides(id)).filter((id) => id.startsWith('state/'))),
    ].sort();
    for (const [i, a] of states.entries())
      for (const b of states.slice(i + 1)) {
        const count = counts.get(`${a} ${b}`) ?? { events: 0, agreements: 0 };
        count[kind]++;
        counts.set(`${a} ${b}`, count);
      }
  };
  for (const { sources, targets } of book.record.events) add([...sources, ...targets], 'events');
  for (const { parties } of book.record.agreements) add(parties, 'agreements');
  return [...counts]
    .map(([pair, count]) => ({ pair, ...count }))
    .sort((a, b) => b.events + b.agreements - a.events - a.agreements || (a.pair < b.pair ? -1 : 1));
}
