/** Lines of all reports: found, counted, a page at a time. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { FEED_FORMATS, feedOf } from '../../export/feeds.js';
import { FIND_KINDS, type FindKind, type Hit, type Store, StoreError } from '../../store/index.js';
import { chooseFormat, contentType } from '../formats.js';
import { HitsSchema, hitsCsv, hitsJsonl } from '../hits.js';
import { remembering } from '../kept.js';
import { addressOf, FilterQuery, filterOf, PageQuery, titleOf } from '../queries.js';

const FORMATS = ['json', 'jsonl', 'csv', ...FEED_FORMATS] as const;
export const PageOfLines = Type.Object({
  ...PageQuery.properties,
  format: Type.Optional(
    Type.Enum([...FORMATS], { description: 'a calendar (ical) has the events and agreements with a day' }),
  ),
});
const Query = Type.Object({ ...FilterQuery.properties, ...PageOfLines.properties });
type LineQuery = Static<typeof Query>;
const CountsSchema = Type.Object(Object.fromEntries(FIND_KINDS.map((kind) => [kind, Type.Integer()])));

/** `/api/statements`, `/api/events` …; reports are lines here too. */
export function lineRoutes(server: FastifyInstance, kept: Store): void {
  const store = remembering(kept);
  for (const kind of FIND_KINDS) {
    server.get<{ Querystring: LineQuery }>(
      `/api/${kind}`,
      {
        schema: { summary: `Find ${kind}, newest first`, querystring: Query, response: { 200: HitsSchema } },
      },
      (request, reply) => answerLines(store, kind, request.query, request, reply),
    );
  }
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

/** A page of lines in the format that is asked for. */
export async function answerLines(
  store: Pick<Store, 'find' | 'count'>,
  kind: FindKind,
  query: LineQuery,
  { headers, url, protocol, host }: FastifyRequest,
  reply: FastifyReply,
  name?: string,
): Promise<unknown> {
  const { limit, cursor, format } = query;
  const chosen = chooseFormat(FORMATS, format, headers.accept);
  const filter = filterOf(query);
  const page = await store.find(kind, filter, { ...(limit && { limit }), ...(cursor && { cursor }) });
  if (page.next !== null)
    reply.header('link', `<${addressOf(`/api/${kind}`, { ...query, cursor: page.next })}>; rel="next"`);
  reply.type(contentType(chosen));
  const hits: readonly Hit[] = page.items;
  if (chosen === 'csv') return hitsCsv(hits);
  if (chosen === 'jsonl') return hitsJsonl(hits);
  if (chosen === 'json') return { items: hits, next: page.next, total: await store.count(kind, filter) };
  const { limit: _, cursor: __, format: ___, ...shown } = query;
  return feedOf(chosen, hits, {
    title: name ?? titleOf(kind, filter),
    origin: `${protocol}://${host}`,
    self: url,
    page: addressOf('/search', { kind, ...shown }),
  });
}
