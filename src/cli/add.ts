/** `readout add PATH…`: reads reports into a store. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type Failure, isFailure, listSources, type RawRecord } from '../document/index.js';
import { type Added, type Entry, nameOf, openStore, type Store, StoreError } from '../store/index.js';
import { type BatchOptions, done, recordsOf } from './batch.js';
import { Crew } from './crew.js';
import { EXIT } from './exit.js';
import { knowledgeRows } from './knowledge.js';
import { mapInOrder } from './ordered.js';
import { paper, tell, today, write } from './output.js';
import { Progress } from './progress.js';
import { version } from './version.js';
import type { Outcome, Task } from './work.js';

interface AddOptions extends BatchOptions {
  readonly store: string;
  readonly published?: string;
  readonly knowledge?: string;
}

type Done = (Outcome & { bytes: number; input?: string }) | { known: true; bytes: number };

export async function add(paths: readonly string[], options: AddOptions): Promise<number> {
  const knowledge = await knowledgeRows(options.knowledge);
  const { from, published, jobs = availableParallelism() } = options;
  const sources = await listSources(paths);
  const task: Task = { print: { kind: 'store' }, paper: paper(), published, today: today(), knowledge };
  const store = await openStore(options.store);
  const clerk = new Clerk(store);
  const crew = new Crew(task, jobs);
  const reading = [version(), published ?? '', ...knowledge].join('\n');
  const progress = await Progress.over(sources, 'at the end');
  const stop = stopOnInterrupt(() => progress.clear());
  let failed = 0;
  try {
    const outcomes = mapInOrder(
      until(stop, recordsOf(sources, from)),
      (record) => doneUnlessKnown(record, crew, store, reading),
      () => crew.width,
    );
    for await (const outcome of outcomes) {
      if ('known' in outcome) clerk.count('known');
      else {
        if (outcome.notices.length > 0) progress.clear();
        outcome.notices.forEach(tell);
        if (outcome.prepared === undefined) failed++;
        else await clerk.take({ prepared: outcome.prepared, ...(outcome.input && { input: outcome.input }) });
      }
      progress.advance(outcome.bytes, failed);
      // Where this thread reads as well, an interrupt would not be heard otherwise.
      await setImmediate();
    }
    await clerk.finish();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${nameOf(options.store)}: could not be written (${(error as Error).message})`);
  } finally {
    progress.clear();
    await Promise.all([crew.leave(), store.close()]);
  }
  await write(`${nameOf(options.store)}: ${clerk.summary()}${failed > 0 ? `, ${failed} not read` : ''}\n`);
  return failed > 0 || stop.aborted ? EXIT.failed : EXIT.done;
}

/** What has been added from the same bytes under the same settings is not read again. */
async function doneUnlessKnown(
  record: RawRecord | Failure,
  crew: Crew,
  store: Store,
  reading: string,
): Promise<Done> {
  if (isFailure(record)) return done(record, crew);
  const { kind, bytes } = record;
  const input = createHash('sha256').update(`${kind}\n${reading}\n`).update(bytes).digest('base64url');
  if ((await store.seen([input])).has(input)) return { known: true, bytes: bytes.length };
  return { ...(await done(record, crew)), input };
}

/** At the first Ctrl-C what is being read is still added; the second stops at once, and loses only that. */
function stopOnInterrupt(before: () => void): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      before();
      process.stderr.write('readout: stopping; the same command goes on from here\n');
      stop.abort();
    });
  return stop.signal;
}

async function* until<T>(stop: AbortSignal, items: AsyncGenerator<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (stop.aborted) return;
    yield item;
  }
}

/** Reports committed at once, at most, and how long the first of them waits. */
const BATCH = 64;
const PATIENCE_MS = 1000;

/** Adds reports in batches, the next being gathered while one is written. */
class Clerk {
  readonly #counts = new Map<Added, number>();
  #batch: Entry[] = [];
  #since = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(readonly store: Store) {}

  async take(entry: Entry): Promise<void> {
    if (this.#batch.length === 0) this.#since = performance.now();
    this.#batch.push(entry);
    if (this.#batch.length >= BATCH || performance.now() - this.#since > PATIENCE_MS) await this.#send();
  }

  async finish(): Promise<void> {
    await this.#send();
    await this.#writing;
  }

  count(outcome: Added): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  summary(): string {
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
    return parts
      .filter(([count, words]) => count !== 0 || words === 'added')
      .map((part) => part.join(' '))
      .join(', ');
  }

  async #send(): Promise<void> {
    await this.#writing;
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 0) this.#writing = this.#write(batch);
    // An error is thrown where the next batch, or the end, waits for this one.
    this.#writing.catch(() => {});
  }

  async #write(batch: readonly Entry[]): Promise<void> {
    for (const outcome of await this.store.addAll(batch)) this.count(outcome);
  }
}
