/** Times: every expression of time in a document, with its value. In: document, language. Out: `Time[]`. */
import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Time } from '../report/schema.js';
import type { Rule } from '../rule.js';
import { directionModel, judgeBy } from './direction.js';
import { timesIn } from './read.js';
import { TIME_RULES } from './rules/index.js';
import { Syntax } from './syntax.js';

export const RULES: readonly Rule[] = TIME_RULES;

/** Every expression of time, in text order, with its value against the report's date. */
export function readTimes(document: Document, language: Language): Time[] {
  return timesIn(document, judgeBy(directionModel(), new Syntax(language)));
}
