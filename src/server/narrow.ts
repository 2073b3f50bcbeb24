/** A record's lines between two actors, with what they rest on. */
import type { PressRecord } from '../record/index.js';
import type { Filter } from '../store/index.js';

/** Without a pair the record as it is. */
export function narrowed(record: PressRecord, { between }: Filter): PressRecord {
  if (between === undefined) return record;
  const sides = between.map((name) => sideOf(record, name));
  const both = (ids: readonly string[]) => sides.every((side) => ids.some((id) => side.has(id)));
  const events = record.events.filter(({ sources, targets }) => both([...sources, ...targets]));
  const statements = record.statements.filter(({ speakers, addressees }) =>
    both([...speakers, ...addressees]),
  );
  const agreements = record.agreements.filter(({ parties }) => both(parties));
  const lines = new Set([...events, ...agreements].map(({ id }) => id));
  const contradictions = record.contradictions.filter((contradiction) => lines.has(contradiction.of));
  return { ...record, events, statements, agreements, contradictions };
}

/** The actors that a name means: itself, and who acts for it where it is a state. */
function sideOf({ actors }: PressRecord, name: string): ReadonlySet<string> {
  const plain = name.toLowerCase();
  const meant = actors.filter((actor) => actor.id === name || actor.name.toLowerCase() === plain);
  const states = new Set(meant.flatMap(({ kind, state }) => (kind === 'state' ? [state] : [])));
  const acting = actors.filter(({ state }) => state !== null && states.has(state));
  return new Set([name, ...meant, ...acting].map((actor) => (typeof actor === 'string' ? actor : actor.id)));
}
