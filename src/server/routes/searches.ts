/** Kept searches, and what each finds now. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { FIND_KINDS, type SavedSearch, type Store } from '../../store/index.js';
import { HitsSchema } from '../hits.js';
import { Problem } from '../problem.js';
import { FilterQuery, filterOf, queryOf } from '../queries.js';
import { answerLines, PageOfLines } from './lines.js';

const Draft = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    kind: Type.Enum([...FIND_KINDS]),
    query: Type.Object(FilterQuery.properties, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
const SearchSchema = Type.Object({
  id: Type.String(),
  at: Type.String({ description: 'when it was kept, ISO 8601' }),
  ...Draft.properties,
});
const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });
type Params = Static<typeof Params>;

export function searchRoutes(server: FastifyInstance, store: Store): void {
  server.get(
    '/api/searches',
    { schema: { summary: 'Kept searches', response: { 200: Type.Array(SearchSchema) } } },
    async () => (await store.searches()).map(shown),
  );
  server.post<{ Body: Static<typeof Draft> }>(
    '/api/searches',
    { schema: { summary: 'Keep a search', body: Draft, response: { 201: SearchSchema } } },
    async ({ body: { query, ...draft } }, reply) => {
      const filter = filterOf(query);
      // One that cannot be asked is not kept.
      await store.count(draft.kind, filter);
      reply.code(201);
      return shown(await store.keepSearch({ ...draft, filter }));
    },
  );
  server.delete<{ Params: Params }>(
    '/api/searches/:id',
    { schema: { summary: 'Forget a search', params: Params, response: { 204: Type.Null() } } },
    async ({ params }, reply) => {
      if (!(await store.forgetSearch(params.id))) throw unknown(params.id);
      return reply.code(204).send();
    },
  );
  server.get<{ Params: Params; Querystring: Static<typeof PageOfLines> }>(
    '/api/searches/:id/lines',
    {
      schema: {
        summary: 'What a kept search finds now, as a list or as a feed',
        params: Params,
        querystring: PageOfLines,
        response: { 200: HitsSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const search = (await store.searches()).find((one) => one.id === id);
      if (search === undefined) throw unknown(id);
      const query = { ...queryOf(search.filter), ...request.query };
      return answerLines(store, search.kind, query, request, reply, search.name);
    },
  );
}

function shown({ filter, ...search }: SavedSearch): Static<typeof SearchSchema> {
  return { ...search, query: queryOf(filter) };
}

function unknown(id: string): Problem {
  return new Problem(404, `There is no kept search “${id}”.`);
}
