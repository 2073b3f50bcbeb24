import { loadKnowledge } from '../actors/index.js';
import type { Actor, Agreement, Event } from './schema.js';

/** The actors, and after them the states that lines mean by those who act for them though the text never names them:
 *  these have no mentions. */
export function withMeantStates(
  actors: readonly Actor[],
  events: readonly Event[],
  agreements: readonly Agreement[],
): Actor[] {
  const known = new Set(actors.map(({ id }) => id));
  const ids = [
    ...events.flatMap((e) => [...e.sources, ...e.targets]),
    ...agreements.flatMap((a) => a.parties),
  ];
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  return [...actors, ...missing.flatMap((id) => stateOf(id) ?? [])];
}

function stateOf(id: string): Actor | undefined {
  const entry = id.startsWith('state/') ? loadKnowledge().entry(id) : undefined;
  return (
    entry && {
      id,
      kind: 'state',
      name: entry.name,
      wikidata: null,
      state: entry.state ?? null,
      role: null,
      known: true,
      mentions: [],
    }
  );
}
