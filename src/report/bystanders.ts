import type { Actor, Agreement, Event, Statement } from './schema.js';

/** Rules that enter whoever might take part: groups and bodies that the knowledge lacks, states of which only an adjective speaks. */
const TENTATIVE = new Set([
  'actors/armed-group',
  'actors/organ',
  'actors/civil-group',
  'actors/body',
  'actors/adjective-beside',
]);

interface Lines {
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly agreements: readonly Agreement[];
}

/** The actors without the unnamed groups and unknown bodies that take part in nothing, and the statements without them. */
export function withoutBystanders({ actors, statements, events, agreements }: Lines): {
  actors: Actor[];
  statements: Statement[];
} {
  const acting = new Set([
    ...statements.flatMap((s) => [...(s.speaker?.actors ?? []), ...s.addressees, ...s.via]),
    ...events.flatMap((e) => [...e.sources, ...e.targets, e.carrier ?? '']),
    ...agreements.flatMap((a) => a.parties),
  ]);
  const gone = new Set(
    actors
      .filter(({ id, mentions }) => !acting.has(id) && mentions.length > 0 && mentions.every(isTentative))
      .map(({ id }) => id),
  );
  return {
    actors: actors.filter(({ id }) => !gone.has(id)),
    statements: statements.map((s) => ({ ...s, about: s.about.filter((id) => !gone.has(id)) })),
  };
}

const isTentative = ({ rule }: Actor['mentions'][number]): boolean =>
  rule !== undefined && TENTATIVE.has(rule);
