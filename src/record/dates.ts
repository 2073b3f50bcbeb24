/** EDTF dates as days from and until, to tell whether two of them agree. */

export interface Period {
  /** ISO days, both included. */
  readonly from: string;
  readonly until: string;
}

/** What an open end counts as. */
export const OPEN_FROM = '0000-01-01';
export const OPEN_UNTIL = '9999-12-31';
const DAY = 86_400_000;
const POINT = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/;
/** Months of EDTF's seasons 21 to 24. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  21: ['03', '05'],
  22: ['06', '08'],
  23: ['09', '11'],
  24: ['12', '12'],
};

/** The days that an EDTF level 1 date or interval can mean; null where it is none. */
export function periodOf(edtf: string | null): Period | null {
  if (edtf === null) return null;
  const [first = '', last] = edtf.split('/');
  if (last === undefined) return pointOf(first);
  const from = isOpen(first) ? OPEN_FROM : pointOf(first)?.from;
  const until = isOpen(last) ? OPEN_UNTIL : pointOf(last)?.until;
  return from === undefined || until === undefined ? null : { from, until };
}

export function agree(a: Period | null, b: Period | null): boolean {
  return a === null || b === null || (a.from <= b.until && b.from <= a.until);
}

/** Days from the first to the last, 0 for one day; infinite for none. */
export function lengthOf(period: Period | null): number {
  return period === null ? Number.POSITIVE_INFINITY : daysBetween(period.from, period.until);
}

/** The ISO day so many days after another, before it where they are negative. */
export function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days between two ISO dates, never negative; infinite where one is not known. */
export function daysBetween(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number.POSITIVE_INFINITY;
  const days = Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / DAY;
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function pointOf(point: string): Period | null {
  const match = POINT.exec(point);
  if (match === null) return null;
  const [, year = '', month = 'XX', day = 'XX'] = match;
  const low = year.replaceAll('X', '0');
  const high = year.replaceAll('X', '9');
  if (month.includes('X')) return { from: `${low}-01-01`, until: `${high}-12-31` };
  const [first, last] = SEASONS[month] ?? [month, month];
  if (!day.includes('X') && first === last)
    return { from: `${low}-${month}-${day}`, until: `${high}-${month}-${day}` };
  return { from: `${low}-${first}-01`, until: `${high}-${last}-${daysOf(high, last)}` };
}

function daysOf(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
