import type { Quotation } from '../language/types.js';
import type { Range, Scene } from './scene.js';
import { segmentsOf } from './segments.js';

const MARKS = /^["'“”‘’«»„‟`]+$/u;
const KEPT = /^[?!)\]}%]+$/u;
const OPENING = /^[([{$#@]+$/u;

/** The token and all below it, without what hangs under `without`. */
export function subtreeWithout(scene: Scene, token: number, without: readonly number[]): number[] {
  const left = new Set(without.flatMap((w) => scene.tree.subtree(w)));
  return scene.tree.subtree(token).filter((t) => !left.has(t));
}

/** Content ranges of these tokens of a cue: without gaps, edges trimmed of joining words and stops. */
export function contentRanges(scene: Scene, tokens: readonly number[], cue: number): Range[] {
  const ranges: Range[] = [];
  for (const run of segmentsOf(scene, tokens, cue)) {
    const range = trimmed(scene, run[0]!, run.at(-1)!);
    if (range) ranges.push(withQuotations(scene, range, scene.tokens[cue]!.start));
  }
  return merged(ranges.filter(({ start, end }) => start < end));
}

/** From the first to the last token that says something; null where none is left. */
export function trimmed(scene: Scene, first: number, last: number): Range | null {
  const { tokens } = scene;
  let [a, b] = [first, last];
  const rangeOf = () => ({ start: tokens[a]!.start, end: tokens[b]!.end });
  while (a <= b && isLooseStart(scene, a, tokens[b]!.end)) a++;
  while (a <= b && isLooseEnd(scene, b, tokens[a]!.start)) b--;
  return a <= b ? rangeOf() : null;
}

function isLooseStart(scene: Scene, at: number, end: number): boolean {
  const { text, upos } = scene.tokens[at]!;
  if (upos !== 'PUNCT' && !/^[-–—,;:.]+$/.test(text)) return false;
  if (OPENING.test(text) || /^(\.\.\.|…|\[\.)/.test(text)) return false;
  return (
    !MARKS.test(text) ||
    !scene.quotations.some((q) => q.start === scene.tokens[at]!.start && q.end > q.start && q.start < end)
  );
}

function isLooseEnd(scene: Scene, at: number, start: number): boolean {
  const { text, upos, end } = scene.tokens[at]!;
  if (upos !== 'PUNCT' && !/^[-–—,;:.]+$/.test(text)) return false;
  if (KEPT.test(text)) return false;
  return !MARKS.test(text) || !scene.quotations.some((q) => q.end === end && q.start >= start);
}

/** Where speech meets quotation marks it takes in the whole quotation, also over several sentences. */
function withQuotations(scene: Scene, range: Range, cueOffset: number): Range {
  let { start, end } = range;
  const holdsCue = (q: Quotation) => q.start <= cueOffset && cueOffset < q.end;
  for (const q of scene.quotations) {
    if (holdsCue(q)) {
      start = Math.max(start, scene.tokens.find((t) => t.start === q.start)?.end ?? q.start);
      end = Math.min(end, (q.closed && scene.tokens.find((t) => t.end === q.end)?.start) || q.end);
    } else if (q.start < end && q.end > start) {
      start = Math.min(start, q.start);
      end = Math.max(end, q.end);
    }
  }
  return { start, end };
}

function merged(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && range.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else found.push(range);
  }
  return found;
}
