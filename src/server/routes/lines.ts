/** Lines of all reports: found, counted, a page at a time. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { FIND_KINDS, type FindKind, type Hit, type Store } from '../../store/index.js';
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
      const counts = await Promise.all(FIND_KINDS.map((kind) => countOf(store, kind, filter)));
      return Object.fromEntries(FIND_KINDS.map((kind, i) => [kind, counts[i]!]));
    },
  );
}

/** Where a kind cannot be asked for with such a filter there are none of it. */
async function countOf(store: Store, kind: FindKind, filter: ReturnType<typeof filterOf>): Promise<number> {
  try {
    return await store.count(kind, filter);
  } catch (error) {
    if (error instanceof Error && / cannot be asked for with /.test(error.message)) return 0;
    throw error;
  }
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
