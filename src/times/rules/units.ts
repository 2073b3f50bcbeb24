/** Parts of the running year, month or week, and the year of an account. */
import { type CellUnit, cellAt } from '../calendar.js';
import { type Context, written, writtenValue, yearCell } from '../context.js';
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

/** "year-end", "1999 year-end". */
const yearEnd = (match: Match, context: Context): Reading | null =>
  match.has('year') ? written(yearCell(yearIn(match)), 'end') : context.told(context.near('year'), 'end');

/** "for the year" is the running one; "the year ended March 31" a length. */
function theUnit(match: Match, context: Context): Reading | null {
  if (/^(ended|ending)$/.test(match.after()))
    return match.form('unit') === 'year' ? writtenValue('P1Y') : null;
  if (match.has('kind')) return context.told(context.near('year'));
  const bounded =
    /^(for|of|during|through|throughout|in)$/.test(match.before()) &&
    !/^(of|that|when|before|after|in|ago|since|-)$/.test(match.after());
  return bounded ? context.told(context.near(match.form('unit') as CellUnit), null, false) : null;
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
    what: 'The end of the year: "year-end".',
    pattern: "(year -? end | the? year ' s end | year=YYYY year - end)",
    read: yearEnd,
    example: 'The loan must be repaid by year-end.',
    nearMiss: 'The year ended badly.',
  },
  {
    name: 'times/the-unit',
    modifiers: 'none',
    what: 'The running year or week, "for the year", "the full year"; with its end told, a length: "the year ended March 31".',
    pattern: 'the (kind=(fiscal | full | financial) unit=year | unit=(year | week))',
    read: theUnit,
    example: 'Aid grew in the year ended March 31.',
    nearMiss: 'The year when aid grew is over.',
  },
];
