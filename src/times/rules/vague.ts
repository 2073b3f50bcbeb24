/** References to now, the past and the future that name no date. Their value is TimeML's word for them. */
import type { Context } from '../context.js';
import type { Match } from '../match.js';
import type { Reading, TimeRule } from '../types.js';

const FUNCTION_WORDS = new Set(
  'and or but that when where is was has had have are were as for to in on by with'.split(' '),
);

/** "the future of" is a fate. */
function future(match: Match, context: Context): Reading | null {
  if (match.after() === 'of') return null;
  return context.toldValue('FUTURE_REF');
}

/** "the past" is a time only where no noun follows. */
function recent(match: Match, context: Context): Reading | null {
  const noun = /^[a-z]/.test(match.after()) && !FUNCTION_WORDS.has(match.after());
  return match.has('past') && noun ? null : context.toldValue('PAST_REF');
}

const to =
  (value: string) =>
  (_: Match, context: Context): Reading =>
    context.toldValue(value);

export const VAGUE: readonly TimeRule[] = [
  {
    name: 'times/now',
    what: 'The time of the report itself: "now", "currently". Value PRESENT_REF.',
    pattern: '(right now | now | currently | presently | nowadays | these days | at present | current)',
    read: to('PRESENT_REF'),
    example: 'The border is now open.',
    nearMiss: 'The border is known to be open.',
  },
  {
    name: 'times/recent',
    what: 'A time shortly before the report: "recently", "in recent years". Value PAST_REF.',
    pattern: '(more? recently | recent UNITS and UNITS | recent UNITS? | past=(the recent? past))',
    read: recent,
    example: 'Both sides have recently eased their tone.',
    nearMiss: 'Both sides walked past the hall.',
  },
  {
    name: 'times/future',
    what: 'A time after the report: "the near future", "in the coming weeks". Value FUTURE_REF.',
    pattern:
      '(the (near | foreseeable | immediate | distant | not too distant)? future | near future | the? coming UNITS)',
    read: future,
    example: 'Talks will go on in the coming weeks.',
    nearMiss: 'The coming storm will end talks.',
  },
];
