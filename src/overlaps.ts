import { countBefore } from './search.js';
import { overlaps, type Span } from './span.js';

type Range = Pick<Span, 'start' | 'end'>;

/** Things at ranges that may overlap, found by their place however many there are. */
export class Overlaps<T> {
  readonly #entries: readonly { readonly range: Range; readonly item: T }[];
  /** `#reach[i]` is the furthest end of the entries up to `i`. */
  readonly #reach: readonly number[];

  constructor(entries: readonly { readonly range: Range; readonly item: T }[]) {
    this.#entries = [...entries].sort((a, b) => a.range.start - b.range.start);
    let reach = 0;
    this.#reach = this.#entries.map(({ range }) => {
      reach = Math.max(reach, range.end);
      return reach;
    });
  }

  /** Those that share a character with the range, in text order. */
  at(range: Range): { readonly range: Range; readonly item: T }[] {
    const found = [];
    const after = countBefore(this.#entries.length, (i) => this.#entries[i]!.range.start < range.end);
    for (let i = after - 1; i >= 0 && this.#reach[i]! > range.start; i--)
      if (overlaps(this.#entries[i]!.range, range)) found.push(this.#entries[i]!);
    return found.reverse();
  }
}
