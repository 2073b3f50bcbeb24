/** Adding reports by sending their bytes, or an address of the web. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { FetchError, type Fetcher } from '../../fetch/index.js';
import type { Store } from '../../store/index.js';
import { type Additions, addAddress, addBytes } from '../adding.js';
import { Problem } from '../problem.js';

const Query = Type.Object({
  name: Type.String({
    minLength: 1,
    maxLength: 300,
    description: 'what it is called; its ending tells the kind: .txt, .html, .jsonl',
  }),
});
const AdditionsSchema = Type.Object({
  added: Type.Array(
    Type.Object({
      outcome: Type.Enum(['added', 'known', 'new-version', 'reread']),
      id: Type.String(),
      title: Type.String(),
    }),
  ),
  failures: Type.Array(Type.String()),
});

const Address = Type.Object({
  url: Type.String({ minLength: 1, maxLength: 2000, description: 'http: or https:' }),
});

/** Addresses fetched at once. */
const MOST_FETCHES = 8;

export function addRoutes(server: FastifyInstance, store: Store, fetcher: Fetcher): void {
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  );
  server.post<{ Querystring: Static<typeof Query> }>(
    '/api/reports',
    {
      schema: {
        summary: 'Read reports into the store',
        querystring: Query,
        consumes: ['application/octet-stream'],
        response: { 201: AdditionsSchema },
      },
    },
    async ({ query, body }, reply) => {
      if (!Buffer.isBuffer(body))
        throw new Problem(415, 'Send the file’s bytes as application/octet-stream.');
      reply.code(201);
      return someOf(query.name, await addBytes(store, query.name, body));
    },
  );
  let fetches = 0;
  server.post<{ Body: Static<typeof Address> }>(
    '/api/fetch',
    {
      schema: {
        summary: 'Fetch an address of the web and read its reports into the store',
        description: 'As its site allows it, and never from inside addresses that were not allowed.',
        body: Address,
        response: { 201: AdditionsSchema },
      },
    },
    async ({ body: { url } }, reply) => {
      if (fetches >= MOST_FETCHES)
        throw new Problem(429, `${MOST_FETCHES} addresses are being fetched; try again when they are read.`);
      fetches++;
      try {
        const additions = await addAddress(store, fetcher, url);
        reply.code(201);
        return someOf(url, additions);
      } catch (error) {
        throw error instanceof FetchError ? new Problem(422, `${url} ${error.message}.`) : error;
      } finally {
        fetches--;
      }
    },
  );
}

/** Throws a Problem where nothing was added. */
function someOf(name: string, additions: Additions): Additions {
  if (additions.added.length > 0) return additions;
  throw new Problem(422, `${name} ${additions.failures[0] ?? 'holds no report'}.`);
}
