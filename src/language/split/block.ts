import { mix } from '../../hash.js';
import { classAt, foldAt, SPACE } from './characters.js';

/** What stands between a word and the next. */
export const GAP = { none: 0, blank: 1, wide: 2, wrap: 3, line: 4, paragraph: 5 } as const;

/** The words of one block in columns, with what the sentence features ask of each. */
export class BlockWords {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly hashes: number[] = [];
  readonly shapes: number[] = [];
  readonly gaps: number[] = [];

  /** `ends` are the offsets at which words end; white space belongs to none. */
  constructor(
    readonly text: string,
    start: number,
    ends: readonly number[],
    width: number,
  ) {
    let at = start;
    for (const end of ends) {
      while (classAt(text, at) === SPACE) at++;
      this.#add(at, end);
      at = end;
    }
    for (let i = 0; i < this.starts.length; i++) this.gaps.push(this.#gap(i, width));
  }

  #add(start: number, end: number): void {
    let hash = 7;
    let shape = 7;
    let last = SPACE;
    for (let i = start; i < end; i++) {
      const kind = classAt(this.text, i);
      hash = mix(hash, foldAt(this.text, i));
      if (kind !== last || i < start + 2) shape = mix(shape, kind);
      last = kind;
    }
    this.starts.push(start);
    this.ends.push(end);
    this.hashes.push(hash);
    this.shapes.push(shape);
  }

  #gap(i: number, width: number): number {
    const from = this.ends[i]!;
    const to = this.starts[i + 1];
    if (to === undefined) return GAP.paragraph;
    if (to === from) return GAP.none;
    let breaks = 0;
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === 10) breaks++;
    if (breaks === 0) return to - from > 1 ? GAP.wide : GAP.blank;
    if (breaks > 1) return GAP.paragraph;
    const line = from - (this.text.lastIndexOf('\n', from - 1) + 1);
    let next = to;
    while (classAt(this.text, next) !== SPACE) next++;
    return line + 1 + (next - to) > width ? GAP.wrap : GAP.line;
  }
}

/** Length of the longest line of a stretch of text: where a hard-wrapped block was wrapped. */
export function lineWidth(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; ) {
    const line = text.indexOf('\n', at);
    const stop = line === -1 || line > end ? end : line;
    width = Math.max(width, stop - at);
    at = stop + 1;
  }
  return width;
}
