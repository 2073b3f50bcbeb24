/** What is worked out of a word alone, remembered for the words met lately. */
export class Memo<Value extends object | string | number | null> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** At most `most` words are remembered; of them, at least the half met last. */
  constructor(
    readonly most: number,
    readonly make: (word: string) => Value,
  ) {}

  of(word: string): Value {
    const young = this.#young.get(word);
    if (young !== undefined) return young;
    const old = this.#old.get(word);
    const own = ownText(word);
    const value = old === undefined ? this.make(own) : old;
    if (this.#young.size >= this.most / 2) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(own, value);
    return value;
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
  }
}

/** V8 copies pieces of a string that are shorter than this; a longer piece holds the whole text as long as it is held itself. */
const SHORTEST_PIECE = 13;

/** The same text as a string of its own. */
export function ownText(text: string): string {
  return text.length < SHORTEST_PIECE ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
