/** From what a user calls an actor to the ids that are meant. */
import type { Connection } from './engine.js';
import { keyOf } from './keys.js';
import { join, sql } from './sql.js';
import { StoreError } from './types.js';
import { plainName } from './words.js';

const ID = /^(person|state|organisation|group|place|local)\/./;
/** A name that more have says too little. */
const MOST_BEARERS = 40;

/** The ids that a name stands for: itself, those who are called so, else those in whose names its words occur. */
export async function idsOf(connection: Connection, name: string): Promise<string[]> {
  if (ID.test(name)) return [name];
  const plain = plainName(name);
  if (plain === '') throw new StoreError(`“${name}” is no name`);
  const named = await bearers(connection, [keyOf('actor', 'name', plain)]);
  if (named.length > 0) return checked(name, named);
  const words = plain.split(' ').map((word) => keyOf('actor', 'word', word));
  return checked(name, await bearers(connection, words));
}

/** At most one more than a name may have. */
async function bearers(connection: Connection, keys: readonly number[]): Promise<string[]> {
  const rows = await connection.query<{ id: string }>(sql`
    select id from actor where num in (${actorsUnder(keys)}) order by id limit ${MOST_BEARERS + 1}`);
  return rows.map(({ id }) => id);
}

/** The numbers of the actors that all these keys list. */
export function actorsUnder(keys: readonly number[]) {
  return join(
    keys.map((key) => sql`select id from posting where key = ${key}`),
    ' intersect ',
  );
}

function checked(name: string, ids: readonly string[]): string[] {
  if (ids.length === 0) throw new StoreError(`nobody in the store is called “${name}”`);
  if (ids.length <= MOST_BEARERS) return [...ids];
  throw new StoreError(
    `“${name}” is more than ${MOST_BEARERS} actors (${ids.slice(0, 3).join(', ')} …); write a longer name, or an id`,
  );
}
