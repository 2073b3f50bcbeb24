/** Connections to a PostgreSQL server. */
import pg from 'pg';
import type { Client, Driver } from './postgres.js';
import type { Value } from './sql.js';
import { nameOf, StoreError } from './types.js';

/** Numbers of 64 bits come as text; all that we keep in them are exact as numbers. */
const INT8 = 20;

export function connect(url: string): Driver {
  const inWords = inWordsOf(url);
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
      // One that breaks while it is lent says so where it is used.
      client.on('error', told);
      try {
        await client.query('begin').catch(inWords);
        const result = await work({ query: query(client) });
        await client.query('commit').catch(inWords);
        client.off('error', told);
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

const told = () => {};

const GONE = 'the server went away; what it has stored is kept, and the same command goes on from there';

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nobody answers there; is the server running?',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the server does not answer',
  ECONNRESET: GONE,
  EPIPE: GONE,
  '57P01': GONE,
  '57P02': GONE,
  '57P03': 'the server is starting or stopping; try again in a moment',
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database; create it first',
  '42501': 'this user may not create or change tables there',
  '53100': 'the server’s disk is full; make room, and the same command goes on from there',
};

/** What the user can mend in one line; all else as it is. */
const inWordsOf =
  (url: string) =>
  (error: Error & { code?: string }): never => {
    const gone = /^Connection terminated|not queryable/.test(error.message) ? GONE : undefined;
    const reason = REASONS[error.code ?? ''] ?? gone;
    throw reason === undefined ? error : new StoreError(`${nameOf(url)}: ${reason}`);
  };
