/** Lines of all reports: found, counted, a page at a time. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { FIND_KINDS, type FindKind, type Hit, type Store, StoreError } from '../../store/index.js';
import { chooseFormat, contentType } from '../formats.js';
import { HitsSchema, hitsCsv, hitsJsonl } from '../hits.js';
import { FilterQuery, filterOf, PageQuery } from '../queries.js';

const FORMATS = ['json', 'jsonl', 'csv'] as const;
const Query = Type.Object({
  ...FilterQuery.properties,
  ...PageQuery.properties,
  format: Type.Optional(Type.Enum([...FORMATS])),
});
const CountsSchema = Type.Object(Object.fromEntries(FIND_KINDS.map((kind) => [kind, Type.Integer()])));

/** `/api/statements`, `/api/events` …; reports are lines here too. */
export function lineRoutes(server: FastifyInstance, store: Store): void {
  for (const kind of FIND_KINDS) findRoute(server, store, kind);
  server.get<{ Querystring: FilterQuery }>(
    '/api/counts',
    {
      schema: {
        summary: 'How many lines of each kind',
        querystring: FilterQuery,
        response: { 200: CountsSchema },
      },
    },
    async ({ query }) => {
      const filter = filterOf(query);
      const counts = await Promise.allSettled(FIND_KINDS.map((kind) => store.count(kind, filter)));
      return Object.fromEntries(FIND_KINDS.map((kind, i) => [kind, countIn(counts[i]!, counts)]));
    },
  );
}

/** A kind that cannot be asked for so has none; what no kind can be asked for is the client's mistake. */
function countIn(one: PromiseSettledResult<number>, all: readonly PromiseSettledResult<number>[]): number {
  if (one.status === 'fulfilled') return one.value;
  const forgivable = one.reason instanceof StoreError && all.some(({ status }) => status === 'fulfilled');
  if (forgivable) return 0;
  throw one.reason;
}

function findRoute(server: FastifyInstance, store: Store, kind: FindKind): void {
  server.get<{ Querystring: Static<typeof Query> }>(
    `/api/${kind}`,
    { schema: { summary: `Find ${kind}, newest first`, querystring: Query, response: { 200: HitsSchema } } },
    async ({ query, headers }, reply) => {
      const { limit, cursor, format } = query;
      const chosen = chooseFormat(FORMATS, format, headers.accept);
      const filter = filterOf(query);
      const page = await store.find(kind, filter, { ...(limit && { limit }), ...(cursor && { cursor }) });
      if (page.next !== null) reply.header('link', nextLink(kind, query, page.next));
      reply.type(contentType(chosen));
      const hits: readonly Hit[] = page.items;
      if (chosen === 'csv') return hitsCsv(hits);
      if (chosen === 'jsonl') return hitsJsonl(hits);
      return { items: hits, next: page.next, total: await store.count(kind, filter) };
    },
  );
}

function nextLink(kind: FindKind, query: Static<typeof Query>, cursor: string): string {
  const given = Object.entries({ ...query, cursor }).map(([key, value]): [string, string] => [
    key,
    String(value),
  ]);
  return `</api/${kind}?${new URLSearchParams(given)}>; rel="next"`;
}
