/** Connections to a PostgreSQL server. */
import pg from 'pg';
import type { Client, Driver } from './postgres.js';
import type { Value } from './sql.js';
import { StoreError } from './types.js';

/** Numbers of 64 bits come as text; all that we keep in them are exact as numbers. */
const INT8 = 20;

export function connect(url: string): Driver {
  const pool = new pg.Pool({
    connectionString: url,
    // Every question has its index: the planner, which knows little of new tables, must not read them whole, nor compile.
    options: '-c search_path=readout -c enable_seqscan=off -c jit=off',
    types: {
      getTypeParser: (oid: number, format?: string) =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // A connection that breaks while nobody uses it is no one's fault; the next query opens another.
  pool.on('error', () => {});
  const query = (client: pg.Pool | pg.PoolClient): Client['query'] => {
    return (text, values) => client.query(text, values as Value[]).catch(inWords);
  };
  return {
    query: query(pool),
    async transaction(work) {
      const client = await pool.connect().catch(inWords);
      try {
        await client.query('begin');
        const result = await work({ query: query(client) });
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // Closing the connection undoes the transaction, also where the connection itself has failed.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nobody answers there; is the server running?',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the server does not answer',
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database; create it first',
  '42501': 'this user may not create or change tables there',
};

/** What the user can mend in one line; all else as it is. */
function inWords(error: Error & { code?: string }): never {
  const reason = REASONS[error.code ?? ''];
  throw reason === undefined ? error : new StoreError(reason);
}
