/** Who speaks to whom in a record, and who meets whom. */
import type { PressRecord } from '../record/schema.js';

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly state: string | null;
}

/** Statements go from the first to the second; a meeting counts once, between the two in the order of their ids. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly statements: number;
  readonly meetings: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

type Level = 'actors' | 'states';

/** The edges with most on them, and their ends. Of states, each actor counts as the state it acts for. */
export function networkOf(record: PressRecord, level: Level, limit: number): Network {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const standIn = (id: string): string | null => {
    if (level === 'actors') return actors.get(id)?.kind === 'place' ? null : id;
    const state = actors.get(id)?.state;
    return state ? `state/${state}` : null;
  };
  const edges = new Map<string, { from: string; to: string; statements: number; meetings: number }>();
  const count = (a: string, b: string, what: 'statements' | 'meetings') => {
    const [from, to] = [standIn(a), standIn(b)];
    if (from === null || to === null || from === to) return;
    const edge = edges.get(`${from} ${to}`) ?? { from, to, statements: 0, meetings: 0 };
    edge[what]++;
    edges.set(`${from} ${to}`, edge);
  };
  for (const { speakers, addressees } of record.statements)
    for (const from of speakers) for (const to of addressees) count(from, to, 'statements');
  for (const { type, status, sources, targets } of record.events) {
    if (type !== 'CONSULT' || status === 'denied') continue;
    const met = [...new Set([...sources, ...targets])].sort();
    for (const [i, a] of met.entries()) for (const b of met.slice(i + 1)) count(a, b, 'meetings');
  }
  const weight = ({ statements, meetings }: NetworkEdge) => statements + meetings;
  const shown = [...edges.values()]
    .sort((a, b) => weight(b) - weight(a) || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
    .slice(0, limit);
  const ids = [...new Set(shown.flatMap(({ from, to }) => [from, to]))];
  const node = (id: string): NetworkNode => {
    const actor = actors.get(id);
    return { id, name: actor?.name ?? id, state: actor?.state ?? null };
  };
  return { nodes: ids.map(node), edges: shown };
}
