/** Times told from the report's day, or from a time that the text told before. */
import { amountOf } from '../amount.js';
import { addMonths, type Cell, type CellUnit, cellAt, dateOf, shift, weekdayOf } from '../calendar.js';
import { type Context, dayCell, monthCell, written } from '../context.js';
import { valueIn } from '../lexemes.js';
import type { Match } from '../match.js';
import type { Reading, TimeRule, Unit } from '../types.js';
import { yearIn } from './dates.js';

const unitIn = (match: Match, label = 'unit') =>
  (match.value(label, 'UNIT') ?? match.value(label, 'UNITS')) as Unit | undefined;

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

export const namedDay = (match: Match, context: Context): Reading | null =>
  match.before() === 'usa' ? null : context.told(context.near('day', DAYS[match.form('day')]!));

const beyond = (match: Match, context: Context) =>
  context.told(context.near('day', match.form('day') === 'yesterday' ? -2 : 2));

/** Between two weekdays of which the second ends what the first begins: "from Tuesday to Saturday". */
const UP_TO = /^(?:to|through|until|till|[-–])$/;

/** A weekday: last and next go by the week's days, otherwise the verb tells which side of the report it lies. */
export function weekday(match: Match, context: Context): Reading | null {
  const { today } = context;
  if (today === null || (match.form('weekday') === 'sun.' && /^\n?$/.test(match.after()))) return null;
  const wanted = match.number('weekday', 'WEEKDAY');
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  const rel = match.form('rel').replace(/^the /, '');
  const spoken = context.lastWithin('day');
  if (spoken && UP_TO.test(match.before()) && valueIn(match.before(2), 'WEEKDAY') !== undefined)
    return context.told(dayCell(spoken.first + ((wanted - weekdayOf(spoken.first) + 7) % 7 || 7)));
  if (rel === 'same') return context.told(spoken);
  if (/^(previous|preceding|following)$/.test(rel) && spoken) {
    const from = spoken.first;
    const gap = (wanted - weekdayOf(from) + 7) % 7 || 7;
    return context.told(dayCell(rel === 'following' ? from + gap : from + (gap === 7 ? -7 : gap - 7)));
  }
  if (/last|past|previous/.test(rel)) return context.told(dayCell(today - ((7 - ahead) % 7 || 7)));
  if (/next|coming|following/.test(rel)) return context.told(dayCell(today + (ahead || 7)));
  const future = context.directionOf(match) > 0;
  return context.told(dayCell(ahead === 0 ? today : future ? today + ahead : today + ahead - 7));
}

const BACK = /last|past|previous|preceding/;
const FORTH = /next|coming|following/;
const CELLS: Partial<Record<Unit, CellUnit>> = {
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

/** "last week", "this month", "next year"; "the previous month", "the following day" lean on what was told before. */
function relativeUnit(match: Match, context: Context): Reading | null {
  const unit = CELLS[unitIn(match)!];
  if (!unit || (unit === 'weekend' && match.form('rel') === 'this')) return null;
  const rel = match.form('rel');
  const spoken = context.lastWithin(unit);
  const leans = /following|previous|preceding|that|same|(the next)/.test(rel) && spoken !== null;
  const from = leans ? cellAt(unit, spoken.first) : context.near(unit);
  if (from === null || (/that|same/.test(rel) && !leans)) return null;
  return context.told(shift(from, BACK.test(rel) ? -1 : FORTH.test(rel) ? 1 : 0));
}

/** A season without "this" or "last" needs such a word before it: "the fall of Rome" is no autumn. */
const BEFORE_SEASON = /^(in|by|since|until|during|over|through|throughout|early|late|mid|of|last)$/;

/** "the Winter Olympics", "the Spring Festival": a part of a name. */
const isNamed = (match: Match): boolean =>
  /^\p{Lu}/u.test(match.written(match.end - 1)) && /^\p{Lu}\p{Ll}/u.test(match.written(match.end));

const SEASON_MONTH = [3, 6, 9, 12];

/** "last summer", "this spring": the cell of that season before, in or after the running year. */
function season(match: Match, context: Context): Reading | null {
  const month = SEASON_MONTH[match.number('season', 'SEASON') - 1]!;
  const cell = (year: number): Cell => ({ ...monthCell(year, month), unit: 'season' });
  if (match.has('year')) return written(cell(yearIn(match)));
  const { today } = context;
  const rel = match.form('rel');
  if (today === null || (/^(the)?$/.test(rel) && !BEFORE_SEASON.test(match.before())) || isNamed(match))
    return null;
  const { year } = dateOf(today);
  const began = cell(year).first <= today;
  if (/last|past|previous/.test(rel))
    return context.told(cell(shift(cell(year), 0).first + 60 <= today ? year : year - 1));
  if (/next|coming/.test(rel)) return context.told(cell(began ? year + 1 : year));
  if (/this/.test(rel)) return context.told(cell(year));
  return context.told(cell(began || context.directionOf(match) > 0 ? year : year - 1));
}

/** "last March", "next March", "this March". */
function relativeMonth(match: Match, context: Context): Reading | null {
  if (context.today === null || /^\d{1,2}(?:st|nd|rd|th)?$/.test(match.after())) return null;
  const { year, month: now } = dateOf(context.today);
  const month = match.number('month', 'MONTH');
  const rel = match.form('rel');
  const back = BACK.test(rel) && !/this/.test(rel) ? (month < now ? year : year - 1) : year;
  return context.told(monthCell(FORTH.test(rel) ? (month > now ? year : year + 1) : back, month));
}

/** Months and days in one of a unit, and the calendar unit that a distance in it is told in. */
const STEPS: Readonly<Record<Unit, readonly [months: number, days: number, grain: CellUnit]>> = {
  second: [0, 0, 'day'],
  minute: [0, 0, 'day'],
  hour: [0, 0, 'day'],
  day: [0, 1, 'day'],
  weekend: [0, 7, 'weekend'],
  week: [0, 7, 'week'],
  fortnight: [0, 14, 'week'],
  month: [1, 0, 'month'],
  quarter: [3, 0, 'quarter'],
  season: [3, 0, 'season'],
  year: [12, 0, 'year'],
  decade: [120, 0, 'year'],
  century: [1200, 0, 'year'],
  millennium: [12_000, 0, 'year'],
};

function distance(match: Match): { months: number; days: number; grain: CellUnit; unit: Unit } | 'X' | null {
  const unit = unitIn(match);
  if (!unit) return null;
  const amount = match.has('n') ? amountOf(match.forms('n')) : match.has('one') ? 1 : 'X';
  if (amount === 'X') return 'X';
  const half = match.has('half') ? 0.5 : 0;
  const [months, days, grain] = STEPS[unit];
  const n = amount + half;
  const whole = n === Math.floor(n);
  return {
    months: Math.round(n * months),
    days: Math.round(n * days),
    grain: whole || grain !== 'year' ? grain : 'month',
    unit,
  };
}

/** "two days ago", counted from the report's day. */
function ago(match: Match, context: Context): Reading | null {
  const by = distance(match);
  if (by === null || context.today === null) return null;
  if (by === 'X') return context.toldValue('PAST_REF');
  if (context.quarter && by.unit === 'year' && by.months === 12 && match.has('one'))
    return context.told(shift(context.quarter, -4), null, false);
  const cell = cellAt(by.grain, addMonths(context.today, -by.months) - by.days);
  const round = by.unit === 'decade' || by.unit === 'century' || by.unit === 'millennium';
  return context.told(cell, round ? 'approx' : null);
}

/** "two days earlier", "a year later", counted from the time told before. */
function earlierOrLater(match: Match, context: Context): Reading | null {
  const by = distance(match);
  const sign = match.form('way') === 'earlier' || match.form('way') === 'before' ? -1 : 1;
  if (match.form('way') === 'before' && /^\w/.test(match.after())) return null;
  if (by === null || by === 'X' || by.unit === 'hour' || by.unit === 'minute' || by.unit === 'second')
    return null;
  const from = context.lastWithin(by.grain) ?? context.near('day');
  if (from === null) return null;
  if (context.quarter && by.months === 12 && match.has('one'))
    return context.told(shift(context.quarter, 4 * sign), null, false);
  const cell = cellAt(by.grain, addMonths(from.first, sign * by.months) + sign * by.days);
  return context.told(cell);
}

/** "two days from now". */
function hence(match: Match, context: Context): Reading | null {
  const by = distance(match);
  if (by === null || by === 'X' || context.today === null)
    return by === 'X' ? context.toldValue('FUTURE_REF') : null;
  return context.told(cellAt(by.grain, addMonths(context.today, by.months) + by.days));
}

const REL =
  '(last | next | this | this coming | this past | this current | the current | the previous | the following | the preceding | the coming | the next | that | that same | the same | this same)';
const DISTANCE =
  '(n=(QUANTITY | SOME | VAGUE) unit=(UNITS | UNIT) | one=(a | an | one) unit=UNIT half=(and a half)? | unit=UNITS)';

export const RELATIVE: readonly TimeRule[] = [
  {
    name: 'times/named-day',
    what: "Yesterday, today or tomorrow, with the part of the day: the day counts from the report's.",
    pattern: 'day=(yesterday | today | tomorrow) DAYPART? | day=tonight',
    read: namedDay,
    example: 'The envoy left yesterday.',
    nearMiss: 'The daily said so.',
  },
  {
    name: 'times/beyond',
    what: 'The day before yesterday or after tomorrow.',
    pattern: 'the day (before day=yesterday | after day=tomorrow)',
    read: beyond,
    example: 'He landed the day before yesterday.',
    nearMiss: 'He landed the day before.',
  },
  {
    name: 'times/weekday',
    what: 'A weekday, before or after the report as its verb tells; with "last", "next", "the following" and parts of the day.',
    pattern: `rel=${REL}? weekday=WEEKDAY DAYPART?`,
    read: weekday,
    example: 'The envoy left on Wednesday night.',
    nearMiss: 'The sun rose over the bay.',
  },
  {
    name: 'times/relative',
    what: 'A unit of the calendar next to now or to a time told before: "last week", "this year", "the following month".',
    pattern: `rel=${REL} (fiscal | calendar | financial | academic | business)? unit=UNIT`,
    read: relativeUnit,
    example: 'The deal was reached last week.',
    nearMiss: 'The last witness spoke.',
  },
  {
    name: 'times/season',
    what: 'A season, of the year that is told or that fits.',
    pattern: `rel=(${REL} | the)? season=SEASON ((of | ,)? year=YYYY)?`,
    read: season,
    example: 'They will meet again this summer.',
    nearMiss: 'The fall of the capital stunned all.',
  },
  {
    name: 'times/relative-month',
    what: 'A month told by "last", "next" or "this".',
    pattern: 'rel=(last | next | this | this coming | this past | the following | the previous) month=MONTH',
    read: relativeMonth,
    example: 'The accord was signed last October.',
    nearMiss: 'The last march was banned.',
  },
  {
    name: 'times/ago',
    modifiers: 'duration',
    what: 'A distance back from the report: "two years ago". Centuries and decades are told by the year, as approximate.',
    pattern: `${DISTANCE} (or so | or more)? (ago | back)`,
    read: ago,
    example: 'They broke off ties two years ago.',
    nearMiss: 'They broke off ties for two years.',
  },
  {
    name: 'times/earlier',
    what: 'A distance from the time told before: "two days later", "a year earlier".',
    pattern: `${DISTANCE} way=(earlier | later | before | afterward | afterwards)`,
    read: earlierOrLater,
    example: 'He landed on March 4 and left two days later.',
    nearMiss: 'He left later.',
  },
  {
    name: 'times/hence',
    what: 'A distance ahead of the report: "two years from now".',
    pattern: `${DISTANCE} (from now | hence | from today)`,
    read: hence,
    example: 'Two years from now the pact runs out.',
    nearMiss: 'Two years from the signing the pact runs out.',
  },
];
