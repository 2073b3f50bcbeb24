/** Times of the day, and parts of the day, which give their day. */
import { type Cell, edtf, shift } from '../calendar.js';
import { type Context, dayCell } from '../context.js';
import * as lexicon from '../lexicon.js';
import type { Match } from '../match.js';
import type { Reading, TimeRule } from '../types.js';
import { dayOfMonth } from './dates.js';
import { namedDay, weekday } from './relative.js';

const pad = (n: number) => String(n).padStart(2, '0');

/** The day a time of day is on: told with it, else the one spoken of, else the report's. */
function dayFor(match: Match, context: Context): Reading | null {
  if (match.has('month')) return dayOfMonth(match, context);
  if (match.has('weekday')) return weekday(match, context);
  if (match.has('day')) return namedDay(match, context);
  return context.told(context.lastWithin('day') ?? context.near('day'));
}

/** Hours and minutes in the 24-hour clock, "10:30" and "2230" alike. */
function clockIn(match: Match): [number, number] | null {
  const named = lexicon.DAYPARTS[match.form('named')];
  if (named) return [Number(named.slice(0, 2)), 0];
  const digits = match.form('clock');
  const [h = 0, m = 0] = /[:.]/.test(digits)
    ? digits.split(/[:.]/).map(Number)
    : /^\d{4}$/.test(digits)
      ? [Number(digits.slice(0, 2)), Number(digits.slice(2))]
      : [match.number('clock', 'INT') || match.number('clock', 'NUM'), 0];
  const half = match.has('half') ? match.number('half', 'AMPM') : HALVES[match.form('part')];
  const hour = half === undefined ? h : (h % 12) + half;
  return Number.isInteger(hour) && hour <= 24 && m <= 59 ? [hour, m] : null;
}

const HALVES: Readonly<Record<string, number>> = { morning: 0, afternoon: 12, evening: 12 };

function timeOfDay(match: Match, context: Context): Reading | null {
  const clock = clockIn(match);
  const day = clock && dayFor(match, context);
  if (!clock || !day?.cell) return null;
  const zone = lexicon.ZONES[match.form('zone')] ?? '';
  return { ...day, value: `${day.value}T${pad(clock[0])}:${pad(clock[1])}:00${zone}` };
}

/** "this morning", "last night", "the afternoon": the day it is part of. */
function partOfDay(match: Match, context: Context): Reading | null {
  const rel = match.form('rel');
  const part = match.form('part');
  if (!rel && (!/^(morning|afternoon|evening)$/.test(part) || !SITTING.test(match.after()))) return null;
  if (
    rel === 'the' &&
    (part === 'night' || !/^(in|during|by|before|after|until|since|for)$/.test(match.before()))
  )
    if (!SITTING.test(match.after())) return null;
  const today = context.near('day');
  const spoken: Cell | null = context.lastWithin('day') ?? today;
  if (rel === 'last') return context.told(today && shift(today, -1));
  if (rel === 'this') return context.told(today);
  if (/next|following/.test(rel)) return context.told(spoken && shift(spoken, 1));
  if (/previous/.test(rel)) return context.told(spoken && shift(spoken, -1));
  return context.told(spoken);
}

const SITTING = /^(session|sessions|talks|meeting|round|sitting|briefing|hours|news)$/;

/** "later in the day", "the same day": the day spoken of. */
function theDay(match: Match, context: Context): Reading | null {
  if (!match.has('same') && !/^(in|during)$/.test(match.before())) return null;
  return context.told(context.lastWithin('day') ?? (match.has('same') ? null : context.near('day')));
}

const WEEK = 7;

/** "the weekend": until Wednesday the one before, later the one to come where the verb says so. */
function weekend(match: Match, context: Context): Reading | null {
  if (context.today === null) return null;
  const coming = context.near('weekend')!;
  const early = coming.first - context.today > 2;
  const past = coming.first > context.today && (early || context.directionOf(match) < 0);
  return context.told(past ? { ...coming, first: coming.first - WEEK } : coming);
}

/** "the week of March 6". */
function weekOf(match: Match, context: Context): Reading | null {
  const day = dayOfMonth(match, context);
  if (!day?.cell) return null;
  const last = match.has('ending') ? day.cell.first : day.cell.first + WEEK - 1;
  return { ...day, value: `${edtf(dayCell(last - WEEK + 1))}/${edtf(dayCell(last))}` };
}

const DAY =
  '((,? (on | of)? (weekday=WEEKDAY | (ANYWEEKDAY ,?)? (month=ANYMONTH day=(DAY | NTH) | day=(DAY | NTH) month=ANYMONTH) (,? year=YYYY)? | day=(today | yesterday | tomorrow)))?)';
const ZONED = '((zone=ZONE | \\( zone=ZONE \\) | \\( (CLOCK | MILITARY) ZONE \\))?)';

export const CLOCK: readonly TimeRule[] = [
  {
    name: 'times/clock',
    what: 'A time of the day with its day, if told: "10:30 a.m. EST Wednesday".',
    pattern: `(clock=(CLOCK | CLOCKDOT | HOUR | NUM) half=AMPM ${ZONED} | clock=(CLOCK | CLOCKDOT | MILITARY) hours? zone=ZONE | clock=(CLOCK | HOUR | NUM) (o'clock)? in the part=(morning | afternoon | evening) | named=(noon | midnight | midday)) ${DAY}`,
    read: timeOfDay,
    example: 'The truce began at 10:30 p.m. on Wednesday.',
    nearMiss: 'The vote was 10:30.',
  },
  {
    name: 'times/part-of-day',
    what: 'A part of a day, which gives the day: "this morning", "last night", "the afternoon session".',
    pattern:
      'rel=(this | last | the | that | the same | the next | the following | the previous)? part=(DAYPART)',
    read: partOfDay,
    example: 'The cabinet met this morning.',
    nearMiss: 'It was a night to remember.',
  },
  {
    name: 'times/the-day',
    what: 'The day that was spoken of: "the same day", "later in the day".',
    pattern: 'the same=same? day',
    read: theDay,
    example: 'On March 4 he landed and met the king the same day.',
    nearMiss: 'The day will come.',
  },
  {
    name: 'times/weekend',
    what: 'The weekend before the report, or the one to come if the verb says so.',
    pattern: '(the | this) weekend',
    read: weekend,
    example: 'Talks went on over the weekend.',
    nearMiss: 'A weekend is short.',
  },
  {
    name: 'times/week-of',
    what: 'Seven days from or until a date: "the week of March 6".',
    pattern:
      'the week (of | beginning | starting | ending=ending) (ANYWEEKDAY ,?)? (month=ANYMONTH day=(DAY | NTH) | day=(DAY | NTH) month=ANYMONTH) (,? year=YYYY)?',
    read: weekOf,
    example: 'The council will sit in the week of March 6.',
    nearMiss: 'The week of mourning is over.',
  },
];
