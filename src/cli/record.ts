/** `readout record [PATH…]`: many reports merged, of the paths or of a store; all of it, or what is asked for. */
import { loadRecordFormat, type RecordFormatName } from '../record/format/index.js';
import {
  actorsCalled,
  type Digest,
  dayFrom,
  Merger,
  narrowed,
  type PressRecord,
  type Subject,
  subjectOf,
  withOwnStories,
} from '../record/index.js';
import type { Report } from '../report/schema.js';
import { type Filter, openStore, type Store } from '../store/index.js';
import { type BatchOptions, batch } from './batch.js';
import { EXIT } from './exit.js';
import { filterOf, pagesOf } from './find.js';
import { knowledgeRows } from './knowledge.js';
import { leaveQuietly, paper, today, write } from './output.js';
import { Progress } from './progress.js';
import { UsageError } from './usage.js';

interface RecordOptions extends BatchOptions {
  readonly format: RecordFormatName;
  readonly store: string;
  readonly about?: string;
  readonly between?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly changedSince?: string;
  readonly published?: string;
  readonly knowledge?: string;
}

export async function record(paths: readonly string[], options: RecordOptions): Promise<number> {
  leaveQuietly();
  const print = await loadRecordFormat(options.format);
  const merger = new Merger();
  const asked = filterOf([], options);
  const { code, subject, day } =
    paths.length > 0 ? await readInto(merger, paths, asked, options) : await openInto(merger, asked, options);
  const { asOf, changedSince } = options;
  const isWhole = Object.keys(subject).length === 0;
  const narrow = (whole: PressRecord) => (isWhole ? whole : withOwnStories(narrowed(whole, subject)));
  const shown =
    changedSince === undefined
      ? narrow(merger.record(asOf, undefined, day))
      : merger.changes(changedSince, day, narrow);
  await write(`${print(shown, paper())}\n`);
  return code;
}

interface Gathered {
  readonly code: number;
  readonly subject: Subject;
  /** On which the record holds; of the newest report where it is not told. */
  readonly day: string | undefined;
}

async function openInto(
  merger: Merger,
  { since, until, ...asked }: Filter,
  { store: where, asOf, changedSince }: RecordOptions,
): Promise<Gathered> {
  const store = await openStore(where, { create: false });
  const progress = await Progress.over([], 'at the end');
  try {
    const subject = await subjectOf({ ...asked, since, until }, (name) => store.actorsCalled(name));
    const days = [asOf, ...(changedSince === undefined ? [] : [dayFrom(changedSince, -1)])];
    for await (const digest of digestsOf(store, asked, days)) {
      merger.addDigest(digest);
      progress.advance(0);
    }
    return { code: EXIT.done, subject, day: asOf ?? (await newestDay(store)) };
  } finally {
    progress.clear();
    await store.close();
  }
}

/** When the newest report of a store was published, whatever is asked for of it. */
async function newestDay(store: Store): Promise<string | undefined> {
  const { items } = await store.find('reports', {}, { limit: 1 });
  return items[0]?.source.published?.slice(0, 10);
}

/** Of the reports that meet a filter, as they were on each of these days; undefined is now. */
async function* digestsOf(
  store: Store,
  filter: Filter,
  days: readonly (string | undefined)[],
): AsyncGenerator<Digest> {
  const { asOf: _, ...subject } = filter;
  if (Object.keys(subject).length === 0) {
    for (const asOf of days) yield* store.digests(asOf === undefined ? {} : { asOf });
    return;
  }
  for await (const hits of pagesOf(store, 'reports', filter)) {
    const seqs = hits.map(({ source }) => source.seq);
    for (const asOf of days) yield* (await store.digestsOf(seqs, asOf)).values();
  }
}

async function readInto(
  merger: Merger,
  paths: readonly string[],
  asked: Filter,
  options: RecordOptions,
): Promise<Gathered> {
  const task = {
    print: { kind: 'report', format: 'jsonl' } as const,
    paper: paper(),
    published: options.published,
    today: today(),
    knowledge: await knowledgeRows(options.knowledge),
  };
  const code = await batch(paths, task, options, {
    expectSeveral: async () => {},
    print: async (report) => merger.add(JSON.parse(report) as Report),
    end: async () => {},
  });
  const subject = await subjectOf(asked, (name) => {
    const ids = actorsCalled(merger.record(), name);
    if (ids.length === 0) throw new UsageError(`nobody in these reports is called “${name}”`);
    return ids;
  });
  return { code, subject, day: options.asOf };
}
