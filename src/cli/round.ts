/** One round of the feeds that are watched: what is new in each is fetched, read and added. */
import { createHash } from 'node:crypto';
import {
  type FeedItem,
  isFailure,
  type Notice,
  type RawRecord,
  readItems,
  readRecords,
} from '../document/index.js';
import { FetchError, type Fetcher, fetchSource } from '../fetch/index.js';
import type { Store, Visit } from '../store/index.js';
import { Clerk } from './clerk.js';
import type { Work } from './work.js';

/** Feeds looked at at once; of one host one at a time all the same. */
const AT_ONCE = 8;
/** A page that failed so often is asked for no more, until its feed says that it has changed. */
const MOST_FAILURES = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Tools {
  readonly fetcher: Fetcher;
  readonly store: Store;
  readonly read: Work;
  readonly tell: (notice: Notice) => void;
  /** Between two rounds; what fails is left alone for as long, and twice as long each time. */
  readonly everyMs: number;
  readonly stop: AbortSignal;
}

export class Round {
  failed = 0;
  #feeds = 0;
  readonly #clerk: Clerk;

  constructor(readonly tools: Tools) {
    this.#clerk = new Clerk(tools.store);
  }

  async go(feeds: readonly string[]): Promise<void> {
    const visits = await this.tools.store.visits(feeds);
    const waiting = feeds.values();
    const next = async () => {
      for (const url of waiting) {
        if (this.tools.stop.aborted) return;
        const last = visits.get(url) ?? never(url);
        if (!isResting(last)) await this.#feed(last);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  summary(): string {
    return `${this.#feeds} ${this.#feeds === 1 ? 'feed' : 'feeds'}: ${this.#clerk.summary(this.failed)}`;
  }

  async #feed(last: Visit): Promise<void> {
    const { fetcher, store, stop } = this.tools;
    const { url } = last;
    try {
      const fetched = await fetcher.fetch(url, { validators: last, signal: stop });
      this.#feeds++;
      const { etag, modified, bytes, charset } = fetched;
      if (bytes !== null) {
        const items = await readItems(bytes, { url: fetched.url, charset });
        if (items === null) throw new FetchError('is no feed that can be read');
        // A feed with something still to come is fetched whole the next time.
        if (!(await this.#items(url, items, fetched.inside))) return;
      }
      await store.keepVisit({ ...never(url), etag, modified });
    } catch (error) {
      await this.#fail(last, error);
    }
  }

  /** Whether none of the items needs another visit. */
  async #items(feed: string, items: readonly FeedItem[], inside: boolean): Promise<boolean> {
    const keyed = items.map((item, i) => ({ item, line: i + 1, mark: markOf(item) }));
    const key = ({ item, mark }: (typeof keyed)[number]) => item.url ?? `${feed}#${mark}`;
    const visits = await this.tools.store.visits(keyed.map(key));
    let settled = true;
    for (const one of keyed) {
      if (this.tools.stop.aborted) return false;
      const last = visits.get(key(one)) ?? never(key(one));
      const changed = last.mark !== one.mark;
      const failures = changed ? 0 : last.failures;
      if (!changed && (failures === 0 || failures >= MOST_FAILURES)) continue;
      const rests = !changed && isResting(last);
      if (rests || !(await this.#item(feed, one, { ...last, failures }, inside))) settled = false;
    }
    return settled;
  }

  /** Whether the item needs no other visit: it was read, or never can be. */
  async #item(
    feed: string,
    { item, line, mark }: { item: FeedItem; line: number; mark: string },
    last: Visit,
    inside: boolean,
  ): Promise<boolean> {
    const { fetcher, store, stop } = this.tools;
    const own: RawRecord = { path: feed, line, kind: 'html', bytes: Buffer.from(item.page) };
    const done = { ...never(last.url), mark };
    if (item.url === undefined) {
      await this.#add(own);
      await store.keepVisit(done);
      return true;
    }
    try {
      const options = { validators: last, mayEnter: inside, signal: stop };
      const { fetched, source } = await fetchSource(fetcher, item.url, options);
      if (source === null) this.#clerk.count('known');
      else
        for await (const record of readRecords(source))
          if (isFailure(record)) this.#complain(record.failure);
          else await this.#add(record);
      await store.keepVisit({ ...done, etag: fetched.etag, modified: fetched.modified });
      return true;
    } catch (error) {
      if (error instanceof FetchError && error.again === null) {
        const instead = 'what the feed says of it is read instead';
        this.tools.tell({ path: item.url, line: null, message: `${error.message}; ${instead}` });
        await this.#add(own);
        await store.keepVisit(done);
        return true;
      }
      await this.#fail({ ...last, mark }, error);
      return false;
    }
  }

  async #add(record: RawRecord): Promise<void> {
    const { prepared, notices } = await this.tools.read(record);
    if (prepared === undefined) this.failed++;
    notices.forEach(this.tools.tell);
    if (prepared === undefined) return;
    for (const outcome of await this.tools.store.addAll([{ prepared }])) this.#clerk.count(outcome);
  }

  #complain(notice: Notice): void {
    this.failed++;
    this.tools.tell(notice);
  }

  /** Leaves an address alone for some time; throws what is no fault of the address. */
  async #fail(last: Visit, error: unknown): Promise<void> {
    if (!(error instanceof FetchError)) throw error;
    if (this.tools.stop.aborted) return;
    this.#complain({ path: last.url, line: null, message: error.message });
    const rest = Math.min(this.tools.everyMs * 2 ** last.failures, DAY_MS);
    const due = Math.max(Date.now() + rest, error.again ?? 0);
    await this.tools.store.keepVisit({
      ...last,
      failures: last.failures + 1,
      due: new Date(due).toISOString(),
    });
  }
}

function never(url: string): Visit {
  return { url, etag: null, modified: null, mark: null, failures: 0, due: null };
}

function isResting({ due }: Visit): boolean {
  return due !== null && due > new Date().toISOString();
}

/** Changes when the feed says that the item has: its title or one of its dates. */
function markOf({ title, dates, page, url }: FeedItem): string {
  const said = url === undefined ? [page] : [title, ...dates];
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
