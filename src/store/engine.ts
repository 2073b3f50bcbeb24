/** What SQLite and PostgreSQL do each in its own way; all else of the store is written once. */
import type { SearchedKind } from './lines.js';
import type { Sql } from './sql.js';
import type { Query } from './words.js';

export interface Connection {
  query<Row extends object>(statement: Sql): Promise<Row[]>;
}

/** The words of one line, to be searched. */
export interface Searched {
  readonly id: number;
  readonly stems: readonly string[];
}

export type ColumnType = 'bigint' | 'text';

export interface Engine extends Connection {
  /** All that `work` writes, or none of it. Those that write wait for one another where they must. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Holds these names until the transaction's end, so that no other transaction changes what they stand for. */
  lock(connection: Connection, names: readonly string[]): Promise<void>;
  /** A table of these rows. */
  rows(
    rows: readonly (readonly (string | number | null)[])[],
    columns: Readonly<Record<string, ColumnType>>,
  ): Sql;
  /** Selects the `id` of every line in a range of ids that holds the query's words. */
  holding(kind: SearchedKind, query: Query, low: number, high: number): Sql;
  /** Whether to list all lines that hold a word is quicker than to ask some hundred lines for it. */
  readonly listsQuickly: boolean;
  /** How many lines `holding` gives, about; more than `most` may be told as `most`. */
  count(kind: SearchedKind, query: Query, low: number, high: number, most: number): Promise<number>;
  /** Ids down to which `limit` lines that hold the query's words are to be looked for, one after the other; the last is `low`. */
  floors(kind: SearchedKind, query: Query, low: number, high: number, limit: number): AsyncIterable<number>;
  /** The condition that the line of this id holds the query's words. */
  holds(kind: SearchedKind, query: Query, id: Sql): Sql;
  addWords(connection: Connection, kind: SearchedKind, lines: readonly Searched[]): Promise<void>;
  removeWords(connection: Connection, kind: SearchedKind, ids: readonly number[]): Promise<void>;
  /** The version of the store's tables; 0 where there are none yet. */
  version(connection: Connection): Promise<number>;
  setVersion(connection: Connection, version: number): Promise<void>;
  /** What is damaged in its tables and indexes, one line each. */
  faults(): Promise<string[]>;
  /** The statements that lead from each version to the next. */
  readonly migrations: readonly (readonly Sql[])[];
  close(): Promise<void>;
}
