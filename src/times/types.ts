import type { Time } from '../report/schema.js';
import type { Rule } from '../rule.js';
import type { Cell } from './calendar.js';
import type { Context } from './context.js';
import type { Match } from './match.js';

/** A unit that a duration counts in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export type Anchor = Time['anchor'];
export type Mod = Time['mod'];

/** What an expression means. `cell` is the place in the calendar that later expressions can lean on ("that month"). */
export interface Reading {
  readonly value: string;
  readonly anchor: Anchor;
  readonly mod?: Mod;
  readonly cell?: Cell;
}

/** A line of the grammar: a pattern over typed words, and what a match of it means. `read` may turn a match down. */
export interface TimeRule extends Rule {
  readonly pattern: string;
  /** Which modifiers may stand around it; without this, those of its value's kind. */
  readonly modifiers?: 'duration' | 'date' | 'none';
  readonly read: (match: Match, context: Context) => Reading | null;
}
