import type { TimeRule } from '../types.js';
import { DATES } from './dates.js';
import { DURATIONS } from './durations.js';
import { RELATIVE } from './relative.js';
import { VAGUE } from './vague.js';

export const TIME_RULES: readonly TimeRule[] = [...DATES, ...RELATIVE, ...DURATIONS, ...VAGUE];
