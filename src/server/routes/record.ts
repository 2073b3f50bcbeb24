/** The merged record of the reports that a filter lets through. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { loadRecordFormat } from '../../record/format/index.js';
import { RecordSchema } from '../../record/schema.js';
import { chooseFormat, contentType } from '../formats.js';
import { FilterQuery, filterOf } from '../queries.js';
import type { Records } from '../records.js';

const FORMATS = ['json', 'csv', 'text'] as const;
const Query = Type.Object({
  ...FilterQuery.properties,
  format: Type.Optional(Type.Enum([...FORMATS])),
});
const PAGE = { width: 100, colour: false };

export function recordRoutes(server: FastifyInstance, records: Records): void {
  server.get<{ Querystring: Static<typeof Query> }>(
    '/api/record',
    {
      schema: {
        summary: 'The merged record',
        description:
          'Of the newest 2,000 reports that the filter lets through; Readout-Found says how many there are.',
        querystring: Query,
        response: { 200: RecordSchema },
      },
    },
    async ({ query, headers }, reply) => {
      const format = chooseFormat(FORMATS, query.format, headers.accept);
      const { record, found } = await records.of(filterOf(query));
      reply.type(contentType(format)).header('readout-found', found);
      return format === 'json' ? record : (await loadRecordFormat(format))(record, PAGE);
    },
  );
}
