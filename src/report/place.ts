/** Places in a text as an editor names them: lines and columns from 1, columns in UTF-16 units. */
import { countBefore } from '../search.js';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

export class Places {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const end of text.matchAll(LINE_END)) this.#starts.push(end.index + end[0].length);
  }

  /** "LINE:COLUMN" of an offset. */
  at(offset: number): string {
    const line = countBefore(this.#starts.length, (i) => this.#starts[i]! <= offset);
    return `${line}:${offset - this.#starts[line - 1]! + 1}`;
  }

  /** The offset of a line and column; undefined where the text has no such place. */
  offset(line: number, column: number): number | undefined {
    const start = this.#starts[line - 1];
    const end = this.#starts[line] ?? this.#length + 1;
    return start === undefined || column < 1 || start + column - 1 >= end ? undefined : start + column - 1;
  }
}
