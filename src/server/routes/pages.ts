/** The reading room's page: one shell for all its addresses, and its script and style. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { installed } from '../../installed.js';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0b5c92" d="M2 3h9v2H2zm0 4h12v2H2zm0 4h7v2H2z"/></svg>';
const YEAR_S = 31_536_000;

const SHELL = (style: string, script: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Readout</title>
<link rel="stylesheet" href="/assets/${style}">
<link rel="icon" href="/assets/icon.svg">
<script type="module" src="/assets/${script}"></script>
</head>
<body>
<div id="room"><noscript><p>The reading room needs JavaScript. Its reports can be read without: <a href="/api/reports">/api/reports</a>.</p></noscript></div>
</body>
</html>
`;

/** Files are named here one by one, so no path leads to another. */
export function pageRoutes(server: FastifyInstance): void {
  const folder = fileURLToPath(installed('dist/web/app'));
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  for (const name of names) {
    const code = readFileSync(join(folder, name), 'utf8');
    server.get(`/assets/${name}`, { schema: { hide: true } }, async (_, reply) => {
      reply
        .type(`${TYPES[extname(name)]}; charset=utf-8`)
        .header('cache-control', `public, max-age=${YEAR_S}, immutable`);
      return code;
    });
  }
  const called = (ending: string) => names.find((name) => name.startsWith('app-') && name.endsWith(ending))!;
  const shell = SHELL(called('.css'), called('.js'));
  server.get('/assets/icon.svg', { schema: { hide: true } }, async (_, reply) =>
    reply.type('image/svg+xml').send(ICON),
  );
  for (const path of PAGES) {
    server.get(path, { schema: { hide: true } }, async (_, reply) => {
      reply.type('text/html; charset=utf-8');
      return shell;
    });
  }
}

const PAGES = [
  '/',
  '/reports',
  '/reports/:id',
  '/search',
  '/timeline',
  '/actors',
  '/actors/*',
  '/pairs',
  '/agreements',
  '/contradictions',
  '/stories',
  '/stories/:id',
  '/map',
  '/network',
  '/saved',
  '/add',
];
