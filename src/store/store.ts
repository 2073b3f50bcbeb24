import type { Correction } from '../corrections/types.js';
import type { Digest } from '../record/index.js';
import type { Report } from '../report/schema.js';
import { countActors, findActors } from './actors.js';
import { addAll } from './add.js';
import { unpack } from './body.js';
import { addCorrection, correctionsOf } from './corrections.js';
import { dayOf } from './days.js';
import { digestsWhere } from './digests.js';
import type { Engine } from './engine.js';
import { countLines, findLines } from './find.js';
import { idsOf } from './names.js';
import { forgetSearch, keepSearch, searchesOf } from './searches.js';
import { raw, type Sql, sql } from './sql.js';
import type {
  Added,
  Counts,
  Entry,
  Filter,
  FindKind,
  HitOfKind,
  Page,
  PageOptions,
  SavedSearch,
  SearchDraft,
  Store,
  Stored,
  Visit,
} from './types.js';
import { keepVisit, visitsOf } from './visits.js';

interface StoredRow {
  readonly seq: number;
  readonly version: number;
  readonly current: number;
  readonly added: string;
  readonly text: Uint8Array;
  readonly body: Uint8Array;
}

const STORED = raw('r.seq, r.version, r.current, r.added, r.text, r.body');
/** Whole reports fetched at once. */
const BATCH = 64;

/** The one store over either engine. */
export class EngineStore implements Store {
  constructor(readonly engine: Engine) {}

  async add(report: Report): Promise<Added> {
    return (await this.addAll([{ report }]))[0]!;
  }

  async addAll(entries: readonly Entry[]): Promise<Added[]> {
    return addAll(this.engine, entries);
  }

  async seen(inputs: readonly string[]): Promise<ReadonlySet<string>> {
    if (inputs.length === 0) return new Set();
    const wanted = this.engine.rows(
      inputs.map((key) => [key]),
      { key: 'text' },
    );
    const rows = await this.engine.query<{ key: string }>(
      sql`select i.key from ${wanted} w join input i on i.key = w.key`,
    );
    return new Set(rows.map(({ key }) => key));
  }

  async get(id: string, version?: number): Promise<Stored | null> {
    const which = version === undefined ? sql`r.current = 1` : sql`r.version = ${version}`;
    const [found] = await this.#stored(sql`where r.id = ${id} and ${which}`);
    return found ?? null;
  }

  versions(id: string): Promise<Stored[]> {
    return this.#stored(sql`where r.id = ${id} order by r.version`);
  }

  async *reports({ asOf, after = 0 }: { asOf?: string; after?: number } = {}): AsyncGenerator<Stored> {
    const newest = newestBy(asOf);
    for (let seq = after; ; ) {
      const found = await this.#stored(sql`where r.seq > ${seq} and ${newest} order by r.seq limit ${BATCH}`);
      yield* found;
      if (found.length < BATCH) return;
      seq = found.at(-1)!.seq;
    }
  }

  async *digests({ asOf }: { asOf?: string } = {}): AsyncGenerator<Digest> {
    for (let after = 0; ; ) {
      const found = await digestsWhere(
        this.engine,
        sql`where r.seq > ${after} and ${newestBy(asOf)} order by r.seq limit ${BATCH}`,
      );
      for (const [, digest] of found) yield digest;
      if (found.length < BATCH) return;
      after = found.at(-1)![0];
    }
  }

  async digestsOf(seqs: readonly number[], asOf?: string): Promise<Map<number, Digest>> {
    if (seqs.length === 0) return new Map();
    const wanted = this.engine.rows(
      seqs.map((seq) => [seq]),
      { seq: 'bigint' },
    );
    const them = sql`select seq from ${wanted} w`;
    const which =
      asOf === undefined
        ? sql`r.seq in (${them})`
        : sql`r.id in (select id from report where seq in (${them})) and ${newestBy(asOf)}`;
    return new Map(await digestsWhere(this.engine, sql`where ${which} order by r.seq`));
  }

  actorsCalled(name: string): Promise<string[]> {
    return idsOf(this.engine, name);
  }

  async find<K extends FindKind>(
    kind: K,
    filter: Filter,
    page: PageOptions = {},
  ): Promise<Page<HitOfKind[K]>> {
    const found =
      kind === 'actors' ? findActors(this.engine, filter, page) : findLines(this.engine, kind, filter, page);
    return found as Promise<Page<HitOfKind[K]>>;
  }

  count(kind: FindKind, filter: Filter): Promise<number> {
    return kind === 'actors' ? countActors(this.engine, filter) : countLines(this.engine, kind, filter);
  }

  async faults(): Promise<string[]> {
    const found = await this.engine.faults();
    if (found.length > 0) return found;
    const { reportProblems } = await import('../report/validate.js');
    for await (const { report } of this.reports()) {
      const [problem] = reportProblems(report);
      if (problem !== undefined) found.push(`report ${report.document.id}: ${problem}`);
    }
    return found;
  }

  async counts(): Promise<Counts> {
    const [row] = await this.engine.query<Counts>(
      sql`select count(*) as versions, coalesce(sum(current), 0) as reports from report`,
    );
    return { reports: row!.reports, versions: row!.versions };
  }

  async mark(): Promise<number> {
    const [row] = await this.engine.query<{ mark: number }>(
      sql`select coalesce(max(seq), 0) as mark from report`,
    );
    return row!.mark;
  }

  correct(entry: Omit<Correction, 'id'>): Promise<Correction> {
    return addCorrection(this.engine, entry);
  }

  corrections(report?: string): Promise<Correction[]> {
    return correctionsOf(this.engine, report);
  }

  visits(urls: readonly string[]): Promise<ReadonlyMap<string, Visit>> {
    return visitsOf(this.engine, urls);
  }

  keepVisit(visit: Visit): Promise<void> {
    return keepVisit(this.engine, visit);
  }

  keepSearch(draft: SearchDraft): Promise<SavedSearch> {
    return keepSearch(this.engine, draft);
  }

  searches(): Promise<SavedSearch[]> {
    return searchesOf(this.engine);
  }

  forgetSearch(id: string): Promise<boolean> {
    return forgetSearch(this.engine, id);
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  async #stored(where: Sql): Promise<Stored[]> {
    const rows = await this.engine.query<StoredRow>(sql`select ${STORED} from report r ${where}`);
    return rows.map(({ text, body, current, seq, version, added }) => ({
      seq,
      version,
      current: current === 1,
      added,
      report: unpack({ text, body }),
    }));
  }
}

/** The condition that a version `r` is the newest of its document, or the newest of those published by a day. */
function newestBy(asOf: string | undefined): Sql {
  if (asOf === undefined) return sql`r.current = 1`;
  const last = dayOf(asOf);
  return sql`r.day between 1 and ${last} and not exists (select 1 from report n
    where n.id = r.id and n.version > r.version and n.day between 1 and ${last})`;
}
