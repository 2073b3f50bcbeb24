/** What a search could be narrowed by. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { FIND_KINDS, type Store } from '../../store/index.js';
import { facetsOf } from '../facets.js';
import { FilterQuery, filterOf } from '../queries.js';

const Query = Type.Object({
  ...FilterQuery.properties,
  kind: Type.Enum([...FIND_KINDS], { default: 'statements', description: 'lines of which kind' }),
});
const FacetsSchema = Type.Array(
  Type.Object({
    field: Type.Enum(['by', 'to', 'about', 'year']),
    values: Type.Array(
      Type.Object({
        value: Type.String({ description: 'as the filter of that name takes it; a year as since and until' }),
        label: Type.String(),
        count: Type.Integer({ description: 'lines of the whole result that it leaves' }),
      }),
    ),
  }),
);

export function facetRoutes(server: FastifyInstance, store: Store): void {
  server.get<{ Querystring: Static<typeof Query> }>(
    '/api/facets',
    {
      schema: {
        summary: 'What a search could be narrowed by',
        description: 'Proposed by the newest 600 lines, counted in the whole result.',
        querystring: Query,
        response: { 200: FacetsSchema },
      },
    },
    async ({ query: { kind, ...query } }) => facetsOf(store, kind, filterOf(query)),
  );
}
