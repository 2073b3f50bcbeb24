/** Days with names. */
import { dateOf, dayOf, easter, nthWeekday } from '../calendar.js';
import { type Context, dayCell, written } from '../context.js';
import type { Match } from '../match.js';
import { nearestDay } from '../nearest.js';
import type { Reading, TimeRule } from '../types.js';
import { islamicDay } from './calendars.js';
import { yearIn } from './dates.js';

const fixed = (month: number, day: number) => (year: number) => dayOf(year, month, day);
const nth = (month: number, weekday: number, n: number) => (year: number) =>
  nthWeekday(year, month, weekday, n);
const fromEaster = (days: number) => (year: number) => easter(year) + days;

/** First days of feasts of the Islamic year; the civil year may hold two of them, of which this is the first. */
const feast = (month: number, day: number) => (year: number) => {
  const islamic = Math.floor(((year - 622) * 33) / 32);
  const first = [islamic, islamic + 1, islamic + 2].map((y) => islamicDay(y, month, day));
  return first.find((d) => dateOf(d).year === year) ?? first[1]!;
};

/** Thanksgiving, Labor Day, Memorial Day and Election Day are those of the United States. */
const HOLIDAYS: Readonly<Record<string, (year: number) => number>> = {
  "new year ' s day": fixed(1, 1),
  "new year ' s eve": fixed(12, 31),
  'orthodox christmas': fixed(1, 7),
  "valentine ' s day": fixed(2, 14),
  "international women ' s day": fixed(3, 8),
  "women ' s day": fixed(3, 8),
  nowruz: fixed(3, 21),
  'good friday': fromEaster(-2),
  'palm sunday': fromEaster(-7),
  'ash wednesday': fromEaster(-46),
  'easter sunday': fromEaster(0),
  'easter monday': fromEaster(1),
  easter: fromEaster(0),
  pentecost: fromEaster(49),
  'may day': fixed(5, 1),
  'victory day': fixed(5, 9),
  'memorial day': nth(5, 1, -1),
  'bastille day': fixed(7, 14),
  'labor day': nth(9, 1, 1),
  halloween: fixed(10, 31),
  'election day': (year) => nthWeekday(year, 11, 1, 1) + 1,
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'remembrance day': fixed(11, 11),
  'thanksgiving day': nth(11, 4, 4),
  thanksgiving: nth(11, 4, 4),
  'human rights day': fixed(12, 10),
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  christmas: fixed(12, 25),
  'boxing day': fixed(12, 26),
  'eid al - fitr': feast(10, 1),
  'eid al - adha': feast(12, 10),
};

/** The holiday of the year told, or the last or next one as the words around say. */
function holiday(match: Match, context: Context): Reading | null {
  const dayIn = HOLIDAYS[match.form('name')]!;
  if (match.has('year')) return written(dayCell(dayIn(yearIn(match))));
  const { today } = context;
  if (today === null) return null;
  const { year } = dateOf(today);
  const days = [year - 1, year, year + 1].map(dayIn);
  const rel = match.form('rel');
  if (rel === 'this') return context.told(dayCell(days[1]!));
  const direction = /next|coming/.test(rel) ? 1 : /last|past/.test(rel) ? -1 : context.directionOf(match);
  return context.told(dayCell(nearestDay(days, today, direction)));
}

export const HOLIDAY_RULES: readonly TimeRule[] = [
  {
    name: 'times/holiday',
    what: 'A day with a name: "Christmas", "Good Friday", "Election Day".',
    pattern: `rel=(last | next | this | this past | this coming)? name=(${Object.keys(HOLIDAYS).join(' | ')}) (,? year=YYYY)?`,
    read: holiday,
    example: 'The truce broke on Christmas Eve.',
    nearMiss: 'It was a good day.',
  },
];
