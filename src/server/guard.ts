/** Who may talk to the server, and what a browser may do with what it says. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const COOKIE = 'readout-token';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Nothing but the server's own script, style and answers; no frame around it, no form out of it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export interface GuardOptions {
  /** The address that the server binds to; any but a loopback address needs a token. */
  readonly host: string;
  readonly token?: string | undefined;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Adds the checks to all routes. Throws where the options would leave the server open to others. */
export function guard(server: FastifyInstance, { host, token }: GuardOptions): void {
  if (!isLoopback(host) && !token) throw new Error('an address that others can reach needs a token');
  const names = isLoopback(host) ? LOOPBACK : null;
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    // A page of another site whose name was made to resolve to this machine still sends that name.
    if (names !== null && !names.includes(hostname(request.headers.host)))
      throw new Problem(403, 'This server answers on localhost alone.');
    checkOrigin(request);
    if (token) await checkToken(request, reply, token);
  });
}

function hostname(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/** Writing, and reading by script, is for the server's own pages: a browser always says where a request comes from. */
function checkOrigin({ method, headers, protocol }: FastifyRequest): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const foreign = origin !== undefined && origin !== `${protocol}://${host}`;
  const crossSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const visit = SAFE.has(method) && headers['sec-fetch-mode'] === 'navigate' && origin === undefined;
  if (foreign || (crossSite && !visit))
    throw new Problem(403, 'Pages of other sites may not use this server.');
}

/** A token comes in a header, or once in the address of a page, which then keeps it in a cookie. */
async function checkToken(request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> {
  const url = new URL(request.url, 'http://here');
  const given = url.searchParams.get('token');
  if (given !== null && SAFE.has(request.method) && same(given, token)) {
    url.searchParams.delete('token');
    reply.header('set-cookie', `${COOKIE}=${encodeURIComponent(token)}; HttpOnly; SameSite=Strict; Path=/`);
    await reply.redirect(url.pathname + url.search, 303);
    return;
  }
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const cookie = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
  const held = bearer ?? (cookie === undefined ? '' : decoded(cookie));
  if (same(held, token)) return;
  reply.header('www-authenticate', 'Bearer');
  throw new Problem(
    401,
    'This server needs its token: open its page with ?token=…, or send it as a bearer token.',
  );
}

function decoded(cookie: string): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return '';
  }
}

/** Takes the same time whatever is given. */
function same(given: string, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
