/** The merged record of those reports that a filter lets through, kept until the store changes. */
import type { PressRecord } from '../record/index.js';
import { Merger } from '../record/index.js';
import type { Filter, Store } from '../store/index.js';
import { narrowed } from './narrow.js';

/** Merging more takes longer than somebody waits for a page. */
const MOST_REPORTS = 2000;
const PAGE = 200;
const KEPT = 20;

export interface Merged {
  readonly record: PressRecord;
  /** Reports that the filter lets through; more than `record.reports` where they are too many. */
  readonly found: number;
}

export class Records {
  readonly #kept = new Map<string, Promise<Merged>>();

  constructor(readonly store: Store) {}

  /** Of the newest reports, where they are too many to be merged. */
  async of(filter: Filter): Promise<Merged> {
    const { reports, versions } = await this.store.counts();
    const key = JSON.stringify([reports, versions, filter]);
    const kept = this.#kept.get(key) ?? this.#merge(filter);
    // Used last, dropped last.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
    kept.catch(() => this.#kept.delete(key));
    return kept;
  }

  async #merge(filter: Filter): Promise<Merged> {
    const merger = new Merger();
    const { by, to, ...rest } = filter;
    const wanted = by === undefined && to === undefined ? rest : { ...rest, about: by ?? to! };
    let cursor: string | undefined;
    let merged = 0;
    do {
      const page = await this.store.find('reports', wanted, { limit: PAGE, ...(cursor && { cursor }) });
      for (const { source } of page.items) {
        const stored = await this.store.get(source.id, source.version);
        if (stored !== null) merger.add(stored.report);
      }
      merged += page.items.length;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && merged < MOST_REPORTS);
    const found = cursor === undefined ? merged : await this.store.count('reports', wanted);
    return { record: narrowed(merger.record(filter.asOf), filter), found };
  }
}
