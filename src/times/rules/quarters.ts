/** Quarters, halves and fiscal years, as business news tells them. */
import { type Cell, cellAt, dateOf, dayOf, edtf, shift } from '../calendar.js';
import { type Context, written, yearCell } from '../context.js';
import type { Match } from '../match.js';
import type { Reading, TimeRule } from '../types.js';
import { yearIn } from './dates.js';

const RELATIVE_YEAR: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The year the expression names, by itself or next to the report's; NaN where it names none. */
function namedYear(match: Match, context: Context): number {
  if (match.has('year')) return yearIn(match);
  if (!match.has('rel') || context.today === null) return Number.NaN;
  return dateOf(context.today).year + RELATIVE_YEAR[match.form('rel')]!;
}

const tell = (cell: Cell, match: Match, context: Context): Reading | null =>
  match.has('year') ? written(cell) : context.told(cell);

/** A quarter by number; without a year it is the last that has begun, or the next to come where the verb says so. */
function numbered(match: Match, context: Context): Reading | null {
  const nth = match.number('nth', 'ORD');
  if (nth > 4) return null;
  const quarter = (year: number) => cellAt('quarter', dayOf(year, nth * 3 - 2));
  const year = namedYear(match, context);
  if (!Number.isNaN(year)) return tell(quarter(year), match, context);
  if (context.today === null) return null;
  const near = quarter(dateOf(context.today).year);
  const begun = near.first <= context.today;
  return context.told(begun ? near : context.directionOf(match) > 0 ? near : shift(near, -4));
}

/** "the quarter", "the latest period": the one spoken of, else the last that is over; the latest cannot be still to come. */
function running(match: Match, context: Context): Reading | null {
  const over = context.near('quarter', -1);
  const { quarter } = context;
  const early = match.has('latest') && quarter && over && quarter.first > over.first;
  return context.told(early ? over : (quarter ?? over));
}

/** "the year-ago quarter", "the 2010 period": the quarter spoken of, in another year. */
function inOtherYear(match: Match, context: Context): Reading | null {
  if (!context.quarter)
    return match.has('year') ? written(yearCell(yearIn(match))) : context.told(context.near('year', -1));
  const named = namedYear(match, context);
  const year = Number.isNaN(named) ? dateOf(context.quarter.first).year - 1 : named;
  const month = match.has('nth') ? match.number('nth', 'ORD') * 3 - 2 : dateOf(context.quarter.first).month;
  const cell = cellAt('quarter', dayOf(year, month));
  return { value: edtf(cell), anchor: match.has('year') ? 'text' : context.told(cell)!.anchor };
}

function half(match: Match, context: Context): Reading | null {
  const named = namedYear(match, context);
  if (Number.isNaN(named) && context.today === null) return null;
  const year = Number.isNaN(named) ? dateOf(context.today!).year : named;
  return tell(cellAt('half', dayOf(year, match.form('nth') === 'first' ? 1 : 7)), match, context);
}

const fiscal = (match: Match) => written(yearCell(yearIn(match)));

const OF_YEAR = '((of | in)? (the? fiscal? year? year=YYYY | rel=(last | this | next) year | the year))';

export const QUARTERS: readonly TimeRule[] = [
  {
    name: 'times/quarter',
    what: 'A quarter by number, of the year told or the one that fits: "the third quarter of 2010".',
    pattern: `(the? year=YYYY | rel=(last | this | next) year ' s | the)? fiscal? -? nth=ORD (quarter | period) ${OF_YEAR}? | (fiscal -?)? nth=ORD - quarter ${OF_YEAR}?`,
    read: numbered,
    example: 'Exports fell in the third quarter of 2010.',
    nearMiss: 'A quarter of the exports fell away.',
  },
  {
    name: 'times/the-quarter',
    what: 'The quarter that the text speaks of: "the latest quarter".',
    pattern: 'the (latest=(latest | recent | most recent)? quarter | latest=latest period)',
    read: running,
    example: 'Exports fell in the latest quarter.',
    nearMiss: 'A quarter of them left.',
  },
  {
    name: 'times/quarter-of-other-year',
    what: 'The quarter that the text speaks of, a year before or in a year told: "the year-ago quarter".',
    pattern:
      '(the (comparable | corresponding | same)?)? (year -? (ago | earlier) nth=ORD? (quarter | period) | year=YYYY (quarter | period)) | year - (ago | earlier) | the (comparable | corresponding | same) (quarter | period) (of | in)? (rel=last year | year=YYYY)',
    read: inOtherYear,
    example: 'Exports fell in the second quarter from the year-ago period.',
    nearMiss: 'A year of exports was lost.',
  },
  {
    name: 'times/half',
    what: 'Half of a year: "the first half of 2010".',
    pattern: `the? nth=(first | second | last | latter) half ${OF_YEAR}`,
    read: half,
    example: 'The treaty was drafted in the first half of 2010.',
    nearMiss: 'The first half of the talks went well.',
  },
  {
    name: 'times/fiscal-year',
    what: 'A fiscal year by number, told as the year: "fiscal 2006".',
    pattern: '(the? fiscal -? year? | fy) year=YYYY',
    read: fiscal,
    example: 'Aid was cut in fiscal 2006.',
    nearMiss: 'Fiscal pressure cut aid.',
  },
];
