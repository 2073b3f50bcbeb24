/** Which offices a person held and when, as the knowledge has it. */
import { loadKnowledge } from './knowledge.js';

export interface HeldOffice {
  readonly role: string;
  readonly state: string | null;
  /** ISO dates as exact as known; null where open or unknown. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Earliest first; empty for whom the knowledge does not have. */
export function officesOf(id: string): HeldOffice[] {
  const { persons, offices } = loadKnowledge();
  const person = id.startsWith('person/') ? persons.get(id.slice('person/'.length)) : undefined;
  if (person === undefined) return [];
  return offices
    .of(person.id, person.states)
    .map(({ role, state, start, end }) => ({
      role,
      state: state === '-' ? null : state,
      from: start || null,
      until: end || null,
    }))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}
