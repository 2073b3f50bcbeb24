/** Words that the reader has marked in a report's text, with their offsets. */
import type { Span } from '../../../src/span.js';

/** Null where nothing is marked, or something else than the text. The text is the report's, so offsets are found in it. */
export function selectedSpan(words: HTMLElement, text: string): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === null || !words.contains(paragraph)) return null;
  // Three clicks mark a paragraph up to where the next begins.
  if (!paragraph.contains(range.endContainer)) range.setEnd(paragraph, paragraph.childNodes.length);
  const offset = lengthBefore(paragraph, range);
  const marked = wordsOf(range);
  const start = Number(paragraph.dataset.start) + offset + (marked.length - marked.trimStart().length);
  const end = start + marked.trim().length;
  return end === start ? null : { start, end, text: text.slice(start, end) };
}

function paragraphOf(node: Node): HTMLElement | null {
  return (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('p[data-start]') ?? null;
}

function lengthBefore(paragraph: HTMLElement, range: Range): number {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return wordsOf(before).length;
}

/** The names of notes stand between the words, and are no words of the report. */
function wordsOf(range: Range): string {
  const copy = range.cloneContents();
  for (const reference of copy.querySelectorAll('.refs')) reference.remove();
  return copy.textContent ?? '';
}
