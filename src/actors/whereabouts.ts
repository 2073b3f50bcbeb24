/** Where a place or state lies on the earth, for maps. */
import { loadKnowledge } from './knowledge.js';

export interface Whereabouts {
  readonly latitude: number;
  readonly longitude: number;
  /** False where the point is the capital, since only the state is known. */
  readonly exact: boolean;
}

/** Null where the knowledge does not say. */
export function whereaboutsOf(id: string, name: string): Whereabouts | null {
  const knowledge = loadKnowledge();
  // Cities are entered once their name is met.
  knowledge.meanings(name);
  const entry = knowledge.entry(id);
  if (entry?.at) return { latitude: entry.at[0], longitude: entry.at[1], exact: true };
  const capital = entry?.state ? knowledge.states.get(entry.state)?.capitals[0] : undefined;
  if (capital === undefined) return null;
  const city = knowledge.meanings(capital).flatMap((meaning) => knowledge.entry(meaning.id)?.at ?? []);
  return city.length < 2 ? null : { latitude: city[0]!, longitude: city[1]!, exact: false };
}
