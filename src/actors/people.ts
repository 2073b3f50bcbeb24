/** Persons by name: found, put together, and known or not. */

import { touching } from '../search.js';
import { contains } from '../span.js';
import type { Cast, Identity } from './cast.js';
import { type Cluster, clustersOf } from './clusters.js';
import { type Context, identify, knownEnd, officeOn } from './identity.js';
import { slug } from './names.js';
import { type NameSpan, nameSpans } from './namespans.js';
import { nameWords } from './namewords.js';
import type { KnownPerson } from './persons.js';
import type { Match } from './phrases.js';
import type { Scene } from './scene.js';
import { HONORIFIC } from './titles.js';

export function enterPeople(scene: Scene, matches: readonly Match[], cast: Cast): void {
  const context: Context = { knowledge: scene.knowledge, day: scene.day, states: statesOf(matches) };
  const spans = nameSpans(scene, matches)
    .filter((span) => !isOtherName(scene, span) && (span.title !== undefined || !isOther(span, matches)))
    .map((span) => withoutTitle(scene, span));
  for (const cluster of clustersOf(spans)) enterPerson(scene, cluster, context, cast);
}

/** "Human Rights Zeid Hussein" without the words of a title before a known name. */
function withoutTitle(scene: Scene, span: NameSpan): NameSpan {
  const from = span.words.length > 2 ? knownEnd(span.words, scene.knowledge) : undefined;
  if (from === undefined) return span;
  const starts = [...span.text.matchAll(/\S+/g)].filter(({ 0: word }) => nameWords(word).length > 0);
  const start = span.start + (starts[from]?.index ?? 0);
  return { ...span, ...scene.span(start, span.end), words: span.words.slice(from), marked: true };
}

/** One word before a title is a part of the title ("Diplomatic Counselor"). */
function beginsTitle({ text }: Scene, { words, end }: NameSpan): boolean {
  const next = /^\s+(\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 25))?.[1];
  return words.length === 1 && next !== undefined && HONORIFIC.test(next.toLowerCase());
}

/** The named-entity model reads the words as a body, place or thing, and no person of the knowledge has the name. */
const isOtherName = ({ language, knowledge }: Scene, span: NameSpan): boolean =>
  touching(language.entities, span).some((entity) => entity.type !== 'PER' && contains(entity, span)) &&
  !(span.words.length > 1
    ? knowledge.persons.isName(span.words)
    : span.title !== undefined || knowledge.persons.byWord(span.words[0] ?? '').length > 0);

/** The knowledge has just these words as the name of a place or body. */
const isOther = (span: NameSpan, matches: readonly Match[]) =>
  touching(matches, span).some(
    ({ start, end, meanings }) =>
      start === span.start &&
      end === span.end &&
      (span.words.length > 1 || meanings.every(({ id }) => id.startsWith('organisation/'))),
  );

const statesOf = (matches: readonly Match[]) =>
  new Set(
    matches.flatMap(({ meanings }) =>
      meanings.flatMap(({ id }) => (id.startsWith('state/') ? [id.slice(6)] : [])),
    ),
  );

function enterPerson(scene: Scene, cluster: Cluster, context: Context, cast: Cast): void {
  const known = identify(cluster, context);
  if (
    !known &&
    !cluster.spans.some((span) => span.marked && !isOtherName(scene, span) && !beginsTitle(scene, span))
  )
    return;
  const identity = known ? knownIdentity(known, scene) : localIdentity(cluster);
  cast.enter(identity);
  for (const span of cluster.spans)
    cast.mention(identity.id, span, 'name', known ? 'actors/known-person' : 'actors/person');
}

/** What the report says of a known person: his state and office on its day. */
export function knownIdentity(person: KnownPerson, { knowledge, day }: Scene): Identity {
  const office = officeOn(person, { knowledge, day });
  return {
    id: `person/${person.id}`,
    kind: 'person',
    name: person.name,
    wikidata: person.wikidata,
    state: office ? office.state.replace('-', '') || null : (stateOf(person.states) ?? null),
    role: office?.role ?? null,
    known: true,
  };
}

function localIdentity({ spans }: Cluster): Identity {
  const title = spans.map((span) => span.title).find((t) => t && !t.former);
  const longest = spans.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  return {
    id: `local/${slug(longest.text)}`,
    kind: 'person',
    name: longest.text.replace(/\s+/g, ' '),
    wikidata: null,
    state: title?.state ?? null,
    role: title?.words ?? null,
    known: false,
  };
}

/** The one state that a person out of office is told by. */
const stateOf = (states: readonly string[]) =>
  states.length === 1 && states[0] !== '-' ? states[0] : undefined;
