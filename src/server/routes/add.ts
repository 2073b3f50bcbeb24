/** Adding reports by sending their bytes. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Store } from '../../store/index.js';
import { addBytes } from '../adding.js';
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

export function addRoutes(server: FastifyInstance, store: Store): void {
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
      const additions = await addBytes(store, query.name, body);
      if (additions.added.length === 0)
        throw new Problem(422, `${query.name} ${additions.failures[0] ?? 'holds no report'}.`);
      reply.code(201);
      return additions;
    },
  );
}
