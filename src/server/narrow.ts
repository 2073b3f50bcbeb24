/** A record's lines between two actors, or about one or a topic, with what they rest on. */
import type { PressRecord } from '../record/index.js';
import { CONTEXTS } from '../report/vocabulary.js';
import type { Filter } from '../store/index.js';

/** Without a pair or a subject the record as it is. */
export function narrowed(record: PressRecord, { between, about }: Filter): PressRecord {
  if (between === undefined && about === undefined) return record;
  const topic = (CONTEXTS as readonly string[]).find((context) => context === about);
  const names = [...(between ?? []), ...(about === undefined || topic ? [] : [about])];
  const sides = names.map((name) => sideOf(record, name));
  const all = (ids: readonly string[]) => sides.every((side) => ids.some((id) => side.has(id)));
  const on = (topics: readonly string[]) => topic === undefined || topics.includes(topic);
  const events = record.events.filter((e) => all([...e.sources, ...e.targets]) && on(e.contexts));
  const statements = record.statements.filter(
    (s) => all([...s.speakers, ...s.addressees]) && topic === undefined,
  );
  const agreements = record.agreements.filter((a) => all(a.parties) && on(a.subject));
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
  return new Set([name, ...[...meant, ...acting].map(({ id }) => id)]);
}
