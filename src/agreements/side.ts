import { loadKnowledge } from '../actors/index.js';
import type { Who } from '../events/index.js';

/** The actors who speak at a place of the text. */
export type Self = (place: { readonly start: number; readonly end: number }) => readonly string[];

/** Parts of a government, which sign for their state. */
const OF_STATE = new Set(['government', 'parliament', 'military', 'court']);

/** Who is party where this actor takes part: persons, ministries and parliaments stand for their state, places for nobody. */
export function partyOf(id: string, who: Who): string | undefined {
  if (id.startsWith('place/')) return undefined;
  if (id.startsWith('person/')) return who.actors.stateOf(id);
  const actor = who.actors.actor(id);
  if (!actor || actor.state === null) return id;
  if (actor.kind === 'group')
    return actor.mentions.some((m) => m.rule === 'actors/organ') ? who.actors.stateOf(id) : id;
  if (actor.kind !== 'organisation') return id;
  const sort = loadKnowledge().entry(id)?.sort;
  const part = sort === undefined ? PART.test(actor.name) : OF_STATE.has(sort);
  return part ? who.actors.stateOf(id) : id;
}

const PART = /\b(?:ministry|department|parliament|government|assembly|senate|congress|army|navy|office)\b/i;

/** Bodies of several states and armed or political groups; firms and the press are none. */
export function isBody(id: string, who: Who): boolean {
  const actor = who.actors.actor(id);
  return (
    actor?.known === true &&
    (actor.kind === 'group' || (actor.kind === 'organisation' && actor.state === null))
  );
}

/** A people is no party because a sentence speaks of it. */
export const isPeople = (id: string, who: Who): boolean =>
  who.actors.actor(id)?.mentions.some(({ rule }) => rule === 'actors/people') ?? false;
