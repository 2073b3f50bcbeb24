/** What two states have to do with each other, on one axis of time: four bands over each other. */

import type { MergedAgreement, MergedEvent, MergedStatement } from '../../../src/record/schema.js';
import { type Element, h } from '../../../src/report/format/html/element.js';
import { englishDate, englishDeed } from '../../../src/report/outline/english.js';
import { agreementName, type Book } from '../book.js';
import { axisOf } from './draw.js';
import { quadOf } from './quads.js';
import { Axis, type Days, dayOf, isoOf, stretchOf } from './time.js';

const BANDS = { meetings: 44, deeds: 110, row: 15, says: 44 };
const TITLE = 18;
const MOST_ROWS = 8;

export interface PairPicture {
  readonly events: readonly MergedEvent[];
  readonly statements: readonly MergedStatement[];
  readonly agreements: readonly MergedAgreement[];
  readonly sides: readonly [string, string];
}

/** An axis of the days that the picture shows, and the picture. */
export function pairChart(
  { events, statements, agreements, sides }: PairPicture,
  book: Book,
  period: Days,
  width: number,
): Element {
  const axis = axisFor(period, width);
  const pacts = agreements.slice(0, MOST_ROWS);
  const bands = [
    { title: 'Meetings', height: BANDS.meetings, draw: (top: number) => meetings(events, book, axis, top) },
    {
      title: 'Cooperation above, conflict below, by month',
      height: BANDS.deeds,
      draw: (top: number) => deeds(events, axis, top),
    },
    {
      title: 'Agreements',
      height: Math.max(1, pacts.length) * BANDS.row + 8,
      draw: (top: number) => pactBars(pacts, book, axis, top),
    },
    {
      title: `Words: ${book.name(sides[0])} above, ${book.name(sides[1])} below`,
      height: BANDS.says,
      draw: (top: number) => says(statements, book, sides, axis, top),
    },
  ];
  let top = 0;
  const drawn = bands.map(({ title, height, draw }) => {
    const start = top + TITLE;
    top = start + height + 10;
    return h('g', {}, h('text', { class: 'band', x: 0, y: start - 5 }, title), draw(start));
  });
  return h(
    'svg',
    {
      width,
      height: top + 18,
      viewBox: `0 0 ${width} ${top + 18}`,
      role: 'img',
      'aria-label':
        'Meetings, cooperation and conflict, agreements and statements over time; the table below has the same',
    },
    axisOf(axis, top),
    ...drawn,
    h('rect', { class: 'brush', y: 0, height: top, width: 0 }),
  );
}

export function axisFor({ from, until }: Days, width: number): Axis {
  return new Axis(from, until, 0, width - 1);
}

const HEAD = /president|prime minister|king|queen|emir|supreme leader|chancellor|pope|premier|sultan/i;
const MINISTER = /minister|secretary/i;

/** Of the one who stands highest. */
function levelOf({ sources, targets }: MergedEvent, book: Book): number {
  const roles = [...sources, ...targets].map((id) => book.actor(id)?.role ?? '');
  // A vice president or a deputy minister is not the head.
  const plain = roles.map((role) => (/vice|deputy|former/i.test(role) ? '' : role));
  return plain.some((role) => HEAD.test(role)) ? 3 : plain.some((role) => MINISTER.test(role)) ? 2 : 1;
}

function meetings(events: readonly MergedEvent[], book: Book, axis: Axis, top: number): Element {
  const met = events.filter(({ type }) => type === 'CONSULT');
  const dots = met.flatMap((event) => {
    const when = stretchOf(event.date);
    if (when?.from == null) return [];
    const x = axis.x(when.from);
    const level = levelOf(event, book);
    const title = h(
      'title',
      {},
      `${englishDeed(event)}: ${book.names([...event.sources, ...event.targets])}, ${englishDate(event.date!)}`,
    );
    return [h('circle', { class: `dot ${event.status}`, cx: x, cy: top + 22, r: 3 + level * 2.5 }, title)];
  });
  return h('g', {}, ...dots);
}

const UNIT_MAX = 14;

function deeds(events: readonly MergedEvent[], axis: Axis, top: number): Element {
  const months = new Map<string, { up: [number, number]; down: [number, number] }>();
  for (const { type, date } of events) {
    const month = date && /^\d{4}-\d\d/.exec(date)?.[0];
    if (!month) continue;
    const bar = months.get(month) ?? { up: [0, 0], down: [0, 0] };
    const { cooperation, material } = quadOf(type);
    bar[cooperation ? 'up' : 'down'][material ? 0 : 1]++;
    months.set(month, bar);
  }
  const most = Math.max(
    1,
    ...[...months.values()].flatMap(({ up, down }) => [up[0] + up[1], down[0] + down[1]]),
  );
  const middle = top + BANDS.deeds / 2;
  const unit = Math.min(UNIT_MAX, (BANDS.deeds / 2 - 4) / most);
  const bars = [...months].flatMap(([month, { up, down }]) => {
    const day = dayOf(`${month}-01`);
    const x = axis.x(day);
    const wide = Math.max(3, axis.x(day + 28) - x - 1);
    const bar = (kind: string, y: number, count: number, words: string) =>
      count === 0
        ? []
        : [
            h(
              'rect',
              { class: kind, x, y, width: wide, height: count * unit },
              h('title', {}, `${englishDate(month)}: ${count} ${words}`),
            ),
          ];
    return [
      ...bar('up material', middle - up[0] * unit, up[0], 'of material cooperation'),
      ...bar('up', middle - (up[0] + up[1]) * unit, up[1], 'of verbal cooperation'),
      ...bar('down material', middle, down[0], 'of material conflict'),
      ...bar('down', middle + down[0] * unit, down[1], 'of verbal conflict'),
    ];
  });
  return h(
    'g',
    {},
    h('line', { class: 'zero', x1: axis.left, x2: axis.right, y1: middle, y2: middle }),
    ...bars,
  );
}

/** Open ends fade out, ends that are derived are dashed, one to be updated is notched. */
function pactBars(agreements: readonly MergedAgreement[], book: Book, axis: Axis, top: number): Element {
  const fade = h(
    'defs',
    {},
    h(
      'linearGradient',
      { id: 'fade' },
      h('stop', { offset: 0.6, class: 'full' }),
      h('stop', { offset: 1, class: 'none' }),
    ),
  );
  const rows = agreements.flatMap((agreement, i) => {
    const { signed, ends, status, history } = agreement;
    const first = history[0]!;
    const from = stretchOf(signed)?.from ?? stretchOf(first.date ?? first.published)?.from;
    if (from == null) return [];
    const until = stretchOf(ends)?.until ?? null;
    const y = top + i * BANDS.row;
    const [left, right] = [axis.x(from), until === null ? axis.right : axis.x(until)];
    const wide = Math.max(4, right - left);
    const derived = history.some((turn) => turn.derived) || (signed !== null && agreement.term !== null);
    const words = `${agreementName(agreement)}, ${book.names(agreement.parties)}: ${status.replaceAll('-', ' ')}${ends ? `, ends ${englishDate(ends)}` : ''}`;
    return [
      h(
        'rect',
        { class: `pact ${until === null ? 'open' : ''}`, x: left, y, width: wide, height: 10 },
        h('title', {}, words),
      ),
      derived &&
        until !== null &&
        h('line', { class: 'derived', x1: right, x2: right, y1: y - 2, y2: y + 12 }),
      status === 'to-be-updated' && h('path', { class: 'notch', d: `M${right - 8} ${y}l4 5l4 -5z` }),
      h(
        'text',
        { class: 'pactname', x: Math.min(left + 4, axis.right - 120), y: y + 9 },
        agreementName(agreement),
      ),
    ];
  });
  return h('g', {}, fade, ...rows);
}

function says(
  statements: readonly MergedStatement[],
  book: Book,
  sides: readonly string[],
  axis: Axis,
  top: number,
): Element {
  const middle = top + BANDS.says / 2;
  const ticks = statements.flatMap(({ speakers, date, tellings, text }) => {
    const when = stretchOf(date ?? tellings[0]!.published);
    if (when?.from == null) return [];
    const first = speakers.some((id) => book.sides(id).includes(sides[0]!));
    const x = axis.x(when.from);
    const y = first ? middle - 16 : middle + 2;
    return [
      h(
        'rect',
        { class: first ? 'say c0' : 'say c1', x: x - 1.5, y, width: 3, height: 14 },
        h('title', {}, `${book.names(speakers)}: ${text.slice(0, 140)}`),
      ),
    ];
  });
  return h(
    'g',
    {},
    h('line', { class: 'zero', x1: axis.left, x2: axis.right, y1: middle, y2: middle }),
    ...ticks,
  );
}

/** A drag over the picture gives a period, a click the month around it. */
export function brush(
  svg: SVGSVGElement,
  axis: Axis,
  chosen: (since: string, until: string) => void,
  signal: AbortSignal,
): void {
  const rect = svg.querySelector('.brush')!;
  let start: number | null = null;
  const at = (event: PointerEvent) => event.clientX - svg.getBoundingClientRect().left;
  const listen = (type: string, act: (event: PointerEvent) => void) =>
    svg.addEventListener(type, act as EventListener, { signal });
  listen('pointerdown', (event) => {
    start = at(event);
    svg.setPointerCapture(event.pointerId);
  });
  listen('pointermove', (event) => {
    if (start === null) return;
    rect.setAttribute('x', String(Math.min(start, at(event))));
    rect.setAttribute('width', String(Math.abs(at(event) - start)));
  });
  listen('pointerup', (event) => {
    if (start === null) return;
    const [from, until] = [start, at(event)].sort((a, b) => a - b) as [number, number];
    start = null;
    const click = until - from < 4;
    const [first, last] = click
      ? [axis.day(from) - 15, axis.day(from) + 15]
      : [axis.day(from), axis.day(until)];
    chosen(isoOf(first), isoOf(last));
  });
}
