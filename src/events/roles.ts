import type { Draft } from './draft.js';
import type { Frame } from './frames/index.js';
import type { Who } from './who.js';

/** Who is source and who is target once it is known whom the clause names. */
export interface Roles {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** A place visited stands for its state; nobody is his own target; those who act together are all sources. */
export function settle(frame: Frame, named: Roles, who: Who): Roles {
  const sources = frame.mode === 'visit' ? named.sources : acting(named.sources, who);
  const others = othersThan(
    sources,
    acting(named.targets, who, PLACED.has(frame.type) || frame.mode === 'visit'),
    who,
  );
  const home = others.length === 0 && DOMESTIC.has(frame.type) ? acting(named.targets, who, true) : [];
  const hosts = frame.mode === 'visit' ? others.filter((id) => id.startsWith('state/')) : [];
  const targets = hosts.length > 0 ? hosts : [...others, ...home.filter((id) => id.startsWith('state/'))];
  if (!frame.both) return { sources: acting(sources, who), targets };
  return { sources: affiliated([...sources, ...targets], who), targets: [] };
}

/** Offices whose holder is of politics though no word tells of which state. */
const OFFICE =
  /\b(?:president|minister|premier|chancellor|ambassador|envoy|senator|lawmaker|commander|rebel|general|governor|mayor|opposition|judge|prosecutor|secretary|commissioner|party|king|prince)\b/i;

/** Whether anybody of politics takes part: a state, a body or group that is known, or a person who stands for one. */
export function isPolitical({ sources, targets }: Roles, who: Who): boolean {
  return [...sources, ...targets].some((id) => {
    const actor = who.actors.actor(id);
    if (!actor) return id.startsWith('state/');
    if (actor.kind === 'state' || actor.state !== null) return true;
    if (actor.kind === 'person') return OFFICE.test(actor.role ?? '');
    if (actor.kind === 'group') return !actor.mentions.some(({ rule }) => rule === 'actors/civil-group');
    return (
      actor.kind === 'organisation' &&
      (actor.known || actor.mentions.some(({ rule }) => rule === 'actors/body'))
    );
  });
}

/** Who protests need be nobody of politics, and who starves himself for it may be anybody. */
export function isCrowd({ entry, sources, sourceAt }: Draft): boolean {
  if (entry.frame.mode === 'hunger' && sourceAt !== undefined) return true;
  return entry.frame.type === 'PROTEST' && (sources.length > 0 || sourceAt?.how === 'political');
}

/** Deeds that are done to whoever is at the place, so that its state is their target though no word names it. */
const PLACED = new Set(['PROTEST', 'MOBILIZE', 'COERCE', 'ASSAULT', 'AID', 'CONCEDE', 'RETREAT']);

/** Deeds that states do at home: their own state may be the target. */
const DOMESTIC = new Set(['COERCE', 'CONCEDE']);

/** Places do not act: a capital or country meant as a place is its state, any other place nobody. */
function acting(ids: readonly string[], who: Who, anywhere = false): string[] {
  const found = ids.flatMap((id) => {
    if (!id.startsWith('place/')) return [id];
    const state = who.actors.stateOf(id);
    return state !== undefined && (anywhere || who.actors.actor(state) !== undefined) ? [state] : [];
  });
  return [...new Set(found)];
}

/** Targets without the sources and their state, and without the sources' own side where others are left. */
function othersThan(sources: readonly string[], targets: readonly string[], who: Who): string[] {
  const others = targets.filter((id) => !sources.includes(id));
  // rebels and protesters do not act for the state they are of
  const own = new Set(sources.filter((id) => !id.startsWith('group/')).map((id) => who.actors.stateOf(id)));
  const foreign = others.filter(
    (id) => !own.has(who.actors.stateOf(id)) || who.actors.stateOf(id) === undefined,
  );
  return foreign.length > 0 ? foreign : others.filter((id) => !id.startsWith('state/') || !own.has(id));
}

/** "Biden and the United States" at one table: a state whose person is there is not counted besides. */
function affiliated(ids: readonly string[], who: Who): string[] {
  const persons = ids.filter((id) => id.startsWith('person/'));
  const represented = new Set(persons.map((id) => who.actors.stateOf(id)));
  return [...new Set(ids)].filter((id) => !id.startsWith('state/') || !represented.has(id));
}
