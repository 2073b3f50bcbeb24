/** Events in time: exact days solid, months and years as spans, open ends faded, the intended outlined, the denied struck. */

import type { MergedEvent } from '../../../src/record/schema.js';
import { type Child, type Element, h } from '../../../src/report/format/html/element.js';
import { Book, eventItem, restsOn, shownOf } from '../book.js';
import { axisOf, charted } from '../chart/draw.js';
import { quadOf } from '../chart/quads.js';
import { Axis, type Days, periodFor, stretchOf } from '../chart/time.js';
import { chips, filterForm, filterOf } from '../filters.js';
import type { Page } from '../view.js';

export const timelinePage: Page = async (place) => {
  const filter = filterOf(place);
  const book = await Book.of(filter, ['events'], MOST);
  const { events, basis, totals } = book.record;
  const dated = events.filter(({ date }) => stretchOf(date) !== null);
  const listed = dated.slice(0, LISTED);
  const period = periodFor(filter, basis);
  return {
    title: 'Timeline',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Timeline'),
      filterForm(place, ['about', 'in', 'since', 'until']),
      chips(place),
      restsOn(basis, place),
      dated.length === 0
        ? h('p', { class: 'nothing' }, 'No dated event fits.')
        : [
            h('div', { class: 'chart' }),
            h('ol', { class: 'hits times' }, ...listed.map((event) => eventItem(event, book))),
            h(
              'p',
              { class: 'facts' },
              `Events: ${shownOf(events.length, totals.events!)}. `,
              listed.length < dated.length && `Listed are ${listed.length}. `,
              `Without a date in the text: ${events.length - dated.length}.`,
            ),
          ],
    ),
    enter: charted((width) => timeline([...dated].reverse(), book, period, width)),
  };
};

/** Drawn and listed, the newest. */
const MOST = 1000;
const LISTED = 200;
const ROW = 11;
const MOST_ROWS = 14;

/** What lies over a mark in the colour of the ground: stripes where the date is about, a veil where an end is open. */
const MARKINGS = h(
  'defs',
  {},
  h(
    'pattern',
    { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    h('rect', { class: 'stripe', width: 2, height: 5 }),
  ),
  ...[
    ['faded-from', 1, 0],
    ['faded-until', 0, 1],
  ].map(([id, first, last]) =>
    h(
      'linearGradient',
      { id },
      h('stop', { class: 'veil', offset: 0, 'stop-opacity': first }),
      h('stop', { class: 'veil', offset: 1, 'stop-opacity': last }),
    ),
  ),
);

/** Events, earliest first: marks take the first row that is free at their place. */
function timeline(events: readonly MergedEvent[], book: Book, period: Days, width: number): Element {
  const axis = new Axis(period.from, period.until, 0, width - 1);
  const free: number[] = [];
  const marks = events.flatMap((event): Child[] => {
    const when = stretchOf(event.date)!;
    if ((when.until ?? Infinity) < period.from || (when.from ?? -Infinity) > period.until) return [];
    const left = axis.x(when.from ?? period.from);
    const right = Math.max(left + 7, axis.x((when.until ?? period.until) + 1));
    const row = free.findIndex((end) => end + 2 <= left);
    const at = row < 0 ? Math.min(free.length, MOST_ROWS - 1) : row;
    free[at] = right;
    const { cooperation } = quadOf(event.type);
    const box = { x: left, y: at * ROW, width: right - left - 1, height: ROW - 3, rx: 2 };
    const over = (fill: string) => h('rect', { ...box, class: fill, fill: `url(#${fill})` });
    const style = [
      'mark',
      cooperation ? 'up' : 'down',
      event.status,
      when.exact ? 'exact' : 'span',
      when.about && 'about',
      (when.from === null || when.until === null) && 'open',
    ];
    const words = `${book.names([...event.sources, ...event.targets])}: ${event.tellings[0]!.text.slice(0, 120)}`;
    return [
      h('rect', { class: style.filter(Boolean).join(' '), ...box }, h('title', {}, words)),
      when.about && over('hatch'),
      when.from === null && over('faded-from'),
      when.until === null && over('faded-until'),
    ];
  });
  const height = Math.max(3, free.length) * ROW + 4;
  return h(
    'svg',
    {
      width,
      height: height + 18,
      role: 'img',
      'aria-label': 'Events over time; the list below has the same',
    },
    MARKINGS,
    axisOf(axis, height),
    ...marks,
  );
}
