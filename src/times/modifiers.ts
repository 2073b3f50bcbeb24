/** Words before and after an expression that belong to it and say how exactly it is meant. */
import type { Mod } from './types.js';

interface Modifier {
  readonly words: readonly string[];
  readonly mod: Mod;
  /** What it goes with: a length of time, a place in the calendar, or both. */
  readonly of: 'duration' | 'date' | 'both';
}

const table = (mod: Mod, of: Modifier['of'], phrases: string): Modifier[] =>
  phrases.split(',').map((phrase) => ({ mod, of, words: phrase.trim().split(' ') }));

export const BEFORE: readonly Modifier[] = [
  ...table(
    'more-than',
    'duration',
    'more than, over, at least, no less than, not less than, well over, just over',
  ),
  ...table(
    'less-than',
    'duration',
    'less than, under, fewer than, up to, no more than, not more than, at most, nearly, almost',
  ),
  ...table('approx', 'duration', 'about, around, roughly, approximately, some'),
  ...table('approx', 'date', 'circa'),
  ...table('start', 'date', 'early, early in, early on, the beginning of, the start of, the early'),
  ...table('mid', 'date', 'mid, mid -, the middle of, the mid -, the mid'),
  ...table('end', 'date', 'late, late in, late on, the end of, the late, late -'),
  ...table(null, 'date', 'earlier, later, later on, earlier on, earlier in, later in, sometime'),
].sort((a, b) => b.words.length - a.words.length);

export const AFTER: readonly Modifier[] = [
  ...table('approx', 'both', 'or so'),
  ...table('more-than', 'duration', 'or more'),
  ...table('less-than', 'duration', 'or less'),
  ...table('after', 'date', 'or later, and beyond'),
  ...table('before', 'date', 'or earlier'),
];

const goesWith = (m: Modifier, of: Kind) => of !== 'none' && (m.of === 'both' || m.of === of);

type Kind = 'duration' | 'date' | 'none';

/** The first modifier that ends right before word `start`. */
export const modifierBefore = (forms: readonly string[], start: number, of: Kind) =>
  BEFORE.find((m) => goesWith(m, of) && m.words.every((w, i) => forms[start - m.words.length + i] === w));

/** The first modifier that begins at word `end`. */
export const modifierAfter = (forms: readonly string[], end: number, of: Kind) =>
  AFTER.find((m) => goesWith(m, of) && m.words.every((w, i) => forms[end + i] === w));
