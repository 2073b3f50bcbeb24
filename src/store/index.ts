/** Opens stores: a file's path is SQLite, a `postgres://` URL is PostgreSQL. */
import { existsSync } from 'node:fs';
import type { Engine } from './engine.js';
import { migrate } from './migrate.js';
import { Queue } from './queue.js';
import { EngineStore } from './store.js';
import { nameOf, type Store, StoreError } from './types.js';

export type { Job, Queue } from './queue.js';
export * from './types.js';

const NO_STORE = 'is no store yet; readout add makes one';

/** Throws a StoreError, one line, where the store cannot be used, or is not there and `create` is false. */
export async function openStore(where: string, { create = true } = {}): Promise<Store> {
  const postgres = isPostgres(where);
  if (!create && !postgres && !existsSync(where)) throw new StoreError(`${where}: ${NO_STORE}`);
  const engine = postgres ? await openPostgres(where) : await openSqlite(where);
  const store = await storeOn(engine, create).catch(async (error: unknown) => {
    await engine.close().catch(() => {});
    const { message } = error as Error;
    if (error instanceof StoreError && message.startsWith(nameOf(where))) throw error;
    const reason = error instanceof StoreError ? message : `cannot be opened as a store (${message})`;
    throw new StoreError(`${nameOf(where)}: ${reason}`);
  });
  return store;
}

/** The store on an engine, its tables made or brought up to date. */
export async function storeOn(engine: Engine, create = true): Promise<Store> {
  if (!create && (await engine.version(engine)) === 0) throw new StoreError(NO_STORE);
  await migrate(engine);
  return new EngineStore(engine);
}

/** The queue of a PostgreSQL store; a StoreError says why there is none. */
export async function openQueue(where: string, patience?: number): Promise<Queue> {
  if (!isPostgres(where))
    throw new StoreError(
      `${where}: a queue needs PostgreSQL (--store postgres://…); readout add reads at once`,
    );
  // Makes the tables, or says what is wrong with them.
  await (await openStore(where)).close();
  return new Queue(await openPostgres(where), patience);
}

function isPostgres(where: string): boolean {
  return /^postgres(ql)?:\/\//.test(where);
}

async function openSqlite(path: string): Promise<Engine> {
  return new (await import('./sqlite.js')).SqliteEngine(path);
}

async function openPostgres(url: string): Promise<Engine> {
  const [{ PostgresEngine }, { connect }] = await Promise.all([
    import('./postgres.js'),
    import('./server.js'),
  ]);
  return new PostgresEngine(connect(url));
}
