/** The HTTP API and the reading room over one store. */
import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { Fetcher, judgeBy } from '../fetch/index.js';
import { type Store, StoreError } from '../store/index.js';
import { tagAnswers } from './etag.js';
import { type GuardOptions, guard } from './guard.js';
import { Problem, ProblemSchema } from './problem.js';
import { Records } from './records.js';
import { actorRoutes } from './routes/actors.js';
import { addRoutes } from './routes/add.js';
import { correctionRoutes } from './routes/corrections.js';
import { facetRoutes } from './routes/facets.js';
import { lineRoutes } from './routes/lines.js';
import { pageRoutes } from './routes/pages.js';
import { pictureRoutes } from './routes/pictures.js';
import { recordRoutes } from './routes/record.js';
import { reportRoutes } from './routes/reports.js';
import { ruleRoutes } from './routes/rules.js';
import { searchRoutes } from './routes/searches.js';
import { storyRoutes } from './routes/stories.js';

/** No upload may be larger. */
const MOST_BYTES = 20_000_000;
/** No client may take longer to send its request. */
const PATIENCE_MS = 30_000;

export interface ServerOptions extends GuardOptions {
  readonly store: Store;
  /** Readout's own. */
  readonly version: string;
  /** The way to the network; without one, public addresses alone are fetched from. */
  readonly fetcher?: Fetcher;
}

export async function buildServer({
  store,
  version,
  fetcher = new Fetcher({ judge: judgeBy([]) }, version),
  ...options
}: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: MOST_BYTES,
    requestTimeout: PATIENCE_MS,
    connectionTimeout: PATIENCE_MS,
    routerOptions: { maxParamLength: 2000 },
    ajv: { customOptions: { coerceTypes: true, removeAdditional: false } },
  });
  // Answers are printed whole: a serializer made of the schema would drop the fields that a later version adds.
  server.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  // A form of another site can send plain text, but not JSON.
  server.removeContentTypeParser('text/plain');
  guard(server, options);
  tagAnswers(server);
  answerErrors(server);
  await server.register(swagger, { openapi: openapi(version) });
  server.after(() => {
    lineRoutes(server, store);
    facetRoutes(server, store);
    searchRoutes(server, store);
    reportRoutes(server, store);
    const records = new Records(store);
    recordRoutes(server, records);
    storyRoutes(server, store, records);
    pictureRoutes(server, records);
    actorRoutes(server, store);
    correctionRoutes(server, store);
    addRoutes(server, store, fetcher);
    ruleRoutes(server);
    pageRoutes(server);
    server.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger());
  });
  await server.ready();
  return server;
}

const openapi = (version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Readout',
    version,
    description: 'Press reports on diplomacy and their sourced record. Errors are RFC 9457 problems.',
  },
});

function answerErrors(server: FastifyInstance): void {
  server.addSchema(ProblemSchema);
  server.addHook('onRoute', ({ schema }) => {
    if (!schema || schema.hide) return;
    const problem = {
      description: 'Problem',
      content: { 'application/problem+json': { schema: ProblemSchema } },
    };
    schema.response = { ...(schema.response as object), '4xx': problem };
  });
  server.setNotFoundHandler((request) => {
    throw new Problem(404, `There is nothing at ${request.url.split('?')[0]}.`);
  });
  server.setErrorHandler((error: FastifyError, _, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) process.stderr.write(`readout: ${error.stack}\n`);
    reply.code(problem.status).type('application/problem+json').send(problem.body);
  });
}

/** What the client did wrong is said; our own faults keep their inside to themselves. */
function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) return new Problem(400, error.message);
  const status = error.statusCode ?? 500;
  return status < 500
    ? new Problem(status, error.message)
    : new Problem(500, 'Something went wrong; see the log.');
}
