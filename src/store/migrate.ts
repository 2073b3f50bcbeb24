import type { Connection, Engine } from './engine.js';
import { StoreError } from './types.js';

/** Brings a store to this version of Readout; throws a StoreError where a newer one wrote it. */
export async function migrate(engine: Engine): Promise<void> {
  if ((await missing(engine, engine)).length === 0) return;
  await engine.transaction(async (connection) => {
    await engine.lock(connection, ['migrations']);
    // Another process may have done it meanwhile.
    const steps = await missing(engine, connection);
    if (steps.length === 0) return;
    for (const statement of steps.flat()) await connection.query(statement);
    await engine.setVersion(connection, engine.migrations.length);
  });
}

async function missing(engine: Engine, connection: Connection): Promise<Engine['migrations']> {
  const version = await engine.version(connection);
  if (version > engine.migrations.length)
    throw new StoreError(
      `was written by a newer Readout (version ${version} of the store; this one knows ${engine.migrations.length}); upgrade Readout`,
    );
  return engine.migrations.slice(version);
}
