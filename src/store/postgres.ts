/** PostgreSQL by URL. Its tables stand in a schema of their own, `readout`. */
import type { ColumnType, Connection, Engine, Searched } from './engine.js';
import { keyOf } from './keys.js';
import { SEARCHED_KINDS, type SearchedKind } from './lines.js';
import { join, raw, type Sql, sql, type Value } from './sql.js';
import type { Query } from './words.js';

/** One statement at a time, its values as `$1`, `$2` … */
export interface Client {
  query(text: string, values: readonly Value[]): Promise<{ rows: object[] }>;
}
export interface Driver extends Client {
  /** Lends a connection within a transaction, which is undone if the work fails. */
  transaction<T>(work: (client: Client) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const FIRST = [
  sql`create schema if not exists readout`,
  sql`create table report (
    seq bigint generated always as identity primary key, id text not null, version integer not null,
    current integer not null,
    added text not null default to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    published text, day integer not null, source_hash text not null, reading_hash text not null,
    path text, title text not null, outlet text, url text, text bytea not null, body bytea not null, unique (id, version))`,
  sql`alter table report alter column body set storage external, alter column text set storage external`,
  sql`create table input (key text primary key)`,
  sql`create table actor (
    num bigint primary key, id text not null collate "C", state text collate "C", cast_key bigint not null)`,
  sql`create index actor_by_state on actor (state, id)`,
  sql`create index actor_by_id on actor (id)`,
  sql`create table line (id bigint primary key, kept text not null)`,
  sql`create table posting (key bigint, id bigint, day integer not null)`,
  sql`create unique index posting_by_key on posting (key, id) include (day)`,
  ...SEARCHED_KINDS.flatMap((kind) => [
    sql`create table ${table(kind)} (id bigint primary key, words tsvector not null)`,
    sql`create index ${table(kind)}_found on ${table(kind)} using gin (words)`,
  ]),
];

const CORRECTIONS = [
  sql`create table correction (
    id bigint generated always as identity primary key, report text not null, entry text not null)`,
  sql`create index correction_by_report on correction (report, id)`,
];

/** What waits to be read; see queue.ts. */
const JOBS = [
  sql`create table job (
    id bigint generated always as identity primary key, key text not null unique,
    path text not null, line integer, kind text not null, bytes bytea not null,
    tries integer not null default 0, worker text, until timestamptz, error text)`,
  sql`create index job_of_worker on job (worker)`,
];

const VISITS = [
  sql`create table visit (
    url text primary key, etag text, modified text, mark text, failures integer not null, due text)`,
  sql`alter table job add column web text`,
];
const SEARCHES = [sql`create table search (id text primary key, entry text not null)`];

const DIGESTS = [
  sql`create table digest (seq bigint primary key, form integer not null, body bytea not null)`,
  sql`alter table digest alter column body set storage external`,
];

/** Names share so many locks: the server has room for few thousand, and a transaction may hold thousands of names. */
const LOCKS = 256;
/** "RdOt": keeps our locks apart from those of others in the same database. */
const NAMESPACE = 0x52644f74;

/** How many times as many lines are looked at as seem needed: words are no more evenly spread than estimates are right. */
const MARGINS = [2, 10];
/** The first look is at no more than so small a part of the lines: the planner takes phrases for rarer than they are. */
const FEW_PARTS = 40;

export class PostgresEngine implements Engine {
  readonly listsQuickly = false;
  readonly migrations = [FIRST, CORRECTIONS, JOBS, VISITS, SEARCHES, DIGESTS];

  constructor(readonly driver: Driver) {}

  query<Row extends object>(statement: Sql): Promise<Row[]> {
    return run(this.driver, statement);
  }

  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.driver.transaction((client) => work({ query: (statement) => run(client, statement) }));
  }

  /** The server keeps its own files whole. */
  async faults(): Promise<string[]> {
    return [];
  }

  async lock(connection: Connection, names: readonly string[]): Promise<void> {
    const slots = [...new Set(names.map((name) => keyOf('lock', name) % LOCKS))];
    // In one order everywhere, so that no two wait for one another.
    slots.sort((a, b) => a - b);
    await connection.query(sql`select pg_advisory_xact_lock(${NAMESPACE}, n) from unnest(${slots}::int[]) n`);
  }

  rows(
    rows: readonly (readonly (string | number | null)[])[],
    columns: Readonly<Record<string, ColumnType>>,
  ): Sql {
    const names = Object.keys(columns);
    const lists = names.map((name, i) => sql`${rows.map((row) => row[i]!)}::${raw(columns[name]!)}[]`);
    return sql`(select * from unnest(${join(lists, ', ')}) as r (${raw(names.join(', '))}))`;
  }

  holding(kind: SearchedKind, query: Query, low: number, high: number): Sql {
    // Without the offset the planner might rather look into the words of one line after the other, however many there are.
    return sql`select id from ${table(kind)}
      where words @@ ${tsquery(query)}::tsquery and id between ${low} and ${high} offset 0`;
  }

  /** By the planner's estimate: to count them would be to read a page of the table for each. */
  count(kind: SearchedKind, query: Query, low: number, high: number): Promise<number> {
    return this.#estimate(this.holding(kind, query, low, high));
  }

  /**
   * The index of words gives lines in no order, and each from another page of the table: so as few as can be are asked for,
   * from the newest on.
   */
  async *floors(
    kind: SearchedKind,
    query: Query,
    low: number,
    high: number,
    limit: number,
  ): AsyncGenerator<number> {
    const lines = sql`select id from ${table(kind)} where id between ${low} and ${high}`;
    const [all, held] = await Promise.all([
      this.#estimate(lines),
      this.#estimate(this.holding(kind, query, low, high)),
    ]);
    for (const margin of MARGINS) {
      const newest = Math.ceil(Math.min((all / held) * limit * margin, (all / FEW_PARTS) * margin));
      const [row] = await this.query<{ id: number }>(sql`${lines} order by id desc offset ${newest} limit 1`);
      if (row !== undefined) yield row.id;
    }
    yield low;
  }

  async #estimate(list: Sql): Promise<number> {
    const [row] = await this.query<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>(
      sql`explain (format json) ${list}`,
    );
    return row!['QUERY PLAN'][0]!.Plan['Plan Rows'];
  }

  holds(kind: SearchedKind, query: Query, id: Sql): Sql {
    return sql`exists (select 1 from ${table(kind)} w where w.id = ${id} and w.words @@ ${tsquery(query)}::tsquery)`;
  }

  async addWords(connection: Connection, kind: SearchedKind, lines: readonly Searched[]): Promise<void> {
    const rows = this.rows(
      lines.map(({ id, stems }) => [id, tsvector(stems)]),
      { id: 'bigint', words: 'text' },
    );
    await connection.query(
      sql`insert into ${table(kind)} (id, words) select id, words::tsvector from ${rows} w`,
    );
  }

  async removeWords(connection: Connection, kind: SearchedKind, ids: readonly number[]): Promise<void> {
    await connection.query(sql`delete from ${table(kind)} where id = any(${ids}::bigint[])`);
  }

  async version(connection: Connection): Promise<number> {
    // By the catalogue's tables: to_regclass may not see yet what another has committed while this one waited.
    const [found] = await connection.query(sql`
      select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'readout' and c.relname = 'version'`);
    if (found === undefined) return 0;
    const [row] = await connection.query<{ number: number }>(sql`select number from readout.version`);
    return row!.number;
  }

  async setVersion(connection: Connection, version: number): Promise<void> {
    await connection.query(sql`create table if not exists version (number integer not null)`);
    await connection.query(sql`delete from version`);
    await connection.query(sql`insert into version values (${version})`);
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

async function run<Row extends object>(client: Client, statement: Sql): Promise<Row[]> {
  const { rows } = await client.query(
    statement.text((i) => `$${i + 1}`),
    statement.values,
  );
  return rows as Row[];
}

function table(kind: SearchedKind): Sql {
  return raw(`words_${kind}`);
}

function tsquery({ all, none }: Query): string {
  const phrase = (stems: readonly string[]) => `(${stems.map((stem) => `'${stem}'`).join(' <-> ')})`;
  return [...all.map(phrase), ...none.map((stems) => `!${phrase(stems)}`)].join(' & ');
}

/** Words of a report past this are not found in PostgreSQL: its vector of words ends at 1 MB. */
const MOST_WORDS = 100_000;
/** Positions past this are all the same to PostgreSQL. */
const LAST_POSITION = 16_383;

/** The words with their places, as PostgreSQL writes a tsvector. */
function tsvector(stems: readonly string[]): string {
  const places = new Map<string, number[]>();
  stems.slice(0, MOST_WORDS).forEach((stem, i) => {
    const position = Math.min(i + 1, LAST_POSITION);
    const at = places.get(stem);
    if (at === undefined) places.set(stem, [position]);
    else if (at.length < 255) at.push(position);
  });
  return [...places].map(([stem, at]) => `'${stem}':${at.join(',')}`).join(' ');
}
