/** Names in a picture, the first first, as long as none stands on another. */
import { type Element, h } from '../../../src/report/format/html/element.js';

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** As the style sets them. */
const LETTER_PX = 6.2;
const LINE_PX = 13;

export function labels(wanted: readonly Label[], most: number): Element[] {
  const taken: { left: number; right: number; y: number }[] = [];
  const drawn: Element[] = [];
  for (const { text, x, y, anchor } of wanted) {
    if (drawn.length === most) break;
    const wide = text.length * LETTER_PX;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
    const right = left + wide;
    if (taken.some((t) => Math.abs(t.y - y) < LINE_PX && t.left < right && left < t.right)) continue;
    taken.push({ left, right, y });
    drawn.push(h('text', { class: 'label', x, y, 'text-anchor': anchor }, text));
  }
  return drawn;
}
