/**
 * Records that wait to be read, in a PostgreSQL store, for workers on many machines. A worker takes some for a time, and
 * says every now and then that it is still there; what a worker that died had taken is taken by another.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { RawRecord, Web } from '../document/types.js';
import type { Engine } from './engine.js';
import { type Sql, sql } from './sql.js';

export interface Job {
  readonly id: number;
  readonly record: RawRecord;
}

export interface QueueState {
  readonly waiting: number;
  /** Taken by workers that are there. */
  readonly taken: number;
  /** Taken three times in vain. */
  readonly aside: readonly { readonly path: string; readonly line: number | null; readonly error: string }[];
}

/** After so many tries in vain a job is put aside; at the last it is the worker's only one, so that no other dies with it. */
const TRIES = 3;
const DIED = 'each of the workers that took it ended before it was read';

export class Queue {
  readonly #worker = randomUUID();
  readonly #held = new Set<number>();

  /** A worker that has not been heard of for `patience` seconds is taken for dead. */
  constructor(
    readonly engine: Engine,
    readonly patience = 30,
  ) {}

  /** Puts records at the end; how many were not waiting already. */
  async put(records: readonly RawRecord[]): Promise<number> {
    return this.engine.transaction(async (connection) => {
      let added = 0;
      for (const { path, line, kind, bytes, web } of records) {
        const key = createHash('sha256')
          .update(`${kind}\n${web?.url ?? ''}`)
          .update(bytes)
          .digest('base64url');
        const told = web === undefined ? null : JSON.stringify(web);
        const rows = await connection.query(sql`
          insert into job (key, path, line, kind, bytes, web)
          values (${key}, ${path}, ${line}, ${kind}, ${bytes}, ${told})
          on conflict do nothing returning id`);
        added += rows.length;
      }
      return added;
    });
  }

  /** At most `count` that no living worker has; none where there are none. */
  async take(count: number): Promise<Job[]> {
    const jobs = await this.#take(sql`tries < ${TRIES - 1}`, count);
    if (jobs.length > 0 || this.#held.size > 0) return jobs;
    return this.#take(sql`tries = ${TRIES - 1}`, 1);
  }

  async #take(which: Sql, count: number): Promise<Job[]> {
    const rows = await this.engine.query<Omit<RawRecord, 'web'> & { id: number; web: string | null }>(sql`
      update job set worker = ${this.#worker}, tries = tries + 1, until = now() + ${this.patience} * interval '1 second'
      where id in (
        select id from job where ${which} and (until is null or until < now())
        order by id for update skip locked limit ${count})
      returning id, path, line, kind, bytes, web`);
    for (const { id } of rows) this.#held.add(id);
    return rows
      .sort((a, b) => a.id - b.id)
      .map(({ id, web, ...record }) => ({
        id,
        record: { ...record, ...(web && { web: JSON.parse(web) as Web }) },
      }));
  }

  /** Says that this worker is still there; to be called more often than patience lasts. */
  async stay(): Promise<void> {
    await this.engine.query(sql`
      update job set until = now() + ${this.patience} * interval '1 second' where worker = ${this.#worker}`);
  }

  /** Takes jobs out, their reports being in the store. */
  async done(ids: readonly number[]): Promise<void> {
    await this.engine.query(sql`delete from job where id = any(${ids}::bigint[])`);
    this.#forget(ids);
  }

  /** Gives a job back that could not be read. */
  async fail(id: number, error: string): Promise<void> {
    await this.engine.query(
      sql`update job set worker = null, until = null, error = ${error} where id = ${id} and worker = ${this.#worker}`,
    );
    this.#forget([id]);
  }

  /** Gives all back that this worker has, as if it had not taken them. */
  async leave(): Promise<void> {
    await this.engine.query(sql`
      update job set worker = null, until = null, tries = tries - 1 where worker = ${this.#worker}`);
    this.#held.clear();
  }

  /** Jobs that are neither done nor put aside. */
  async left(): Promise<number> {
    const { waiting, taken } = await this.#counts();
    return waiting + taken;
  }

  async state(): Promise<QueueState> {
    const aside = await this.engine.query<{ path: string; line: number | null; error: string | null }>(
      sql`select path, line, error from job where tries >= ${TRIES} and not ${TAKEN} order by id`,
    );
    return { ...(await this.#counts()), aside: aside.map((row) => ({ ...row, error: row.error ?? DIED })) };
  }

  /** Has those that were put aside tried anew; how many they are. */
  async retry(): Promise<number> {
    const rows = await this.engine.query(sql`
      update job set tries = 0, error = null where tries >= ${TRIES} and not ${TAKEN} returning id`);
    return rows.length;
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  async #counts(): Promise<{ waiting: number; taken: number }> {
    const [row] = await this.engine.query<{ waiting: number; taken: number }>(sql`
      select count(*) filter (where ${TAKEN}) as taken,
        count(*) filter (where tries < ${TRIES} and not ${TAKEN}) as waiting from job`);
    return row!;
  }

  #forget(ids: readonly number[]): void {
    for (const id of ids) this.#held.delete(id);
  }
}

const TAKEN = sql`coalesce(until >= now(), false)`;
