/** What is remembered of addresses of the web between two visits. */
import type { Engine } from './engine.js';
import { sql } from './sql.js';
import type { Visit } from './types.js';

export async function visitsOf(engine: Engine, urls: readonly string[]): Promise<Map<string, Visit>> {
  if (urls.length === 0) return new Map();
  const wanted = engine.rows(
    [...new Set(urls)].map((url) => [url]),
    { url: 'text' },
  );
  const rows = await engine.query<Visit>(sql`
    select v.url, etag, modified, mark, failures, due from ${wanted} w join visit v on v.url = w.url`);
  return new Map(rows.map((row) => [row.url, row]));
}

export async function keepVisit(engine: Engine, visit: Visit): Promise<void> {
  const { url, etag, modified, mark, failures, due } = visit;
  await engine.transaction((connection) =>
    connection.query(sql`
      insert into visit (url, etag, modified, mark, failures, due)
      values (${url}, ${etag}, ${modified}, ${mark}, ${failures}, ${due})
      on conflict (url) do update set etag = excluded.etag, modified = excluded.modified, mark = excluded.mark,
        failures = excluded.failures, due = excluded.due`),
  );
}
