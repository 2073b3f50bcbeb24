/** SQLite in one file, through a driver that brings its binaries inside the npm package: nothing is compiled or fetched. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';
import type { ColumnType, Connection, Engine, Searched } from './engine.js';
import { SEARCHED_KINDS, type SearchedKind } from './lines.js';
import { join, raw, type Sql, sql } from './sql.js';
import { StoreError } from './types.js';
import type { Query } from './words.js';

/** Another process that writes is waited for as long as this. */
const PATIENCE_MS = 120_000;
/** "RdOt": marks the file as a store of ours. */
const APPLICATION = 0x52644f74;

const PRAGMAS = [
  'journal_mode = wal',
  // A commit is on the disk before it is reported.
  'synchronous = full',
  'cache_size = -65536',
  // The index is written all over; to let more of it gather before it is moved into the file is half the writing.
  'wal_autocheckpoint = 8192',
  'temp_store = memory',
];
/** Who reads, reads the file through the memory that the system keeps of it. */
const MAPPED = 'mmap_size = 2147418112';

const FIRST = [
  sql`create table report (
    seq integer primary key autoincrement, id text not null, version integer not null, current integer not null,
    added text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), published text, day integer not null,
    source_hash text not null, reading_hash text not null,
    path text, title text not null, outlet text, url text, text blob not null, body blob not null, unique (id, version))`,
  sql`create table input (key text primary key) without rowid`,
  sql`create table actor (num integer primary key, id text not null, state text, cast_key integer not null)`,
  sql`create index actor_by_state on actor (state, id)`,
  sql`create index actor_by_id on actor (id)`,
  sql`create table line (id integer primary key, kept text not null)`,
  sql`create table posting (key integer, id integer, day integer not null, primary key (key, id)) without rowid`,
  ...SEARCHED_KINDS.map(
    (kind) => sql`create virtual table ${table(kind)} using fts5 (
      words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`,
  ),
  sql`pragma application_id = ${raw(String(APPLICATION))}`,
];

const CORRECTIONS = [
  sql`create table correction (id integer primary key autoincrement, report text not null, entry text not null)`,
  sql`create index correction_by_report on correction (report, id)`,
];

const VISITS = [
  sql`create table visit (
    url text primary key, etag text, modified text, mark text, failures integer not null, due text) without rowid`,
];
const SEARCHES = [sql`create table search (id text primary key, entry text not null)`];

const DIGESTS = [
  sql`create table digest (seq integer primary key, form integer not null, body blob not null)`,
];

/**
 * The last transaction on each file. SQLite makes a process that writes wait for another; within one process it would wait
 * for itself.
 */
const queues = new Map<string, Promise<unknown>>();

export class SqliteEngine implements Engine {
  readonly listsQuickly = true;
  readonly migrations = [FIRST, CORRECTIONS, VISITS, SEARCHES, DIGESTS];
  readonly #writer: SqliteConnection;
  /** Apart from the writer, so that who reads does not see what is half written. */
  readonly #reader: SqliteConnection;
  readonly #path: string;

  /** Throws a StoreError where the path cannot be opened as a store. */
  constructor(path: string) {
    this.#path = resolve(path);
    const sealed = isSealed(path);
    this.#writer = new SqliteConnection(path, sealed ? [] : PRAGMAS, sealed);
    this.#reader = new SqliteConnection(path, sealed ? [MAPPED] : [...PRAGMAS, MAPPED], sealed);
  }

  query<Row extends object>(statement: Sql): Promise<Row[]> {
    return this.#reader.query(statement);
  }

  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const result = this.#queue().then(() => this.#transact(work));
    queues.set(
      this.#path,
      result.catch(() => {}),
    );
    return result;
  }

  #queue(): Promise<unknown> {
    return queues.get(this.#path) ?? Promise.resolve();
  }

  async #transact<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    await this.#writer.query(sql`begin immediate`);
    try {
      const result = await work(this.#writer);
      await this.#writer.query(sql`commit`);
      return result;
    } catch (error) {
      // A fault of the disk's has undone it already.
      await this.#writer.query(sql`rollback`).catch(() => {});
      throw error;
    }
  }

  /** A transaction of SQLite's that writes is alone. */
  async lock(): Promise<void> {}

  rows(
    rows: readonly (readonly (string | number | null)[])[],
    columns: Readonly<Record<string, ColumnType>>,
  ): Sql {
    const names = Object.keys(columns).map((name, i) => raw(`value ->> ${i} as ${name}`));
    return sql`(select ${join(names, ', ')} from json_each(${JSON.stringify(rows)}))`;
  }

  holding(kind: SearchedKind, query: Query, low: number, high: number): Sql {
    const name = table(kind);
    return sql`select rowid as id from ${name} where ${name} match ${fts5(query)} and rowid between ${low} and ${high}`;
  }

  async count(kind: SearchedKind, query: Query, low: number, high: number, most: number): Promise<number> {
    const list = this.holding(kind, query, low, high);
    const [row] = await this.query<{ n: number }>(
      sql`select count(*) as n from (select id from (${list}) l limit ${most})`,
    );
    return row!.n;
  }

  /** FTS5 gives the newest first without looking at the others. */
  async *floors(_kind: SearchedKind, _query: Query, low: number): AsyncGenerator<number> {
    yield low;
  }

  holds(kind: SearchedKind, query: Query, id: Sql): Sql {
    const name = table(kind);
    return sql`exists (select 1 from ${name} where ${name} match ${fts5(query)} and rowid = ${id})`;
  }

  async addWords(connection: Connection, kind: SearchedKind, lines: readonly Searched[]): Promise<void> {
    const rows = this.rows(
      lines.map(({ id, stems }) => [id, stems.join(' ')]),
      { id: 'bigint', words: 'text' },
    );
    await connection.query(sql`insert into ${table(kind)} (rowid, words) select id, words from ${rows}`);
  }

  async removeWords(connection: Connection, kind: SearchedKind, ids: readonly number[]): Promise<void> {
    const list = JSON.stringify(ids);
    await connection.query(
      sql`delete from ${table(kind)} where rowid in (select value from json_each(${list}))`,
    );
  }

  async version(connection: Connection): Promise<number> {
    const [version] = await connection.query<{ user_version: number }>(sql`pragma user_version`);
    const [application] = await connection.query<{ application_id: number }>(sql`pragma application_id`);
    const [other] = await connection.query(sql`select 1 from sqlite_master limit 1`);
    if (other !== undefined && application!.application_id !== APPLICATION)
      throw new StoreError('is a database of another program');
    return version!.user_version;
  }

  async setVersion(connection: Connection, version: number): Promise<void> {
    await connection.query(sql`pragma user_version = ${raw(String(version))}`);
  }

  async faults(): Promise<string[]> {
    const found = await this.query<{ integrity_check: string }>(sql`pragma integrity_check(10)`);
    return found.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  }

  async close(): Promise<void> {
    await this.#queue();
    // Who copies the file alone then has all; the driver leaves that undone. Others who read it hinder it, and do it later.
    await this.#writer.query(sql`pragma wal_checkpoint(passive)`).catch(() => {});
    this.#reader.close();
    this.#writer.close();
  }
}

class SqliteConnection implements Connection {
  readonly #database: InstanceType<typeof DatabaseSync>;
  readonly #statements = new Map<string, StatementSyncInstance>();

  constructor(
    readonly path: string,
    pragmas: readonly string[],
    sealed: boolean,
  ) {
    try {
      this.#database = sealed
        ? new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true })
        : new DatabaseSync(path, { timeout: PATIENCE_MS });
      for (const pragma of pragmas) this.#database.exec(`pragma ${pragma}`);
    } catch (error) {
      const { message } = error as Error;
      throw new StoreError(`${path}: ${reasonOf(message) ?? `cannot be opened as a store (${message})`}`);
    }
  }

  async query<Row extends object>(statement: Sql): Promise<Row[]> {
    try {
      return this.#run<Row>(statement);
    } catch (error) {
      const reason = reasonOf((error as Error).message);
      throw reason === undefined ? error : new StoreError(`${this.path}: ${reason}`);
    }
  }

  #run<Row extends object>(statement: Sql): Row[] {
    const text = statement.text(() => '?');
    let prepared = this.#statements.get(text);
    if (prepared === undefined) {
      prepared = this.#database.prepare(text);
      this.#statements.set(text, prepared);
    }
    return prepared.all(...(statement.values as (string | number | Uint8Array | null)[])) as Row[];
  }

  close(): void {
    this.#database.close();
  }
}

/**
 * Whether it lies where nobody here can write beside it, as on a disc or a share: SQLite wants to even for reading, unless
 * it is told that the file will not change. One that is being written has its log beside it and is left to SQLite.
 */
function isSealed(path: string): boolean {
  if (!existsSync(path) || existsSync(`${path}-wal`)) return false;
  return [path, dirname(path)].some((place) => {
    try {
      accessSync(place, constants.W_OK);
      return false;
    } catch {
      return true;
    }
  });
}

function table(kind: SearchedKind): Sql {
  return raw(`words_${kind}`);
}

function fts5({ all, none }: Query): string {
  const phrase = (stems: readonly string[]) => `"${stems.join(' ')}"`;
  return [all.map(phrase).join(' AND '), ...none.map(phrase)].join(' NOT ');
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/not a database/, 'is no store (no SQLite file)'],
  [/unable to open/, 'cannot be opened; check that its folder is there and may be written'],
  [/readonly/, 'may not be written; check its permissions'],
  [/is full/, 'the disk is full; make room, and the same command goes on from there'],
  [/malformed|corrupt/, 'is damaged; readout doctor --store says where'],
  [/disk I\/O/, 'cannot be read or written where it lies (disk I/O error)'],
  [/locked/, 'another program holds it; try again when that is done'],
];

/** What the user can mend, in a few words; undefined for a fault of our own. */
const reasonOf = (message: string): string | undefined =>
  REASONS.find(([pattern]) => pattern.test(message))?.[1];
