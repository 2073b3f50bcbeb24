import type { Span } from '../span.js';

/** A dateline has no more words than these. */
const MOST = 16;
const DASH = /^[-–—]+$/;
const INSIDE = /^(\p{Lu}[\p{L}.'’-]*|\d+(st|nd|rd|th)?|[(),./:]|of|and|de|al|la|el)$/u;
const CAPITALS = /^\p{Lu}{3,}$/u;

/**
 * How many words of a sentence are a dateline, its dash among them: "OSLO —", "BERGEN, Norway, May 3 (NTB) -". 0 where it
 * has none: "NATO – the alliance – said", "Anglo-French".
 */
export function datelineOf(words: readonly Span[]): number {
  const dash = words.slice(0, MOST).findIndex(({ text }) => DASH.test(text));
  if (dash < 1 || dash + 1 >= words.length) return 0;
  const before = words.slice(0, dash);
  if (!before.every(({ text }) => INSIDE.test(text))) return 0;
  const signed = before.at(-1)!.text === ')';
  const spaced = words[dash]!.start > before.at(-1)!.end;
  if (!signed && !(spaced && CAPITALS.test(before[0]!.text))) return 0;
  return signed || !/^\p{Ll}/u.test(words[dash + 1]!.text) ? dash + 1 : 0;
}
