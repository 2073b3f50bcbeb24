/** The rules of all stages: what `rule` in a report can name. */
import { RULES as ACTORS } from './actors/index.js';
import { RULES as AGREEMENTS } from './agreements/index.js';
import { RULES as EVENTS } from './events/index.js';
import type { Rule } from './rule.js';
import { RULES as STATEMENTS } from './statements/index.js';
import { RULES as TIMES } from './times/index.js';

export const RULES: readonly Rule[] = [...TIMES, ...ACTORS, ...STATEMENTS, ...EVENTS, ...AGREEMENTS];
