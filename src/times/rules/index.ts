import type { TimeRule } from '../types.js';
import { CLOCK } from './clock.js';
import { DATES } from './dates.js';
import { DURATIONS } from './durations.js';
import { QUARTERS } from './quarters.js';
import { RELATIVE } from './relative.js';
import { VAGUE } from './vague.js';

export const TIME_RULES: readonly TimeRule[] = [
  ...DATES,
  ...CLOCK,
  ...QUARTERS,
  ...RELATIVE,
  ...DURATIONS,
  ...VAGUE,
];
