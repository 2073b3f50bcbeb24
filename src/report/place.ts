/** Places in a text as an editor names them: lines and columns from 1, columns in UTF-16 units. */

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
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return `${low + 1}:${offset - this.#starts[low]! + 1}`;
  }

  /** The offset of a line and column; undefined where the text has no such place. */
  offset(line: number, column: number): number | undefined {
    const start = this.#starts[line - 1];
    const end = this.#starts[line] ?? this.#length + 1;
    return start === undefined || column < 1 || start + column - 1 >= end ? undefined : start + column - 1;
  }
}
