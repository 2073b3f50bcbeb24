/** Persons by name: found, put together, and known or not. */

import type { Cast } from './cast.js';
import { type Cluster, clustersOf } from './clusters.js';
import { type Context, identify, officeOn } from './identity.js';
import { slug } from './names.js';
import { nameSpans } from './namespans.js';
import type { Match } from './phrases.js';
import type { Scene } from './scene.js';

export function enterPeople(scene: Scene, matches: readonly Match[], cast: Cast): void {
  const context: Context = { knowledge: scene.knowledge, day: scene.day, states: statesOf(matches) };
  for (const cluster of clustersOf(nameSpans(scene, matches))) enterPerson(cluster, context, cast);
}

const statesOf = (matches: readonly Match[]) =>
  new Set(
    matches.flatMap(({ meanings }) =>
      meanings.flatMap(({ id }) => (id.startsWith('state/') ? [id.slice(6)] : [])),
    ),
  );

function enterPerson(cluster: Cluster, context: Context, cast: Cast): void {
  const known = identify(cluster, context);
  if (!known && !cluster.spans.some(({ marked }) => marked)) return;
  const office = known && officeOn(known, context);
  const title = cluster.spans.map((span) => span.title).find((t) => t && !t.former);
  const longest = cluster.spans.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const id = known ? `person/${known.id}` : `local/${slug(longest.text)}`;
  cast.enter({
    id,
    kind: 'person',
    name: known?.name ?? longest.text.replace(/\s+/g, ' '),
    wikidata: known?.wikidata ?? null,
    state: office?.state.replace('-', '') || stateOf(known?.states) || title?.state || null,
    role: office?.role ?? (known ? null : (title?.words ?? null)),
    known: known !== undefined,
  });
  for (const span of cluster.spans)
    cast.mention(id, span, 'name', known ? 'actors/known-person' : 'actors/person');
}

/** The one state that a person out of office is told by. */
const stateOf = (states: readonly string[] | undefined) =>
  states?.length === 1 && states[0] !== '-' ? states[0] : undefined;
