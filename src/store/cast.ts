/** Whom a report names, and by which names it can be asked for. */
import { countryName } from '../report/outline/countries.js';
import type { Actor, Report } from '../report/schema.js';
import { keyOf } from './keys.js';
import { plainName } from './words.js';

export interface CastMember {
  /** The actor's id as a number. */
  readonly num: number;
  readonly id: string;
  readonly state: string | null;
  /** Keys of its names and of their words. */
  readonly keys: readonly number[];
}

export function actorNumber(id: string): number {
  return keyOf('actor', id);
}

/** The report's actors, and the states that they act for. */
export function castOf({ actors }: Report): CastMember[] {
  const states = new Set(actors.map(({ state }) => state));
  for (const { id } of actors) states.delete(id.replace(/^state\//, ''));
  return [
    ...actors.map((actor) => member(actor.id, actor.state, namesOf(actor))),
    ...[...states].filter((s) => s !== null).map((code) => member(`state/${code}`, code, stateNames(code))),
  ];
}

function member(id: string, state: string | null, names: readonly string[]): CastMember {
  const plain = [...new Set(names.map(plainName))];
  const words = new Set(plain.flatMap((name) => name.split(' ')));
  const keys = [
    ...plain.map((name) => keyOf('actor', 'name', name)),
    ...[...words].map((word) => keyOf('actor', 'word', word)),
  ];
  return { num: actorNumber(id), id, state, keys };
}

/** Names and metonyms; what only describes an actor ("the minister") is no name of it. */
function namesOf({ kind, name, state, mentions }: Actor): string[] {
  const met = mentions.filter(({ form }) => form === 'name' || form === 'metonym').map(({ text }) => text);
  return [name, ...met, ...(kind === 'state' && state !== null ? stateNames(state) : [])];
}

const states = new Map<string, readonly string[]>();

function stateNames(code: string): readonly string[] {
  const known = states.get(code) ?? [countryName(code), code];
  states.set(code, known);
  return known;
}
