/** What the map and the network are drawn from. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { chooseFormat, TABLE_FORMATS, tableAnswer } from '../formats.js';
import { networkOf } from '../network.js';
import { meetingPlaces } from '../places.js';
import { FilterQuery, filterOf } from '../queries.js';
import type { Records } from '../records.js';

const Format = Type.Optional(Type.Enum([...TABLE_FORMATS]));
const PlacesQuery = Type.Object({ ...FilterQuery.properties, format: Format });
const NetworkQuery = Type.Object({
  ...FilterQuery.properties,
  level: Type.Enum(['actors', 'states'], { default: 'actors' }),
  limit: Type.Integer({
    minimum: 1,
    maximum: 500,
    default: 100,
    description: 'edges, those with most first',
  }),
  format: Format,
});
const Nullable = Type.Union([Type.String(), Type.Null()]);
const PlacesSchema = Type.Array(
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    latitude: Type.Number(),
    longitude: Type.Number(),
    exact: Type.Boolean({ description: 'false where only the state is told: the point is its capital' }),
    meetings: Type.Integer(),
    from: Nullable,
    until: Nullable,
    who: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  }),
);
const NetworkSchema = Type.Object({
  nodes: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), state: Nullable })),
  edges: Type.Array(
    Type.Object({
      from: Type.String(),
      to: Type.String(),
      statements: Type.Integer({ description: 'by the first to the second' }),
      meetings: Type.Integer({ description: 'of both, counted once, from the one whose id is first' }),
    }),
  ),
});

export function pictureRoutes(server: FastifyInstance, records: Records): void {
  server.get<{ Querystring: Static<typeof PlacesQuery> }>(
    '/api/places',
    {
      schema: {
        summary: 'Where meetings were held, with coordinates',
        querystring: PlacesQuery,
        response: { 200: PlacesSchema },
      },
    },
    async ({ query, headers }, reply) => {
      const format = chooseFormat(TABLE_FORMATS, query.format, headers.accept);
      const places = meetingPlaces((await records.of(filterOf(query))).record);
      return tableAnswer(reply, format, places, Object.keys(PlacesSchema.items.properties), () =>
        places.map((place) => ({ ...place, who: place.who.map(({ name }) => name).join(', ') })),
      );
    },
  );
  server.get<{ Querystring: Static<typeof NetworkQuery> }>(
    '/api/network',
    {
      schema: {
        summary: 'Who speaks to whom, and who meets whom',
        querystring: NetworkQuery,
        response: { 200: NetworkSchema },
      },
    },
    async ({ query: { level, limit, format, ...query }, headers }, reply) => {
      const chosen = chooseFormat(TABLE_FORMATS, format, headers.accept);
      const network = networkOf((await records.of(filterOf(query))).record, level, limit);
      const columns = ['from', 'to', 'statements', 'meetings'];
      return tableAnswer(reply, chosen, network, columns, () => network.edges);
    },
  );
}
