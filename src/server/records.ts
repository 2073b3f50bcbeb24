/** The merged record of those reports that a filter lets through, kept until the store changes. */
import { dayFrom, Merger, narrowed, type PressRecord, subjectOf } from '../record/index.js';
import type { Filter, Store } from '../store/index.js';
import { Kept } from './kept.js';

/** Merging more takes longer than somebody waits for a page. */
const MOST_REPORTS = 2000;
/** Digests held in memory. */
const MOST_HELD = 2 * MOST_REPORTS;
const PAGE = 200;
const KEPT = 20;
/** Days before and after a report in which its story is looked for. */
const AROUND = 10;

export interface Merged {
  readonly record: PressRecord;
  /** Reports that the filter lets through; more than `record.reports` where they are too many. */
  readonly found: number;
}

export class Records {
  readonly #kept: Kept<Merged>;
  #merger = new Merger();
  /** Keys of the digests that the merger has, by the reports' `seq`. */
  #keys = new Map<number, string>();

  constructor(readonly store: Store) {
    this.#kept = new Kept(store, KEPT);
  }

  /** Of the newest reports, where they are too many to be merged. */
  of(filter: Filter): Promise<Merged> {
    return this.#kept.of(JSON.stringify(filter), () => this.#merge(filter));
  }

  /** Of a report and those of the days around it. One without a date stands among the newest. */
  around(seq: number, published: string | null): Promise<Merged> {
    const day = published?.slice(0, 10) ?? '';
    const filter = Number.isNaN(Date.parse(day))
      ? {}
      : { since: dayFrom(day, -AROUND), until: dayFrom(day, AROUND) };
    return this.#kept.of(JSON.stringify([seq, filter]), () => this.#merge(filter, [seq]));
  }

  async #merge(filter: Filter, also: readonly number[] = []): Promise<Merged> {
    const { by, to, ...rest } = filter;
    const wanted = by === undefined && to === undefined ? rest : { ...rest, about: by ?? to! };
    const seqs = new Set(also);
    let cursor: string | undefined;
    do {
      const page = await this.store.find('reports', wanted, { limit: PAGE, ...(cursor && { cursor }) });
      for (const { source } of page.items) seqs.add(source.seq);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && seqs.size < MOST_REPORTS);
    const found = cursor === undefined ? seqs.size : await this.store.count('reports', wanted);
    const { between, about } = filter;
    const subject = await subjectOf({ between, about }, (name) => this.store.actorsCalled(name));
    return { record: narrowed(await this.#record([...seqs], filter.asOf), subject), found };
  }

  /** What was compared for one record need not be compared for the next. */
  async #record(seqs: readonly number[], asOf: string | undefined): Promise<PressRecord> {
    const missing = seqs.filter((seq) => !this.#keys.has(seq));
    if (this.#merger.size + missing.length > MOST_HELD) {
      this.#merger = new Merger();
      this.#keys = new Map();
      return this.#record(seqs, asOf);
    }
    const [merger, keys] = [this.#merger, this.#keys];
    for (let i = 0; i < missing.length; i += PAGE) {
      for (const [seq, digest] of await this.store.digestsOf(missing.slice(i, i + PAGE))) {
        merger.addDigest(digest);
        keys.set(seq, digest.key);
      }
    }
    return merger.record(asOf, new Set(seqs.map((seq) => keys.get(seq)!)));
  }
}
