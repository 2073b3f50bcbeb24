/** Searches that somebody has kept by name, so that their feeds have an address that lasts. */
import { randomBytes } from 'node:crypto';
import type { Engine } from './engine.js';
import { sql } from './sql.js';
import type { SavedSearch, SearchDraft } from './types.js';

export async function keepSearch(engine: Engine, draft: SearchDraft): Promise<SavedSearch> {
  // No number that is used again once a search is forgotten: its feed would go on with another's lines.
  const id = randomBytes(6).toString('hex');
  const search = { at: new Date().toISOString(), ...draft };
  await engine.transaction((connection) =>
    connection.query(sql`insert into search (id, entry) values (${id}, ${JSON.stringify(search)})`),
  );
  return { id, ...search };
}

/** Oldest first. */
export async function searchesOf(engine: Engine): Promise<SavedSearch[]> {
  const rows = await engine.query<{ id: string; entry: string }>(sql`select id, entry from search`);
  const searches = rows.map(({ id, entry }) => ({ id, ...JSON.parse(entry) }) as SavedSearch);
  return searches.sort((a, b) => (a.at < b.at ? -1 : 1));
}

export async function forgetSearch(engine: Engine, id: string): Promise<boolean> {
  const gone = await engine.transaction((connection) =>
    connection.query(sql`delete from search where id = ${id} returning id`),
  );
  return gone.length > 0;
}
