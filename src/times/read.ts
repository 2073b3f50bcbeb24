import type { Document } from '../document/types.js';
import type { Time } from '../report/schema.js';
import { spanOf } from '../span.js';
import { dayOf } from './calendar.js';
import { Context, type Direction } from './context.js';
import { ALPHABET, candidatesIn } from './grammar.js';
import type { Match } from './match.js';
import { modifierAfter, modifierBefore } from './modifiers.js';
import type { Reading, TimeRule } from './types.js';
import { type Words, wordsOf } from './words.js';

/** Tells which side of the report's day an expression lies on that does not say so itself. */
export type Judge = (match: Match, today: number | null) => Direction;

/** The report's own day as a day number, from its date of publication. */
function reportDay(document: Document): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(document.published ?? '');
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

interface Found {
  readonly time: Time;
  readonly next: number;
}

/** The time with the modifiers around it; `from` is the first word that no earlier time took. */
function timeOf(words: Words, rule: TimeRule, match: Match, reading: Reading, from: number): Found {
  const of = rule.modifiers ?? (/^P[\dTX]/.test(reading.value) ? 'duration' : 'date');
  const before = modifierBefore(words.forms, match.start, of);
  const after = modifierAfter(words.forms, match.end, of);
  const start = Math.max(from, match.start - (before?.words.length ?? 0));
  const next = match.end + (after?.words.length ?? 0);
  const span = spanOf(words.text, words.starts[start]!, words.ends[next - 1]!);
  const mod = before?.mod ?? after?.mod ?? reading.mod ?? null;
  return { time: { ...span, value: reading.value, anchor: reading.anchor, mod, rule: rule.name }, next };
}

/** Whether a date of another calendar is followed by the same day in the civil one: "15 Khordad 1342 (June 5, 1963)". */
const sameDay = (last: Time, time: Time, text: string) =>
  /persian|islamic/.test(last.rule!) &&
  time.anchor === 'text' &&
  /^\s*[(/,]\s*$/.test(text.slice(last.end, time.start));

/** The times of a document in text order. Of overlapping candidates the first that is read stands. */
export function timesIn(document: Document, judge: Judge): Time[] {
  const words = wordsOf(document.text, document.blocks, ALPHABET);
  const anchor = document.blocks.some((block) => block.kind === 'date') ? 'dateline' : 'published';
  const today = reportDay(document);
  const context = new Context(today, anchor, (match) => judge(match, today));
  const times: Time[] = [];
  let from = 0;
  for (const { rule, match } of candidatesIn(words)) {
    if (match.start < from) continue;
    const reading = rule.read(match, context);
    if (!reading) continue;
    if (reading.cell) context.remember(reading.cell);
    const { time, next } = timeOf(words, rule, match, reading, from);
    const last = times.at(-1);
    if (last && sameDay(last, time, document.text))
      times[times.length - 1] = { ...last, value: time.value, mod: time.mod };
    times.push(time);
    from = next;
  }
  return times;
}
