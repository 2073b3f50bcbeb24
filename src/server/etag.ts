/** A tag for each answer's bytes; a client that has them already gets none. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

export function tagAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 200 || typeof payload !== 'string' || request.method !== 'GET') return payload;
    const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
    reply.header('etag', tag);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    if (!matches(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return '';
  });
}

function matches(given: string | undefined, tag: string): boolean {
  return given?.split(/,\s*/).some((one) => one === '*' || one === tag) ?? false;
}
