/** Opens stores: a file's path is SQLite, a `postgres://` URL is PostgreSQL. */
import type { Engine } from './engine.js';
import { migrate } from './migrate.js';
import { EngineStore } from './store.js';
import { type Store, StoreError } from './types.js';

export * from './types.js';

/** Makes the store if there is none. Throws a StoreError, one line, where it cannot be used. */
export async function openStore(where: string): Promise<Store> {
  const postgres = /^postgres(ql)?:\/\//.test(where);
  const engine = postgres ? await openPostgres(where) : await openSqlite(where);
  const store = await storeOn(engine).catch(async (error: unknown) => {
    await engine.close().catch(() => {});
    throw error instanceof StoreError ? new StoreError(`${nameOf(where)}: ${error.message}`) : error;
  });
  return store;
}

/** The store on an engine, its tables made or brought up to date. */
export async function storeOn(engine: Engine): Promise<Store> {
  await migrate(engine);
  return new EngineStore(engine);
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

/** A store's name for messages: without the password. */
function nameOf(where: string): string {
  return where.replace(/\/\/[^@/]*@/, '//');
}
