import type { TimeRule } from '../types.js';
import { CALENDAR_RULES } from './calendars.js';
import { CLOCK } from './clock.js';
import { DATES } from './dates.js';
import { DURATIONS } from './durations.js';
import { HOLIDAY_RULES } from './holidays.js';
import { QUARTERS } from './quarters.js';
import { RELATIVE } from './relative.js';
import { UNITS_OF_NOW } from './units.js';
import { VAGUE } from './vague.js';

export const TIME_RULES: readonly TimeRule[] = [
  ...DATES,
  ...CLOCK,
  ...QUARTERS,
  ...RELATIVE,
  ...DURATIONS,
  ...UNITS_OF_NOW,
  ...HOLIDAY_RULES,
  ...CALENDAR_RULES,
  ...VAGUE,
];
