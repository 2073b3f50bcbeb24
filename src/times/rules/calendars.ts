/** Dates in the Persian (solar Hijri) and the Islamic (lunar Hijri) calendar, told in the civil one. */
import { type Cell, edtf } from '../calendar.js';
import { type Context, dayCell } from '../context.js';
import type { Match } from '../match.js';
import type { Anchor, Reading, TimeRule } from '../types.js';

/** Day number of 1970-01-01 in the count of days from the first of January of the year 1. */
const EPOCH = 719_163;

/** Day number of a Persian date, by the rule of eight leap years in thirty-three. */
export function persianDay(year: number, month: number, day: number): number {
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return 226_894 + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + before + day - EPOCH;
}

/** Day number of an Islamic date in the tabular calendar, which may be a day off the one that was seen. */
export function islamicDay(year: number, month: number, day: number): number {
  const before = 29 * (month - 1) + Math.floor(month / 2);
  return 227_014 + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + before + day - EPOCH;
}

type DayIn = (year: number, month: number, day: number) => number;

/** Lengths of the two years, to find the year that a day is in. */
const CALENDARS: Readonly<
  Record<string, { readonly dayIn: DayIn; readonly year: number; readonly approx: boolean }>
> = {
  PERSIAN: { dayIn: persianDay, year: 365.2422, approx: false },
  HIJRI: { dayIn: islamicDay, year: 354.3667, approx: true },
};

/** The year told, else the one whose such month is nearest to the report. */
function yearFor(match: Match, context: Context, name: string, month: number): number | null {
  if (match.has('year')) return match.number('year', 'HIJRIYEAR');
  if (context.today === null) return null;
  const { dayIn, year } = CALENDARS[name]!;
  const guess = Math.round((context.today - dayIn(1, month, 15)) / year) + 1;
  return guess;
}

const reading = (value: string, anchor: Anchor, approx: boolean, cell: Cell): Reading => ({
  value,
  anchor,
  mod: approx ? 'approx' : null,
  cell,
});

const inCalendar =
  (name: string) =>
  (match: Match, context: Context): Reading | null => {
    const { dayIn, approx } = CALENDARS[name]!;
    const month = match.number('month', name);
    const year = yearFor(match, context, name, month);
    const anchor = match.has('year') ? 'text' : context.anchor;
    if (year === null) return null;
    if (match.has('day')) {
      const cell = dayCell(dayIn(year, month, match.number('day', 'DAY') || match.number('day', 'ORD')));
      return reading(edtf(cell), anchor, approx, cell);
    }
    const [first, next] = [
      dayIn(year, month, 1),
      month === 12 ? dayIn(year + 1, 1, 1) : dayIn(year, month + 1, 1),
    ];
    return reading(`${edtf(dayCell(first))}/${edtf(dayCell(next - 1))}`, anchor, approx, dayCell(first));
  };

const FORMS = (month: string) =>
  `(the? day=(DAY | NTH | ORD) of? month=${month} (,? year=HIJRIYEAR)? | month=${month} day=(DAY | NTH) (,? year=HIJRIYEAR)? | month=${month} ,? year=HIJRIYEAR`;

export const CALENDAR_RULES: readonly TimeRule[] = [
  {
    name: 'times/persian',
    what: 'A date of the Persian calendar, told as the civil date: "15 Khordad 1342".',
    pattern: `${FORMS('PERSIAN')})`,
    read: inCalendar('PERSIAN'),
    example: 'The law was passed on 22 Bahman 1357.',
    nearMiss: 'The Mehr agency said so.',
  },
  {
    name: 'times/islamic',
    what: 'A date of the Islamic calendar or the month of Ramadan, told as civil days, which may be one off.',
    pattern: `${FORMS('HIJRI')} | month=(ramadan | ramzan))`,
    read: inCalendar('HIJRI'),
    example: 'The truce is to hold through Ramadan.',
    nearMiss: 'The Safar brothers held the truce.',
  },
];
