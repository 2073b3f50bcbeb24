/** Stories: a list of those that several reports tell, and one with who tells what. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Store } from '../../store/index.js';
import { chooseFormat, TABLE_FORMATS, tableAnswer } from '../formats.js';
import { BasisSchema, basisOf, PARTS, PartialRecordSchema, partsOf } from '../parts.js';
import { Problem } from '../problem.js';
import { addressOf, FilterQuery, filterOf, PageQuery } from '../queries.js';
import type { Records } from '../records.js';
import { type StorySummary, SummarySchema, storyOf, storySummaries } from '../stories.js';
import { stored } from './reports.js';

const Query = Type.Object({
  ...FilterQuery.properties,
  ...PageQuery.properties,
  cursor: Type.Optional(Type.String({ maxLength: 2000, description: '`next` of the page before' })),
  format: Type.Optional(Type.Enum([...TABLE_FORMATS])),
});
const StoriesSchema = Type.Object({
  items: Type.Array(SummarySchema),
  next: Type.Union([Type.String(), Type.Null()]),
  total: Type.Integer({ description: 'stories that more than one report tells' }),
  alone: Type.Integer({ description: 'stories that one report alone tells; they are not listed' }),
  basis: BasisSchema,
});
const Params = Type.Object({ id: Type.String({ maxLength: 2000, description: 'any report of the story' }) });
const USUAL_LIMIT = 50;

export function storyRoutes(server: FastifyInstance, store: Store, records: Records): void {
  server.get<{ Querystring: Static<typeof Query> }>(
    '/api/stories',
    {
      schema: {
        summary: 'Happenings that more than one report tells, newest first',
        querystring: Query,
        response: { 200: StoriesSchema },
      },
    },
    async ({ query, headers }, reply) => {
      const { limit = USUAL_LIMIT, cursor, format } = query;
      const chosen = chooseFormat(TABLE_FORMATS, format, headers.accept);
      const merged = await records.of(filterOf(query));
      const all = storySummaries(merged.record);
      const start = cursor === undefined ? 0 : after(all, cursor);
      const items = all.slice(start, start + limit);
      const next = start + limit < all.length ? items.at(-1)!.id : null;
      if (next !== null)
        reply.header('link', `<${addressOf('/api/stories', { ...query, cursor: next })}>; rel="next"`);
      const alone = merged.record.stories.length - all.length;
      const page = { items, next, total: all.length, alone, basis: basisOf(merged) };
      return tableAnswer(reply, chosen, page, Object.keys(SummarySchema.properties), () =>
        items.map((story) => ({ ...story, outlets: story.outlets.join('; ') })),
      );
    },
  );
  server.get<{ Params: Static<typeof Params> }>(
    '/api/stories/:id',
    {
      schema: {
        summary: 'The story that a report belongs to: who tells what',
        description: 'Found among the reports of the days around it.',
        params: Params,
        response: { 200: PartialRecordSchema },
      },
    },
    async ({ params: { id } }) => {
      const { seq, report } = await stored(store, id);
      const { record, found } = await records.around(seq, report.document.published);
      return partsOf({ record: storyOf(record, id) ?? record, found }, PARTS);
    },
  );
}

function after(all: readonly StorySummary[], cursor: string): number {
  const at = all.findIndex(({ id }) => id === cursor);
  if (at < 0) throw new Problem(400, 'That story is not in this list, which may have changed: begin anew.');
  return at + 1;
}
