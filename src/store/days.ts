/** Days as small whole numbers, so that lines can be kept in the order of their days: 1 is 1800-01-01, 0 is no date. */

const FIRST = Date.UTC(1800, 0, 1);
const MS_A_DAY = 86_400_000;
/** What 17 bits hold: until the year 2158. Days outside are held as the nearest. */
export const LAST_DAY = 2 ** 17 - 1;
/** The months in which EDTF's seasons (21 spring … 24 winter) begin. */
const SEASONS: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

const EDTF_DATE = /^(-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?/;

/** The first day of an EDTF date or interval; 0 where it has none (a duration, an unknown date). */
export function dayOf(date: string | null): number {
  if (date === null) return 0;
  const match = date.split('/').map((part) => EDTF_DATE.exec(part.trim()));
  const [, year, month = 'XX', day = 'XX'] = match.find((part) => part !== null) ?? [];
  if (year === undefined) return 0;
  const monthNumber = SEASONS[month] ?? (month === 'XX' ? 1 : Number(month));
  const time = Date.UTC(2000, monthNumber - 1, day === 'XX' ? 1 : Number(day));
  const shifted = new Date(time);
  shifted.setUTCFullYear(shifted.getUTCFullYear() - 2000 + Number(year));
  return Math.min(LAST_DAY, Math.max(1, Math.floor((shifted.getTime() - FIRST) / MS_A_DAY) + 1));
}
