/** Parts of the running year, month or week, and the year of an account. */
import { type CellUnit, cellAt, dayOf, lastDay } from '../calendar.js';
import { type Context, dayCell, written, writtenValue } from '../context.js';
import type { Match } from '../match.js';
import type { Mod, Reading, TimeRule } from '../types.js';
import { yearIn } from './dates.js';

const PARTS: Readonly<Record<string, Mod>> = {
  end: 'end',
  late: 'end',
  beginning: 'start',
  start: 'start',
  early: 'start',
  middle: 'mid',
};

/** "the end of the year", "later in the month": the unit that was spoken of, else the running one. */
function partOfUnit(match: Match, context: Context): Reading | null {
  const unit = match.form('unit') as CellUnit;
  const last = unit === 'year' ? null : context.lastWithin(unit);
  const spoken = last && cellAt(unit, last.first);
  return context.told(spoken ?? context.near(unit), PARTS[match.form('part')] ?? null);
}

/** "year-end", "the end of 1999" as a deadline: the last day. */
function yearEnd(match: Match, context: Context): Reading | null {
  if (match.has('year')) return written(dayCell(dayOf(yearIn(match), 12, 31)));
  const year = context.near('year');
  return year && context.told(dayCell(lastDay(year)));
}

export const UNITS_OF_NOW: readonly TimeRule[] = [
  {
    name: 'times/part-of-unit',
    modifiers: 'none',
    what: 'A part of the running year, month or week: "the end of the year", "later in the month".',
    pattern:
      '(the? part=(end | beginning | start | middle) of | part=(early | late) in | (earlier | later) in) the unit=(year | month | week | decade | century)',
    read: partOfUnit,
    example: 'A deal is due by the end of the year.',
    nearMiss: 'The end of the road is near.',
  },
  {
    name: 'times/year-end',
    what: 'The last day of the year: "year-end".',
    pattern: "(year -? end | the? year ' s end | year=YYYY year - end)",
    read: yearEnd,
    example: 'The loan must be repaid by year-end.',
    nearMiss: 'The year ended badly.',
  },
  {
    name: 'times/account-year',
    what: 'The twelve months of an account: "the year ended March 31".',
    pattern: 'the (fiscal | full | financial)? year (ended | ending)',
    read: () => writtenValue('P1Y'),
    example: 'Aid grew in the year ended March 31.',
    nearMiss: 'Aid grew over the year.',
  },
];
