/** Finding actors: who is called so, acts for a state, takes part in a period; each at its newest appearance. */
import { queryOf, refuse } from './conditions.js';
import { dayOf, LAST_DAY } from './days.js';
import type { Engine } from './engine.js';
import { keptOf, sourcesOf, USUAL_LIMIT } from './find.js';
import { idsOfDays, keyOf, seqOf } from './keys.js';
import type { KeptActor } from './lines.js';
import { actorsUnder, idsOf } from './names.js';
import { join, type Sql, sql } from './sql.js';
import { type ActorHit, type Filter, type Page, type PageOptions, StoreError } from './types.js';
import { matchedWords, plainWords } from './words.js';

/** In the order of their ids. */
export async function findActors(
  engine: Engine,
  filter: Filter,
  { limit = USUAL_LIMIT, cursor }: PageOptions,
): Promise<Page<ActorHit>> {
  const from = await actorsSql(engine, filter);
  const after = cursor === undefined ? sql`` : sql` and a.id > ${cursor}`;
  const rows = await engine.query<{ id: string }>(
    sql`select a.id ${from}${after} order by a.id limit ${limit + 1}`,
  );
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return { items: await hitsOf(engine, ids, filter), next: rows.length > limit ? ids.at(-1)! : null };
}

export async function countActors(engine: Engine, filter: Filter): Promise<number> {
  const from = await actorsSql(engine, filter);
  const [row] = await engine.query<{ n: number }>(sql`select count(*) as n ${from}`);
  return row!.n;
}

async function actorsSql(engine: Engine, filter: Filter): Promise<Sql> {
  refuse('actors', filter, ['to', 'about', 'between', 'in']);
  const appears = sql`exists (select 1 from posting q where q.key = a.cast_key and ${appearance(filter)})`;
  const conditions = [appears];
  if (filter.by !== undefined) conditions.push(sql`a.state in (${await statesOf(engine, filter.by)})`);
  if (queryOf(filter) !== null) {
    const words = plainWords(filter.text!).map((word) => keyOf('actor', 'word', word));
    conditions.push(sql`a.num in (${actorsUnder(words)})`);
  }
  return sql`from actor a where ${join(conditions, ' and ')}`;
}

async function statesOf(engine: Engine, name: string): Promise<Sql> {
  const states = (await idsOf(engine, name)).filter((id) => id.startsWith('state/'));
  if (states.length === 0) throw new StoreError(`“${name}” is no state, and actors act for states`);
  return join(
    states.map((id) => sql`${id.slice('state/'.length)}`),
    ', ',
  );
}

/** What holds of the postings `q` of the reports that count; the day of an appearance is its report's. */
function appearance({ since, until, asOf }: Filter): Sql {
  const last = Math.min(until ? dayOf(until) : LAST_DAY, asOf ? dayOf(asOf) : LAST_DAY);
  const [low, high] = idsOfDays(since ? dayOf(since) : asOf ? 1 : 0, last);
  return sql`q.id between ${low} and ${high}`;
}

async function hitsOf(engine: Engine, ids: readonly string[], filter: Filter): Promise<ActorHit[]> {
  if (ids.length === 0) return [];
  const keys = ids.map((id) => keyOf('actor', 'in report', id));
  const wanted = engine.rows(
    keys.map((key) => [key]),
    { key: 'bigint' },
  );
  const rows = await engine.query<{ key: number; reports: number; newest: number }>(sql`
    select w.key,
      (select count(*) from posting q where q.key = w.key and ${appearance(filter)}) as reports,
      (select max(q.id) from posting q where q.key = w.key and ${appearance(filter)}) as newest
    from ${wanted} w`);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const seen = keys.map((key) => byKey.get(key)!);
  const query = queryOf(filter);
  const newest = seen.map((row) => row.newest);
  const [sources, kept] = await Promise.all([
    sourcesOf(engine, [...new Set(newest.map(seqOf))]),
    keptOf(engine, newest),
  ]);
  return seen.map(({ reports, newest }) => {
    const { line, names, words = [] } = kept.get(newest)!;
    const matched = query === null ? [] : matchedWords(words, query);
    const source = sources.get(seqOf(newest))!;
    return { kind: 'actor', source, line: line as KeptActor, names, words, matched, reports };
  });
}
