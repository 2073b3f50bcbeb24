/** `readout add --queue` fills a store's queue, `readout work` reads it empty, `readout queue` says how it stands. */
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { isAddress, isFailure, listSources, type RawRecord } from '../document/index.js';
import { type Entry, type Job, nameOf, openQueue, openStore, type Queue } from '../store/index.js';
import { type AddOptions, doneUnlessKnown, readingOf, stopOnInterrupt, storeTask, until } from './add.js';
import { Clerk, notRead } from './clerk.js';
import { Crew } from './crew.js';
import { EXIT } from './exit.js';
import { knowledgeRows } from './knowledge.js';
import { mapInOrder } from './ordered.js';
import { tell, write } from './output.js';
import { Progress } from './progress.js';
import { UsageError } from './usage.js';
import { version } from './version.js';
import { openWeb, recordsOfAll, WebReader } from './web.js';

/** Records put at once. */
const PUT = 100;

/** Puts what the paths name into the queue, unread. */
export async function fillQueue(paths: readonly string[], options: AddOptions): Promise<number> {
  if (options.published !== undefined || options.knowledge !== undefined)
    throw new UsageError('with --queue, --published and --knowledge are given to readout work');
  const fetcher = paths.some(isAddress) ? await openWeb(options.allowAddress) : null;
  const sources = await listSources(paths);
  const queue = await openQueue(options.store);
  const store = await openStore(options.store);
  const progress = await Progress.over(sources, 'at the end');
  const stop = stopOnInterrupt(() => progress.clear());
  const web = fetcher && new WebReader(fetcher, store, `queued by ${version()}`, stop);
  const failed: string[] = [];
  let [put, unchanged] = [0, 0];
  let held: RawRecord[] = [];
  try {
    for await (const record of until(stop, recordsOfAll(sources, options.from, web))) {
      if ('unchanged' in record) unchanged++;
      else if (isFailure(record)) {
        progress.clear();
        tell(record.failure);
        failed.push(record.failure.path);
      } else if (held.push(record) === PUT) {
        put += await queue.put(held);
        held = [];
      }
      progress.advance('bytes' in record ? record.bytes.length : 0, failed.length);
    }
    put += await queue.put(held);
    await web?.remember(new Set(failed));
  } finally {
    progress.clear();
    await Promise.all([queue.close(), store.close()]);
  }
  const same = unchanged > 0 ? `, ${unchanged} unchanged since` : '';
  await write(`${nameOf(options.store)}: ${put} queued${same}${notRead(failed.length)}\n`);
  return failed.length > 0 || stop.aborted ? EXIT.failed : EXIT.done;
}

interface WorkOptions extends Omit<AddOptions, 'from' | 'queue'> {
  readonly wait?: true;
  readonly patience: number;
}

/** Jobs taken at once for each thread. */
const TAKEN = 8;
const POLL_MS = 500;

/** Reads what is queued until nothing is left, or with `wait` for ever. */
export async function work(options: WorkOptions): Promise<number> {
  const { published, jobs = availableParallelism(), patience } = options;
  const knowledge = await knowledgeRows(options.knowledge);
  const queue = await openQueue(options.store, patience);
  const store = await openStore(options.store);
  const crew = new Crew(storeTask(published, knowledge), jobs);
  const clerk = new Clerk<Entry & { job: number }>(store, (batch) => queue.done(batch.map(({ job }) => job)));
  const progress = await Progress.over([], 'at the end');
  const stop = stopOnInterrupt(() => progress.clear());
  const heart = setInterval(() => queue.stay().catch(() => {}), (patience * 1000) / 3);
  const reading = readingOf(published, knowledge);
  let failed = 0;
  try {
    const outcomes = mapInOrder(
      jobsOf(queue, clerk, jobs * TAKEN, stop, options.wait === true),
      async ({ id, record }) => ({ id, ...(await doneUnlessKnown(record, crew, store, reading)) }),
      () => crew.width,
    );
    for await (const { id, ...outcome } of outcomes) {
      if ('known' in outcome) {
        clerk.count('known');
        await queue.done([id]);
      } else if (outcome.prepared !== undefined)
        await clerk.take({
          prepared: outcome.prepared,
          job: id,
          ...(outcome.input && { input: outcome.input }),
        });
      else {
        failed++;
        progress.clear();
        outcome.notices.forEach(tell);
        await queue.fail(id, outcome.notices.map(({ message }) => message).join('; '));
      }
      progress.advance(outcome.bytes, failed);
    }
    await clerk.finish();
    await queue.leave();
  } finally {
    clearInterval(heart);
    progress.clear();
    await Promise.all([crew.leave(), store.close(), queue.close()]);
  }
  await write(`${nameOf(options.store)}: ${clerk.summary(failed)}\n`);
  return failed > 0 || stop.aborted ? EXIT.failed : EXIT.done;
}

/** Jobs as they can be had; ends when none is left, with any worker. */
async function* jobsOf(
  queue: Queue,
  clerk: Clerk<Entry & { job: number }>,
  count: number,
  stop: AbortSignal,
  wait: boolean,
): AsyncGenerator<Job> {
  while (!stop.aborted) {
    const jobs = await queue.take(count);
    for (const job of jobs) {
      if (stop.aborted) return;
      yield job;
    }
    if (jobs.length > 0) continue;
    await clerk.finish();
    if (!wait && (await queue.left()) === 0) return;
    await setTimeout(POLL_MS);
  }
}

/** Says how a queue stands; with `retry` what was put aside is tried anew. */
export async function queueState(options: { store: string; retry?: true }): Promise<number> {
  const queue = await openQueue(options.store);
  try {
    if (options.retry) await write(`${await queue.retry()} are tried anew\n`);
    const { waiting, taken, aside } = await queue.state();
    await write(`${waiting} waiting, ${taken} being read, ${aside.length} put aside\n`);
    for (const { path, line, error } of aside)
      await write(`${line === null ? path : `${path}:${line}`}: ${error}\n`);
    return aside.length > 0 ? EXIT.failed : EXIT.done;
  } finally {
    await queue.close();
  }
}
