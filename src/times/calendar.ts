/**
 * The civil (proleptic Gregorian) calendar as arithmetic on day numbers: day 0 is 1970-01-01. A `Cell` is one unit of
 * the calendar, told by its unit and its first day: the month that starts on day 10957 is January 2000.
 */
export const CELL_UNITS = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
] as const;
export type CellUnit = (typeof CELL_UNITS)[number];

export interface Cell {
  readonly unit: CellUnit;
  readonly first: number;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Day number of a date; month and day may run over ("month 14", "day 0"). */
export function dayOf(year: number, month = 1, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

/** Whether the date is one of the calendar: 30 February is not. */
export const isDate = (year: number, month: number, day: number) => {
  const at = dateOf(dayOf(year, month, day));
  return at.month === month && at.day === day;
};

const MONTHS = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 };
const DAYS = { day: 1, weekend: 7, week: 7 };

/** The cell of this unit that holds the day. Seasons begin on the first of March, June, September and December. */
export function cellAt(unit: CellUnit, day: number): Cell {
  if (unit === 'day') return { unit, first: day };
  const monday = day - weekdayOf(day) + 1;
  if (unit === 'week') return { unit, first: monday };
  if (unit === 'weekend') return { unit, first: monday + 5 };
  const { year, month } = dateOf(day);
  const shift = unit === 'season' ? 2 : 0;
  const months = year * 12 + month - 1 - shift;
  const first = months - (((months % MONTHS[unit]) + MONTHS[unit]) % MONTHS[unit]) + shift;
  return { unit, first: dayOf(0, first + 1) };
}

/** The cell `n` units later (earlier when negative). */
export function shift(cell: Cell, n: number): Cell {
  const { unit, first } = cell;
  if (unit in DAYS) return { unit, first: first + n * DAYS[unit as keyof typeof DAYS] };
  const { year, month } = dateOf(first);
  return { unit, first: dayOf(year, month + n * MONTHS[unit as keyof typeof MONTHS]) };
}

/** The first day moved by whole months; the day of the month is cut to the length of the month. */
export function addMonths(day: number, months: number): number {
  const at = dateOf(day);
  const length = dateOf(dayOf(at.year, at.month + months + 1, 0)).day;
  return dayOf(at.year, at.month + months, Math.min(at.day, length));
}

/** Last day of the cell. */
export const lastDay = (cell: Cell) => (cell.unit === 'weekend' ? cell.first + 1 : shift(cell, 1).first - 1);

const iso = (day: number) => {
  const at = dateOf(day);
  return `${pad(at.year, 4)}-${pad(at.month)}-${pad(at.day)}`;
};

/** The cell in EDTF level 1. A unit that level 1 has no name for is the interval of its days or months. */
export function edtf(cell: Cell): string {
  const { year, month } = dateOf(cell.first);
  const last = lastDay(cell);
  const end = dateOf(last);
  switch (cell.unit) {
    case 'day':
      return iso(cell.first);
    case 'week':
    case 'weekend':
      return `${iso(cell.first)}/${iso(last)}`;
    case 'month':
      return `${pad(year, 4)}-${pad(month)}`;
    case 'quarter':
    case 'half':
      return `${pad(year, 4)}-${pad(month)}/${pad(end.year, 4)}-${pad(end.month)}`;
    case 'season':
      return `${pad(year, 4)}-${20 + month / 3}`;
    case 'year':
      return pad(year, 4);
    case 'decade':
      return `${pad(year, 4).slice(0, 3)}X`;
    case 'century':
      return `${pad(year, 4).slice(0, 2)}XX`;
  }
}

/** Easter Sunday (Western), by the anonymous Gregorian computus. */
export function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const months = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(months / 31), (months % 31) + 1);
}

/** The `n`th such weekday of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n < 0) {
    const last = dayOf(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}
