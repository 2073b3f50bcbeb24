/** The tables of `knowledge/`: a row a line, columns by tab, several values by "|", comments by "#". */

import { bytesOf } from './installed.js';

const read = (name: string) => bytesOf(`knowledge/${name}`);

export function columnsOf(name: string): string[][] {
  const lines = read(name).toString('utf8').split('\n');
  return lines.filter((line) => line !== '' && line[0] !== '#').map((line) => line.split('\t'));
}

/** Several values of one column. */
export const valuesOf = (column: string | undefined): string[] => (column ? column.split('|') : []);

const NEWLINE = 10;

/** A large table whose lines are sorted by their bytes; searched where it lies, so that opening it costs no time. */
export class SortedTable {
  readonly #bytes: Buffer;
  readonly #start: number;
  #size: number | undefined;

  constructor(name: string) {
    this.#bytes = read(name);
    let start = 0;
    while (this.#bytes[start] === 35) start = this.#bytes.indexOf(NEWLINE, start) + 1;
    this.#start = start;
  }

  get size(): number {
    this.#size ??= this.#bytes.subarray(this.#start).reduce((n, byte) => n + (byte === NEWLINE ? 1 : 0), 0);
    return this.#size;
  }

  /** All the lines whose first column is `key`, as one string, each line ended by a line break. */
  block(key: string): string {
    const from = this.#firstLine(`${key}\t`);
    let end = from;
    const prefix = Buffer.from(`${key}\t`);
    while (this.#holds(prefix, end)) end = this.#bytes.indexOf(NEWLINE, end) + 1;
    return this.#bytes.toString('utf8', from, end);
  }

  /** The columns of the only line whose first column is `key`. */
  row(key: string): string[] | undefined {
    const block = this.block(key);
    return block === '' ? undefined : block.slice(0, block.indexOf('\n')).split('\t');
  }

  /** Whether a line begins with these characters. */
  begins(prefix: string): boolean {
    const wanted = Buffer.from(prefix);
    return this.#holds(wanted, this.#firstLine(prefix));
  }

  #holds(wanted: Uint8Array, at: number): boolean {
    return this.#bytes.subarray(at, at + wanted.length).equals(wanted);
  }

  /** Where the first line begins that is not before the prefix. */
  #firstLine(prefix: string): number {
    const wanted = Buffer.from(prefix);
    let low = this.#start;
    let high = this.#bytes.length;
    while (low < high) {
      const middle = this.#bytes.lastIndexOf(NEWLINE, ((low + high) >> 1) - 1) + 1;
      const line = Math.max(middle, low);
      if (
        this.#bytes.compare(
          wanted,
          0,
          wanted.length,
          line,
          Math.min(line + wanted.length, this.#bytes.length),
        ) < 0
      )
        low = this.#bytes.indexOf(NEWLINE, line) + 1;
      else high = line;
    }
    return low;
  }
}
