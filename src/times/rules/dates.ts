/** Dates that the text writes out, whole or in part. */
import { amountOf } from '../amount.js';
import { cellAt, dateOf, dayOf, edtf, isDate } from '../calendar.js';
import {
  type Context,
  type Direction,
  dayCell,
  monthCell,
  written,
  writtenValue,
  yearCell,
} from '../context.js';
import { valueIn } from '../lexemes.js';
import type { Match } from '../match.js';
import { nearestDate, nearestMonth } from '../nearest.js';
import type { Reading, TimeRule } from '../types.js';

/** The year under the label, in digits or spoken ("nineteen ninety-four", "two thousand"); NaN where there is none. */
export function yearIn(match: Match, label = 'year'): number {
  if (!match.has(label)) return Number.NaN;
  const digits = match.number(label, 'YEAR') || match.number(label, 'SHORTYEAR');
  if (digits) return digits;
  const [century, ...rest] = match.forms(label).filter((form) => form !== '-');
  const number = (forms: readonly string[]) => Number(amountOf(forms));
  if (century !== 'two' && (number(rest) < 10 || number(rest) > 99)) return Number.NaN;
  return century === 'two' ? number(match.forms(label)) : number([century!]) * 100 + number(rest);
}

const dayIn = (match: Match, label = 'day') => match.number(label, 'DAY') || match.number(label, 'ORD');
const monthIn = (match: Match, label = 'month') => match.number(label, 'MONTH');

const RELATIVE_YEAR: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The year that "last year" after a month or day means. */
function relativeYear(match: Match, context: Context): number {
  if (!match.has('rel') || context.today === null) return Number.NaN;
  return dateOf(context.today).year + RELATIVE_YEAR[match.form('rel')]!;
}

/** The year of "April 24" in "April 24 and 25, 2010"; NaN where none follows so. */
function yearAfterNextDay(match: Match): number {
  if (!/^(and|or)$/.test(match.after()) || valueIn(match.after(2), 'DAY') === undefined) return Number.NaN;
  return Number(valueIn(match.after(match.after(3) === ',' ? 4 : 3), 'YEAR'));
}

export function dayOfMonth(match: Match, context: Context): Reading | null {
  const month = monthIn(match);
  const day = dayIn(match);
  if (day > 31) return null;
  const year = match.has('year') ? yearIn(match) : yearAfterNextDay(match);
  if (!Number.isNaN(year)) return isDate(year, month, day) ? written(dayCell(dayOf(year, month, day))) : null;
  const relative = relativeYear(match, context);
  if (!Number.isNaN(relative)) return context.told(dayCell(dayOf(relative, month, day)));
  const prior = PRIOR[match.form('prior').split(' ').pop()!];
  return context.told(nearestDate(match, context, month, day, prior));
}

/** "last Oct. 23" looks back, "next Oct. 23" ahead. */
const PRIOR: Readonly<Record<string, Direction>> = { last: -1, past: -1, next: 1, coming: 1 };

/** Two days of a month, or of two months, as one interval. */
function daysOfMonth(match: Match, context: Context): Reading | null {
  const month = monthIn(match);
  const until = match.has('month2') ? monthIn(match, 'month2') : month;
  const given = yearIn(match);
  const start = Number.isNaN(given)
    ? nearestDate(match, context, month, dayIn(match))?.first
    : dayOf(given, month, dayIn(match));
  if (start === undefined) return null;
  const year = dateOf(start).year + (until < month ? 1 : 0);
  const end = dayOf(year, until, dayIn(match, 'day2'));
  if (end <= start) return null;
  const value = `${edtf(dayCell(start))}/${edtf(dayCell(end))}`;
  return Number.isNaN(given)
    ? context.toldValue(value, dayCell(start))
    : { ...writtenValue(value), cell: dayCell(start) };
}

function monthOfYear(match: Match, context: Context): Reading | null {
  const year = yearIn(match);
  if (!Number.isNaN(year)) return written(monthCell(year, monthIn(match)));
  const relative = relativeYear(match, context);
  return Number.isNaN(relative) ? null : context.told(monthCell(relative, monthIn(match)));
}

const AFTER_NAME = new Set(['ms', 'mr', 'mrs', 'dr', 'theresa', 'minister', 'secretary', 'president', 'and']);
const BEFORE_MONTH = new Set(
  'in since by until till of from to through throughout during before after last next this early late mid end between for and or - ( , every each on around about till per'.split(
    ' ',
  ),
);

/** A month alone. "May" and "March" are words of other kinds, so they need a word before them that months follow. */
function monthAlone(match: Match, context: Context): Reading | null {
  const before = match.before();
  const capital =
    /\p{Lu}/u.test(match.written(match.start - 1)) && before !== 'the' && !BEFORE_MONTH.has(before);
  const unsure = match.form('month') === 'may' || match.form('month') === 'march';
  const told = BEFORE_MONTH.has(before) || (before === 'the' && TALKS.test(match.after()));
  if (capital || AFTER_NAME.has(before) || (unsure && !told)) return null;
  return context.told(nearestMonth(match, context, monthIn(match)));
}

/** What happens in a month: "the March summit" is no march. */
const TALKS =
  /^(accession|accord|agreement|ceasefire|conference|deadline|election|elections|meeting|referendum|round|session|summit|talks|treaty|truce|vote)$/;

/** The second day of "April 24 and 25". */
function nextDay(match: Match, context: Context): Reading | null {
  const last = context.lastWithin('day');
  const [and, day, month] = [match.before(), match.before(2), match.before(3)];
  if (
    !/^(and|or)$/.test(and) ||
    PLURAL.test(match.after()) ||
    valueIn(month, 'MONTH') === undefined ||
    last?.unit !== 'day'
  )
    return null;
  const told = dateOf(last.first);
  const wanted = dayIn(match);
  if (told.day !== (valueIn(day, 'DAY') ?? valueIn(day, 'ORD')) || wanted <= told.day) return null;
  return isDate(told.year, told.month, wanted)
    ? context.told(dayCell(dayOf(told.year, told.month, wanted)))
    : null;
}

function slashed(match: Match): Reading | null {
  const parts = match.form('date').split(/[/.]/).map(Number);
  const [a = 0, b = 0, y = 0] = parts;
  const year = y >= 100 ? y : y + (y < 30 ? 2000 : 1900);
  const dotted = match.form('date').includes('.');
  const [month, day] = dotted || a > 12 ? [b, a] : [a, b];
  return isDate(year, month, day) ? written(dayCell(dayOf(year, month, day))) : null;
}

function isoDate(match: Match): Reading | null {
  const [, y, m, d, time] = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(match.form('date').toUpperCase())!;
  if (!isDate(Number(y), Number(m), Number(d))) return null;
  const cell = dayCell(dayOf(Number(y), Number(m), Number(d)));
  return { value: edtf(cell) + (time ?? ''), anchor: 'text', cell };
}

const YEAR_CONTEXT = new Set(
  'in since of from by until till to and or through during before after the between year around circa mid late early fiscal its his her their our a an that , ( - / s’ for on than this as or pre post'.split(
    ' ',
  ),
);

/** A year alone: not an amount of money or of things, and where it is early, only after a word that years follow. */
function yearAlone(match: Match): Reading | null {
  const year = yearIn(match);
  if (Number.isNaN(year) || (match.form('year').startsWith('two') && !match.has('the'))) return null;
  const [before, after] = [match.before(), match.after()];
  if (/^[$#£€.:%]$/.test(before) || /^[%°:]$/.test(after) || NOT_YEARS_AFTER.has(after)) return null;
  if (before === ',' && /^\d/.test(match.before(2)) && match.before(2).length < 4 && !match.has('the'))
    return null;
  const sure = YEAR_CONTEXT.has(before);
  if (!sure && (year < 1800 || year > 2100)) return null;
  if (year < 1500 && !/^(in|since|year|from|of)$/.test(before)) return null;
  if (!sure && PLURAL.test(after)) return null;
  return written(yearCell(year));
}

const PLURAL = /^[a-z]{2,}[^su]s$/;
const NOT_YEARS_AFTER = new Set(
  'percent per million billion trillion people persons men women troops soldiers hours years days weeks months miles meters metres kilometers kilometres km feet pounds dollars points votes tons tonnes barrels shares gmt hrs euros yen marks yuan rubles square cubic'.split(
    ' ',
  ),
);

function years(match: Match): Reading | null {
  const from = yearIn(match);
  const short = match.number('two', 'TWO');
  const to = Number.isNaN(short) ? yearIn(match, 'until') : Math.floor(from / 100) * 100 + short;
  if (!(to > from) || to - from > 600 || from < 1000) return null;
  return { ...writtenValue(`${edtf(yearCell(from))}/${edtf(yearCell(to))}`), cell: yearCell(from) };
}

function decade(match: Match, context: Context): Reading | null {
  const first = match.number('years', 'YEARS') || 1900 + match.number('years', 'DECADE');
  if (first % 10 !== 0) return null;
  const bare = match.has('years') && !match.has('the') && !/^\d{4}|^[’']/.test(match.form('years'));
  if (bare && !/^(mid|early|late|-)$/.test(match.before())) return null;
  const cell = cellAt(first % 100 === 0 && first < 1900 ? 'century' : 'decade', dayOf(first));
  return context.today !== null && cell.first > context.today + 36_500 ? null : written(cell);
}

const century = (match: Match): Reading =>
  written(cellAt('century', dayOf((match.number('nth', 'ORD') - 1) * 100)));

export const DATES: readonly TimeRule[] = [
  {
    name: 'times/month-day',
    what: 'A day written month first, with or without weekday and year: "Friday, March 4, 2011".',
    pattern:
      '(ANYWEEKDAY ,? the? | prior=(last | next | this past | this coming))? month=ANYMONTH the? day=(DAY | NTH | ORD) (,? year=YYYY | (of | ,)? rel=(last | this | next) year)?',
    read: dayOfMonth,
    example: 'The ministers signed the pact on March 4, 2011, in Oslo.',
    nearMiss: 'They march 4 abreast.',
  },
  {
    name: 'times/day-month',
    what: 'A day written day first, with or without weekday and year: "the 4th of March 2011", "Friday 4 March".',
    pattern:
      '(ANYWEEKDAY ,?)? (the? day=(DAY | NTH | ORD) of?) month=ANYMONTH (,? year=YYYY | (of | ,)? rel=(last | this | next) year)?',
    read: dayOfMonth,
    example: 'Talks resume on 4 March 2011 in Oslo.',
    nearMiss: 'They saw 4 march off.',
  },
  {
    name: 'times/days',
    what: 'Several days in a row, from first to last: "March 4-6", "4 to 6 March 2011".',
    pattern:
      '(month=ANYMONTH day=(DAY | NTH) ((- | – | —) (month2=ANYMONTH)? | to | through) day2=(DAY | NTH) (,? year=YYYY)?)',
    read: daysOfMonth,
    example: 'The summit of March 4-6 ended without a text.',
    nearMiss: 'On March 4 they met.',
  },
  {
    name: 'times/next-day',
    what: 'A day that shares the month of the day before it: "April 24 and 25".',
    pattern: 'day=(DAY | NTH) (,? YEAR)?',
    read: nextDay,
    example: 'They met on March 4 and 5 in Oslo.',
    nearMiss: 'They met on March 4 and 5 ministers left.',
  },
  {
    name: 'times/days-month',
    what: 'Several days in a row, day first: "4-6 March 2011".',
    pattern: '(day=(DAY | NTH) (- | – | — | to) day2=(DAY | NTH) month=ANYMONTH (,? year=YYYY)?)',
    read: daysOfMonth,
    example: 'The summit of 4-6 March ended without a text.',
    nearMiss: 'On 4 March they met.',
  },
  {
    name: 'times/month-year',
    what: 'A month with its year: "March 2011", "March of last year".',
    pattern: 'month=ANYMONTH (,? year=YYYY | of year=YYYY | (of | ,)? rel=(last | this | next) year)',
    read: monthOfYear,
    example: 'They first met in March 2011.',
    nearMiss: 'They first met in March.',
  },
  {
    name: 'times/month',
    what: 'A month alone; the year is the one that fits the verb, near the report.',
    pattern: 'month=MONTH',
    read: monthAlone,
    example: 'The envoy resigned in October.',
    nearMiss: 'May I ask why?',
  },
  {
    name: 'times/numeric',
    what: 'A date in figures with strokes or dots: "3/4/2011" is March 4, "4.3.2011" is March 4 too.',
    pattern: 'date=SLASHED',
    read: slashed,
    example: 'The note is dated 3/14/2011.',
    nearMiss: 'The vote was 13/45/2011.',
  },
  {
    name: 'times/iso',
    what: 'A date, with or without time, in ISO 8601.',
    pattern: 'date=ISO',
    read: isoDate,
    example: 'Last updated 2011-03-04T10:00Z.',
    nearMiss: 'File 2011-13-44 is missing.',
  },
  {
    name: 'times/year',
    what: 'A year alone, where it is no amount.',
    pattern: 'the=(the year)? year=YYYY',
    read: yearAlone,
    example: 'The treaty was signed in 1987.',
    nearMiss: 'The pact freed $1987 in all.',
  },
  {
    name: 'times/years',
    what: 'Years from first to last: "1979-1981", "1979-81".',
    pattern: 'year=YEAR (- | – | / | —) (until=YEAR | two=TWO)',
    read: years,
    example: 'The 1979-81 crisis still weighs on both capitals.',
    nearMiss: 'The 1979 crisis still weighs on both capitals.',
  },
  {
    name: 'times/decade',
    what: 'Ten years under one name: "the 1990s", "the nineties".',
    pattern: 'the=(the)? years=(YEARS | DECADE)',
    read: decade,
    example: 'Arms flowed freely in the 1990s.',
    nearMiss: 'She is in her nineties.',
  },
  {
    name: 'times/century',
    what: 'A century by number: "the 19th century".',
    pattern: 'the? (early | late | mid -?)? nth=ORD (- | –)? century',
    read: century,
    example: 'The border dates from the 19th century.',
    nearMiss: 'A century of peace followed.',
  },
];
