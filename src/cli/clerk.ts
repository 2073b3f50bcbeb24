/** Adds what has been read to the store, in batches. */
import type { Added, Entry, Store } from '../store/index.js';

/** Reports committed at once, at most, and how long the first of them waits. */
const BATCH = 64;
const PATIENCE_MS = 1000;

/** Adds reports in batches, the next being gathered while one is written. */
export class Clerk<E extends Entry = Entry> {
  readonly #counts = new Map<Added, number>();
  #batch: E[] = [];
  #since = 0;
  #writing: Promise<void> = Promise.resolve();

  /** `written` is told of each batch that is in the store. */
  constructor(
    readonly store: Store,
    readonly written: (batch: readonly E[]) => Promise<void> = async () => {},
  ) {}

  async take(entry: E): Promise<void> {
    if (this.#batch.length === 0) this.#since = performance.now();
    this.#batch.push(entry);
    if (this.#batch.length >= BATCH || performance.now() - this.#since > PATIENCE_MS) await this.#send();
  }

  /** Comes back when all that was taken is in the store. */
  async finish(): Promise<void> {
    await this.#send();
    await this.#writing;
  }

  count(outcome: Added): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  /** What has become of all, `failed` being those that could not be read. */
  summary(failed: number): string {
    const said = {
      added: 'added',
      'new-version': 'new versions',
      reread: 'read anew',
      known: 'known already',
    };
    const parts = Object.entries(said).map(([outcome, words]) => [
      this.#counts.get(outcome as Added) ?? 0,
      words,
    ]);
    const told = parts
      .filter(([count, words]) => count !== 0 || words === 'added')
      .map((part) => part.join(' '));
    return told.join(', ') + notRead(failed);
  }

  async #send(): Promise<void> {
    await this.#writing;
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 0) this.#writing = this.#write(batch);
    // An error is thrown where the next batch, or the end, waits for this one.
    this.#writing.catch(() => {});
  }

  async #write(batch: readonly E[]): Promise<void> {
    for (const outcome of await this.store.addAll(batch)) this.count(outcome);
    await this.written(batch);
  }
}

/** The end of a summary. */
export const notRead = (failed: number) => (failed > 0 ? `, ${failed} not read` : '');
