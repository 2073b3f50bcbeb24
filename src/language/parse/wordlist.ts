import { at, type Kernel } from './kernel.js';

/** Entries of the table; the model's list fills half of them. */
const ENTRIES = 1 << 16;
/** Longest word looked up, in bytes of UTF-8. */
const LONGEST = 255;

/** The words that have a vector of their own, looked up in the kernel: a Map of them would cost a tenth of a cold start. */
export class WordList {
  static readonly BYTES = ENTRIES * 8 + LONGEST + 64;
  readonly #kernel: Kernel;
  readonly #table: number;
  readonly #word: Uint8Array;
  readonly #size: number;
  readonly #encoder = new TextEncoder();

  /** `list`: the words, UTF-8, a line each. */
  constructor(kernel: Kernel, list: Uint8Array) {
    this.#kernel = kernel;
    this.#table = at(kernel.u32(ENTRIES * 2));
    this.#word = kernel.u8(LONGEST);
    this.#size = kernel.run.enter(kernel.copy(list), list.length, this.#table, ENTRIES - 1);
    if (this.#size >= ENTRIES) throw new Error('the parser has more words than its table');
  }

  /** The word's number; that behind the last stands for all unknown ones. */
  numberOf(word: string): number {
    const { read, written } = this.#encoder.encodeInto(word, this.#word);
    if (read < word.length) return this.#size;
    const number = this.#kernel.run.find(at(this.#word), written, this.#table, ENTRIES - 1);
    return number < 0 ? this.#size : number;
  }
}
