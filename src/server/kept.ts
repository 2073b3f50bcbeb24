/** What was worked out from the store, kept until the store changes. */
import type { Hit, Page, Store } from '../store/index.js';

export class Kept<Value> {
  #mark = -1;
  readonly #values = new Map<string, Promise<Value>>();

  /** Keeps at most `most` values; the one used longest ago goes first. */
  constructor(
    readonly store: Store,
    readonly most: number,
  ) {}

  async of(key: string, make: () => Promise<Value>): Promise<Value> {
    const mark = await this.store.mark();
    if (mark !== this.#mark) this.#values.clear();
    this.#mark = mark;
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    value.catch(() => this.#values.delete(key));
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.most) this.#values.delete(oldest!);
    return value;
  }
}

const MOST_PAGES = 300;
const MOST_COUNTS = 2000;

/** A store's finding that remembers what it has found. */
export function remembering(store: Store): Pick<Store, 'find' | 'count'> {
  const pages = new Kept<Page<Hit>>(store, MOST_PAGES);
  const counts = new Kept<number>(store, MOST_COUNTS);
  const key = (...parts: readonly unknown[]) => JSON.stringify(parts);
  return {
    find: ((kind, filter, page) =>
      pages.of(key(kind, filter, page), () => store.find(kind, filter, page))) as Store['find'],
    count: (kind, filter) => counts.of(key(kind, filter), () => store.count(kind, filter)),
  };
}
