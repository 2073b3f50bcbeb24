/** From a filter to what the index is asked: lists of ids that must all hold a line, and a range of ids. */
import { CONTEXTS } from '../report/vocabulary.js';
import { dayOf, LAST_DAY } from './days.js';
import type { Connection } from './engine.js';
import { idsOfDays, keyOf } from './keys.js';
import type { Family } from './lines.js';
import { idsOf } from './names.js';
import { type Filter, type FindKind, StoreError } from './types.js';
import { parseQuery, type Query } from './words.js';

export interface Conditions {
  /** A line must stand under one key of each set. */
  readonly sets: readonly (readonly number[])[];
  readonly low: number;
  readonly high: number;
  /** The last day on which its report may have been published. */
  readonly asOf: number | null;
  readonly query: Query | null;
}

type Role = 'by' | 'to' | 'with' | 'about' | 'in';

const FAMILIES: Readonly<Record<Exclude<FindKind, 'actors'>, Family>> = {
  statements: 'statement',
  events: 'event',
  meetings: 'meeting',
  agreements: 'agreement',
  reports: 'report',
};

export function familyOf(kind: Exclude<FindKind, 'actors'>): Family {
  return FAMILIES[kind];
}

export async function conditionsOf(
  connection: Connection,
  family: Family,
  filter: Filter,
): Promise<Conditions> {
  const { by, to, about, between = [], since, until, asOf } = filter;
  if (family === 'report') refuse('reports', filter, ['by', 'to']);
  if (family === 'agreement') refuse('agreements', filter, ['in']);
  const asked: [Role, string | undefined][] = [
    ['by', by],
    ['to', to],
    ['about', about],
    ['with', between[0]],
    ['with', between[1]],
    ['in', filter.in],
  ];
  const sets: number[][] = [];
  for (const [role, name] of asked) {
    if (name === undefined) continue;
    const ids = role === 'about' && isTopic(name) ? [name] : await idsOf(connection, name);
    sets.push(ids.map((id) => keyOf(family, role, id)));
  }
  const dated = since !== undefined || until !== undefined;
  const [low, high] = idsOfDays(since ? dayOf(since) : dated ? 1 : 0, until ? dayOf(until) : LAST_DAY);
  return { sets, low, high, asOf: asOf === undefined ? null : dayOf(asOf), query: queryOf(filter) };
}

export function queryOf({ text }: Filter): Query | null {
  if (text === undefined) return null;
  const query = parseQuery(text);
  if (query.all.length === 0) throw new StoreError(`“${text}” has no word to look for`);
  return query;
}

/** What cannot be asked of a kind is said, not passed over. */
export function refuse(kind: FindKind, filter: Filter, fields: readonly (keyof Filter)[]): void {
  const given = fields.find((field) => filter[field] !== undefined);
  if (given !== undefined) throw new StoreError(`${kind} cannot be asked for with “${given}”`);
}

function isTopic(name: string): boolean {
  return (CONTEXTS as readonly string[]).includes(name);
}
