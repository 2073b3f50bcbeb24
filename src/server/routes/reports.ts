/** One report, in any of the formats that `readout read` prints. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { loadFormat } from '../../report/format/index.js';
import { ReportSchema } from '../../report/schema.js';
import type { Store, Stored } from '../../store/index.js';
import { chooseFormat, contentType } from '../formats.js';
import { Problem } from '../problem.js';

const FORMATS = ['json', 'text', 'csv', 'html', 'annotations'] as const;
const Query = Type.Object({
  version: Type.Optional(Type.Integer({ minimum: 1 })),
  format: Type.Optional(Type.Enum([...FORMATS])),
});
const Params = Type.Object({ id: Type.String({ maxLength: 2000 }) });
const PAGE = { width: 100, colour: false };
const VersionsSchema = Type.Array(
  Type.Object({
    version: Type.Integer(),
    current: Type.Boolean(),
    added: Type.String(),
    title: Type.String(),
  }),
);

export function reportRoutes(server: FastifyInstance, store: Store): void {
  server.get<{ Params: Static<typeof Params>; Querystring: Static<typeof Query> }>(
    '/api/reports/:id',
    { schema: { summary: 'A report', params: Params, querystring: Query, response: { 200: ReportSchema } } },
    async ({ params, query, headers }, reply) => {
      const { report } = await stored(store, params.id, query.version);
      const format = chooseFormat(FORMATS, query.format, headers.accept);
      reply.type(contentType(format));
      if (format === 'json') return report;
      const print = await loadFormat(format);
      const { open, close } = print.alone ?? print.envelope;
      return open + print.one(report, PAGE) + close;
    },
  );
  server.get<{ Params: Static<typeof Params> }>(
    '/api/reports/:id/versions',
    { schema: { summary: 'All versions of a report', params: Params, response: { 200: VersionsSchema } } },
    async ({ params }) => {
      const versions = await store.versions(params.id);
      if (versions.length === 0) throw unknown(params.id);
      return versions.map(({ version, current, added, report }) => ({
        version,
        current,
        added,
        title: report.document.title,
      }));
    },
  );
}

export async function stored(store: Store, id: string, version?: number): Promise<Stored> {
  const found = await store.get(id, version);
  if (found === null) throw unknown(id);
  return found;
}

function unknown(id: string): Problem {
  return new Problem(404, `The store has no report “${id.slice(0, 100)}”.`);
}
