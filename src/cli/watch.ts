/** `readout watch FEED…`: keeps a store up to date from feeds. */
import { setTimeout } from 'node:timers/promises';
import { nameOf, openStore, StoreError } from '../store/index.js';
import { stopOnInterrupt, storeTask } from './add.js';
import { EXIT } from './exit.js';
import { listFeeds } from './feeds.js';
import { knowledgeRows } from './knowledge.js';
import { tell, write } from './output.js';
import { Round } from './round.js';
import { openWeb } from './web.js';
import { prepare, type Work } from './work.js';

interface WatchOptions {
  readonly store: string;
  /** Minutes between two rounds. */
  readonly every: number;
  readonly once?: true;
  readonly knowledge?: string;
  readonly allowAddress?: readonly string[];
}

/** Goes round the feeds until it is interrupted, or once. */
export async function watch(names: readonly string[], options: WatchOptions): Promise<number> {
  const knowledge = await knowledgeRows(options.knowledge);
  const [fetcher, feeds] = await Promise.all([openWeb(options.allowAddress), listFeeds(names)]);
  const store = await openStore(options.store);
  const stop = stopOnInterrupt(() => {});
  const everyMs = options.every * 60_000;
  let work: Promise<Work> | undefined;
  const read: Work = async (record) => {
    work ??= prepare(storeTask(undefined, knowledge));
    return (await work)(record);
  };
  try {
    for (;;) {
      const round = new Round({ fetcher, store, read, tell, everyMs, stop });
      await round.go(feeds);
      await write(`${nameOf(options.store)}: ${round.summary()}\n`);
      if (options.once) return round.failed > 0 || stop.aborted ? EXIT.failed : EXIT.done;
      await setTimeout(everyMs, undefined, { signal: stop }).catch(() => {});
      if (stop.aborted) return EXIT.done;
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${nameOf(options.store)}: could not be written (${(error as Error).message})`);
  } finally {
    await store.close();
  }
}
