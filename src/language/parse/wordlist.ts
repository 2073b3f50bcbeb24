import { countBefore } from '../../search.js';

/** The words that have a vector of their own, searched where they lie: a Map of them would cost a tenth of a cold start. */
export class WordList {
  readonly #list: Buffer;
  readonly #starts: Uint32Array;

  /** `list`: the words, UTF-8, sorted by their bytes, a line each; `starts`: where each begins, and one behind the last's end. */
  constructor(list: Uint8Array, starts: Uint32Array) {
    this.#list = Buffer.from(list.buffer, list.byteOffset, list.length);
    this.#starts = starts;
  }

  /** The word's number; that behind the last stands for all unknown ones. */
  numberOf(word: string): number {
    const sought = Buffer.from(word);
    const size = this.#starts.length - 1;
    const order = (i: number) =>
      this.#list.compare(sought, 0, sought.length, this.#starts[i]!, this.#starts[i + 1]! - 1);
    const place = countBefore(size, (i) => order(i) < 0);
    return place < size && order(place) === 0 ? place : size;
  }
}
