import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Time } from '../report/schema.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../span.js';
import { dayOf } from './calendar.js';
import { Context } from './context.js';
import { ALPHABET, candidatesIn } from './grammar.js';
import { modifierAfter, modifierBefore } from './modifiers.js';
import { TIME_RULES } from './rules/index.js';
import { directionByWords } from './tense.js';
import { wordsOf } from './words.js';

export const RULES: readonly Rule[] = TIME_RULES;

/** The report's own day as a day number, from its date of publication. */
function reportDay(document: Document): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(document.published ?? '');
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** Every expression of time, in text order, with its value against the report's date. */
export function readTimes(document: Document, _language: Language): Time[] {
  const words = wordsOf(document.text, document.blocks, ALPHABET);
  const anchor = document.blocks.some((block) => block.kind === 'date') ? 'dateline' : 'published';
  const context = new Context(reportDay(document), anchor, directionByWords);
  const times: Time[] = [];
  let at = 0;
  for (const { rule, match } of candidatesIn(words)) {
    if (match.start < at) continue;
    const reading = rule.read(match, context);
    if (!reading) continue;
    const of = rule.modifiers ?? (/^P[\dTX]/.test(reading.value) ? 'duration' : 'date');
    const before = modifierBefore(words.forms, match.start, of);
    const after = modifierAfter(words.forms, match.end, of);
    const start = Math.max(at, match.start - (before?.words.length ?? 0));
    const end = match.end + (after?.words.length ?? 0);
    if (reading.cell) context.remember(reading.cell);
    times.push({
      ...spanOf(document.text, words.starts[start]!, words.ends[end - 1]!),
      value: reading.value,
      anchor: reading.anchor,
      mod: before?.mod ?? after?.mod ?? reading.mod ?? null,
      rule: rule.name,
    });
    at = end;
  }
  return times;
}
