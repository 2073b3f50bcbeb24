/** Fills in the year that a date leaves out. */
import { type Cell, dateOf, dayOf, isDate } from './calendar.js';
import { type Context, type Direction, dayCell, monthCell } from './context.js';
import type { Match } from './match.js';

/** How far a day is off; on the side that the verb speaks against it counts sixfold. */
const cost = (distance: number, direction: number) => Math.abs(distance) * (distance * direction < 0 ? 6 : 1);

/** The one of these days that fits best. */
export const nearestDay = (days: readonly number[], today: number, direction: Direction): number =>
  days.reduce((best, day) => (cost(day - today, direction) < cost(best - today, direction) ? day : best));

/** The day of the month in the year that fits best: near the report's day, on the side that the verb tells. */
export function nearestDate(
  match: Match,
  context: Context,
  month: number,
  day: number,
  direction: Direction = context.directionOf(match),
): Cell | null {
  const { today } = context;
  if (today === null) return null;
  const { year } = dateOf(today);
  const days = [year, year - 1, year + 1]
    .filter((y) => isDate(y, month, day))
    .map((y) => dayOf(y, month, day));
  return days.length === 0 ? null : dayCell(nearestDay(days, today, direction));
}

/** The month on the side that the verb tells; the report's own month fits both sides. */
export function nearestMonth(match: Match, context: Context, month: number): Cell | null {
  if (context.today === null) return null;
  const { year, month: now } = dateOf(context.today);
  const direction = context.directionOf(match) || -1;
  const fits = direction < 0 ? month <= now : month >= now;
  return monthCell(fits ? year : year + direction, month);
}
