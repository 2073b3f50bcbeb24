/** Who an actor is: its roles over time, from the knowledge and as reports call it. */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { officesOf } from '../../actors/index.js';
import type { Store } from '../../store/index.js';
import { Problem } from '../problem.js';

const Params = Type.Object({ id: Type.String({ maxLength: 2000 }) });
const Nullable = Type.Union([Type.String(), Type.Null()]);
const ActorSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  state: Nullable,
  roles: Type.Array(Type.Object({ role: Type.String(), state: Nullable, from: Nullable, until: Nullable }), {
    description: 'offices that the knowledge has, earliest first',
  }),
  called: Type.Array(
    Type.Object({ role: Type.String(), from: Nullable, until: Nullable, reports: Type.Integer() }),
    { description: 'roles that reports give it, with the days of the first and the last report' },
  ),
});
/** Reports that are asked what they call it. */
const ASKED = 60;

export function actorRoutes(server: FastifyInstance, store: Store): void {
  server.get<{ Params: Static<typeof Params> }>(
    '/api/actors/:id',
    {
      schema: {
        summary: 'An actor and its roles over time',
        description: `What it is called in the newest ${ASKED} reports that it takes part in.`,
        params: Params,
        response: { 200: ActorSchema },
      },
    },
    async ({ params: { id } }) => {
      const appearances = await appearancesOf(store, id);
      const newest = appearances[0]?.actor;
      if (newest === undefined) throw new Problem(404, `The store has no actor “${id.slice(0, 100)}”.`);
      const { name, kind, state } = newest;
      return { id, name, kind, state, roles: officesOf(id), called: calledIn(appearances) };
    },
  );
}

type Appearances = Awaited<ReturnType<typeof appearancesOf>>;

/** Newest first. */
async function appearancesOf(store: Store, id: string) {
  const { items } = await store.find('reports', { about: id }, { limit: ASKED });
  const found = await Promise.all(items.map(({ source }) => store.get(source.id, source.version)));
  return found.flatMap((stored) => {
    const actor = stored?.report.actors.find((one) => one.id === id);
    return actor === undefined ? [] : [{ actor, published: stored!.report.document.published }];
  });
}

/** Those that the most reports call it by first. */
function calledIn(appearances: Appearances): Static<typeof ActorSchema>['called'] {
  const roles = new Map<string, (string | null)[]>();
  for (const { actor, published } of appearances)
    if (actor.role !== null)
      roles.set(actor.role, [...(roles.get(actor.role) ?? []), published?.slice(0, 10) ?? null]);
  return [...roles]
    .map(([role, dates]) => {
      const days = dates.filter((date) => date !== null).sort();
      return { role, from: days[0] ?? null, until: days.at(-1) ?? null, reports: dates.length };
    })
    .sort((a, b) => b.reports - a.reports || (a.role < b.role ? -1 : 1));
}
