/** `readout add PATH|URL…`: reads reports into a store. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type Failure, isAddress, isFailure, listSources, type RawRecord } from '../document/index.js';
import { nameOf, openStore, type Store, StoreError } from '../store/index.js';
import { type BatchOptions, done } from './batch.js';
import { Clerk } from './clerk.js';
import { Crew } from './crew.js';
import { EXIT } from './exit.js';
import { knowledgeRows } from './knowledge.js';
import { mapInOrder } from './ordered.js';
import { paper, tell, today, write } from './output.js';
import { Progress } from './progress.js';
import { version } from './version.js';
import { openWeb, recordsOfAll, type Unchanged, WebReader } from './web.js';
import type { Outcome, Task } from './work.js';

export interface AddOptions extends BatchOptions {
  readonly store: string;
  readonly published?: string;
  readonly knowledge?: string;
  readonly queue?: true;
  readonly allowAddress?: readonly string[];
}

type Done = (Outcome & { bytes: number; input?: string }) | { known: true; bytes: number };

export async function add(paths: readonly string[], options: AddOptions): Promise<number> {
  if (options.queue) return (await import('./queue.js')).fillQueue(paths, options);
  const knowledge = await knowledgeRows(options.knowledge);
  const { from, published, jobs = availableParallelism() } = options;
  const fetcher = paths.some(isAddress) ? await openWeb(options.allowAddress) : null;
  const sources = await listSources(paths);
  const store = await openStore(options.store);
  const clerk = new Clerk(store);
  const crew = new Crew(storeTask(published, knowledge), jobs);
  const reading = readingOf(published, knowledge);
  const progress = await Progress.over(sources, 'at the end');
  const stop = stopOnInterrupt(() => progress.clear());
  const web = fetcher && new WebReader(fetcher, store, hash(reading), stop);
  const failed: string[] = [];
  try {
    const outcomes = mapInOrder(
      until(stop, recordsOfAll(sources, from, web)),
      (record) => doneUnlessKnown(record, crew, store, reading),
      () => crew.width,
    );
    for await (const outcome of outcomes) {
      if ('known' in outcome) clerk.count('known');
      else {
        if (outcome.notices.length > 0) progress.clear();
        outcome.notices.forEach(tell);
        if (outcome.prepared === undefined) failed.push(outcome.notices[0]!.path);
        else await clerk.take({ prepared: outcome.prepared, ...(outcome.input && { input: outcome.input }) });
      }
      progress.advance(outcome.bytes, failed.length);
      // Where this thread reads as well, an interrupt would not be heard otherwise.
      await setImmediate();
    }
    await clerk.finish();
    await web?.remember(new Set(failed));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${nameOf(options.store)}: could not be written (${(error as Error).message})`);
  } finally {
    progress.clear();
    await Promise.all([crew.leave(), store.close()]);
  }
  await write(`${nameOf(options.store)}: ${clerk.summary(failed.length)}\n`);
  return failed.length > 0 || stop.aborted ? EXIT.failed : EXIT.done;
}

/** Reading for a store. */
export function storeTask(published: string | undefined, knowledge: readonly string[]): Task {
  return { print: { kind: 'store' }, paper: paper(), published, today: today(), knowledge };
}

/** What reading hangs on beside the bytes. */
export function readingOf(published: string | undefined, knowledge: readonly string[]): string {
  return [version(), published ?? '', ...knowledge].join('\n');
}

/** What has been added from the same bytes under the same settings is not read again. */
export async function doneUnlessKnown(
  record: RawRecord | Failure | Unchanged,
  crew: Crew,
  store: Store,
  reading: string,
): Promise<Done> {
  if ('unchanged' in record) return { known: true, bytes: 0 };
  if (isFailure(record)) return done(record, crew);
  const { kind, bytes, web } = record;
  const input = hash([kind, ...(web ? [web.url] : []), reading, ''].join('\n'), bytes);
  if ((await store.seen([input])).has(input)) return { known: true, bytes: bytes.length };
  return { ...(await done(record, crew)), input };
}

function hash(text: string, bytes: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(text).update(bytes).digest('base64url');
}

/** At the first Ctrl-C what is being read is still added; the second stops at once, and loses only that. */
export function stopOnInterrupt(before: () => void): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      before();
      process.stderr.write('readout: stopping; the same command goes on from here\n');
      stop.abort();
    });
  return stop.signal;
}

/** The items up to the interrupt. */
export async function* until<T>(stop: AbortSignal, items: AsyncGenerator<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (stop.aborted) return;
    yield item;
  }
}
