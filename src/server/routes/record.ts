/** The merged record of the reports that a filter lets through. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { loadRecordFormat } from '../../record/format/index.js';
import { chooseFormat, contentType } from '../formats.js';
import { PARTS, type Part, PartialRecordSchema, partsOf } from '../parts.js';
import { Problem } from '../problem.js';
import { FilterQuery, filterOf } from '../queries.js';
import type { Records } from '../records.js';

const FORMATS = ['json', 'csv', 'text'] as const;
const Query = Type.Object({
  ...FilterQuery.properties,
  parts: Type.Optional(
    Type.String({ maxLength: 100, description: `some of ${PARTS.join(',')}; without it all` }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 2000, description: 'so many lines of each part, the newest first' }),
  ),
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
          'Of the newest 2,000 reports that the filter lets through; `basis` says how many there are. `parts` and `limit` are of JSON alone.',
        querystring: Query,
        response: { 200: PartialRecordSchema },
      },
    },
    async ({ query, headers }, reply) => {
      const format = chooseFormat(FORMATS, query.format, headers.accept);
      const merged = await records.of(filterOf(query));
      reply.type(contentType(format));
      if (format !== 'json') return (await loadRecordFormat(format))(merged.record, PAGE);
      return partsOf(merged, partsIn(query.parts), query.limit);
    },
  );
}

function partsIn(list: string | undefined): readonly Part[] {
  if (list === undefined) return PARTS;
  return list.split(',').map((name) => {
    const part = PARTS.find((one) => one === name);
    if (part === undefined)
      throw new Problem(400, `A record has no part “${name}”; it has ${PARTS.join(', ')}.`);
    return part;
  });
}
