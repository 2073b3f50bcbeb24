/** What persons say of a report's lines, and the reports as they have put them right. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { corrected, isDone } from '../../corrections/apply.js';
import { named } from '../../corrections/lines.js';
import { type Correction, CorrectionSchema, type Draft, DraftSchema } from '../../corrections/types.js';
import { groupBy } from '../../record/group.js';
import { breaches } from '../../report/laws.js';
import { type Report, ReportSchema } from '../../report/schema.js';
import type { Store } from '../../store/index.js';
import { Problem } from '../problem.js';
import { stored } from './reports.js';

const Params = Type.Object({ id: Type.String({ maxLength: 2000 }) });
type Params = Static<typeof Params>;
const Gold = Type.Object({
  all: Type.Optional(Type.Boolean({ description: 'also reports that nobody called done' })),
});

export function correctionRoutes(server: FastifyInstance, store: Store): void {
  server.get<{ Params: Params }>(
    '/api/reports/:id/corrections',
    {
      schema: {
        summary: 'What persons say of its lines',
        params: Params,
        response: { 200: Type.Array(CorrectionSchema) },
      },
    },
    async ({ params }) => {
      await stored(store, params.id);
      return store.corrections(params.id);
    },
  );
  server.post<{ Params: Params; Body: Draft }>(
    '/api/reports/:id/corrections',
    {
      validatorCompiler: uncoerced,
      schema: {
        summary: 'Accept, reject, change or add a line; undo',
        params: Params,
        body: DraftSchema,
        response: { 201: CorrectionSchema },
      },
    },
    async ({ params, body }, reply) => {
      const { report } = await stored(store, params.id);
      const log = await store.corrections(params.id);
      const entry = {
        report: params.id,
        at: new Date().toISOString(),
        by: body.by,
        act: body.act,
        ...meant(report, body, log),
      };
      const wrong = breaches(corrected(report, [...log, { id: Number.MAX_SAFE_INTEGER, ...entry }]));
      if (wrong.length > 0) throw new Problem(422, `The line does not hold: ${wrong[0]}.`);
      reply.code(201);
      return store.correct(entry);
    },
  );
  server.get<{ Querystring: Static<typeof Gold> }>(
    '/api/gold',
    {
      schema: {
        summary: 'Reports as persons have put them right',
        querystring: Gold,
        response: { 200: Type.Array(ReportSchema) },
      },
    },
    async ({ query }) => {
      const logs = [...groupBy(await store.corrections(), ({ report }) => [report])];
      const wanted = logs.filter(([, log]) => query.all || isDone(log));
      const found = await Promise.all(wanted.map(([id]) => store.get(id)));
      return found.flatMap((one, i) => (one === null ? [] : [corrected(one.report, wanted[i]![1])]));
    },
  );
}

const draft = Compile(DraftSchema);

/** A line is taken as it is sent: the server's usual validator would make an empty string of a null. */
function uncoerced({ httpPart }: { httpPart?: string }) {
  return (data: unknown) =>
    httpPart !== 'body' || draft.Check(data)
      ? { value: data }
      : { error: new Error('The body is no correction.') };
}

type Meant = Pick<Correction, 'kind' | 'was' | 'now' | 'undoes'>;

/** The line that a draft is about, as the report has it; throws where the draft lacks what its act needs. */
function meant(report: Report, { act, line, kind, now, undoes }: Draft, log: readonly Correction[]): Meant {
  const nothing = { kind: null, was: null, now: null, undoes: null };
  if (act === 'done') return nothing;
  if (act === 'undo') {
    if (!log.some(({ id }) => id === undoes)) throw new Problem(422, 'There is no such correction to undo.');
    return { ...nothing, undoes: undoes! };
  }
  if (act === 'add') {
    if (kind === undefined || now === undefined)
      throw new Problem(422, 'An added line needs its kind and itself.');
    return { ...nothing, kind, now };
  }
  const found = line === undefined ? null : named(report, line);
  if (found === null) throw new Problem(422, `The report has no line “${line ?? ''}”.`);
  if (act === 'change' && now === undefined)
    throw new Problem(422, 'A change needs the line as it should be.');
  return { kind: found.kind, was: found.line, now: act === 'change' ? now! : null, undoes: null };
}
