/** Finding actors: who is called so, acts for a state, takes part in a period; each at its newest appearance. */
import type { Actor } from '../report/schema.js';
import { queryOf, refuse } from './conditions.js';
import { dayOf, LAST_DAY } from './days.js';
import type { Engine } from './engine.js';
import { reportsOf, sourcesOf, USUAL_LIMIT } from './find.js';
import { idsOfDays, keyOf, seqOf } from './keys.js';
import { actorsUnder, idsOf } from './names.js';
import { join, type Sql, sql } from './sql.js';
import { type ActorHit, type Filter, type Page, type PageOptions, StoreError } from './types.js';
import { matchedWords, wordsOf } from './words.js';

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
    const words = wordsOf(filter.text!).map(({ plain }) => keyOf('actor', 'word', plain));
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

/** What holds of the postings `q` of the reports that count. */
function appearance({ since, until, asOf }: Filter): Sql {
  const [low, high] = idsOfDays(since ? dayOf(since) : 0, until ? dayOf(until) : LAST_DAY);
  const range = sql`q.id between ${low} and ${high}`;
  return asOf === undefined ? range : sql`${range} and q.day between 1 and ${dayOf(asOf)}`;
}

async function hitsOf(engine: Engine, ids: readonly string[], filter: Filter): Promise<ActorHit[]> {
  const seen = await Promise.all(
    ids.map(async (id) => {
      const [row] = await engine.query<{ n: number; newest: number }>(sql`
        select count(*) as n, max(q.id) as newest from posting q
        where q.key = ${keyOf('report', 'cast', id)} and ${appearance(filter)}`);
      return { id, reports: row!.n, seq: seqOf(row!.newest) };
    }),
  );
  const seqs = [...new Set(seen.map(({ seq }) => seq))];
  const [sources, reports] = await Promise.all([sourcesOf(engine, seqs), reportsOf(engine, seqs)]);
  return seen.map(({ id, reports: count, seq }) => {
    const { mentions, references: _, ...line } = reports.get(seq)!.actors.find((actor) => actor.id === id)!;
    return {
      kind: 'actor',
      source: sources.get(seq)!,
      line,
      names: { [id]: line.name },
      words: wordsFor(mentions),
      matched: filter.text === undefined ? [] : matchedWords(wordsFor(mentions), queryOf(filter)!),
      reports: count,
    };
  });
}

/** The first mention, a name's if there is one; none where the actor is only meant. */
function wordsFor(mentions: Actor['mentions']): { start: number; end: number; text: string }[] {
  const first = mentions.find(({ form }) => form === 'name') ?? mentions[0];
  return first === undefined ? [] : [{ start: first.start, end: first.end, text: first.text }];
}
