/** Ministries, anaphors of bodies, peoples and capitals called by a description. */
import { isCapital } from '../letters.js';
import { enterEntry } from './bodies.js';
import type { Cast } from './cast.js';
import { lastBefore, statesIn } from './context.js';
import { eachNoun } from './describestates.js';
import { slug } from './names.js';
import { shortPhrase } from './phrase.js';
import type { Match } from './phrases.js';
import type { Place, Scene } from './scene.js';

const MINISTRY = /^ministry$/i;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/foreign|external affairs/i, 'ministry-of-foreign-affairs'],
  [/defen[cs]e/i, 'ministry-of-defence'],
  [/interior|home/i, 'ministry-of-the-interior'],
  [/finance/i, 'ministry-of-finance'],
  [/oil|petroleum/i, 'ministry-of-petroleum'],
  [/trade|commerce/i, 'ministry-of-commerce'],
  [/unification/i, 'ministry-of-unification'],
  [/health/i, 'ministry-of-health'],
  [/justice/i, 'ministry-of-justice'],
];
const NAMES: Readonly<Record<string, string>> = {
  'ministry-of-foreign-affairs': 'Ministry of Foreign Affairs',
  'ministry-of-defence': 'Ministry of Defence',
  'ministry-of-the-interior': 'Ministry of the Interior',
  'ministry-of-finance': 'Ministry of Finance',
  'ministry-of-petroleum': 'Ministry of Petroleum',
  'ministry-of-commerce': 'Ministry of Commerce',
  'ministry-of-unification': 'Ministry of Unification',
  'ministry-of-health': 'Ministry of Health',
  'ministry-of-justice': 'Ministry of Justice',
};

export function describeBodies(scene: Scene, matches: readonly Match[], cast: Cast): void {
  eachNoun(scene, MINISTRY, (place) => {
    describeMinistry(scene, matches, cast, place);
  });
  eachNoun(scene, /^capital$/i, (place) => describeCapital(scene, matches, cast, place));
  eachNoun(scene, /^region$/i, (place) =>
    pointBack(scene, cast, place, ({ kind, state }) => kind === 'place' && state === null, 'actors/region'),
  );
  describePeoples(scene, matches, cast);
  pointBackToBodies(scene, cast);
}

function describeMinistry(scene: Scene, matches: readonly Match[], cast: Cast, place: Place): void {
  const span = shortPhrase(scene, place);
  if (cast.overlapping(span).some(({ mention }) => mention.form === 'name' && mention.end >= span.end))
    return;
  const kind = KINDS.find(([pattern]) => pattern.test(span.text))?.[1];
  const state = statesIn(matches, span)[0];
  if (!kind) {
    pointBack(scene, cast, place, ({ id }) => id.includes('-ministry-of-'), 'actors/ministry');
    return;
  }
  if (!state || /^\s+(?:spokes|official|source)/.test(scene.text.slice(span.end, span.end + 12))) return;
  const name = scene.knowledge.entry(`state/${state}`)!.name;
  const id = `organisation/${slug(name)}-${kind}`;
  cast.enter({
    id,
    kind: 'organisation',
    name: `${NAMES[kind]} of ${name}`,
    wikidata: null,
    state,
    role: null,
    known: true,
  });
  cast.mention(id, span, isCapital(scene.token(place).text) ? 'name' : 'description', 'actors/ministry');
}

/** "the Russian capital" */
function describeCapital(scene: Scene, matches: readonly Match[], cast: Cast, place: Place): void {
  const span = shortPhrase(scene, place);
  const [iso] = statesIn(matches, span);
  const capital = iso && scene.knowledge.states.get(iso)?.capitals[0];
  const entry = capital && scene.knowledge.entry(`place/${slug(capital)}`);
  if (!entry) return;
  enterEntry(cast, entry);
  cast.mention(entry.id, span, 'description', 'actors/capital-of');
}

/** "the Palestinian people", "Palestinians" */
function describePeoples(scene: Scene, matches: readonly Match[], cast: Cast): void {
  for (const match of matches) {
    const people = match.meanings.find(({ sort }) => sort === 'people');
    if (!people || cast.overlapping(match).length > 0) continue;
    const id = enterPeople(cast, match.text, people.id.slice('state/'.length));
    cast.mention(id, match, 'name', 'actors/people');
  }
  eachNoun(scene, /^people$/i, (place) => {
    const span = shortPhrase(scene, place);
    const states = statesIn(matches, span);
    const plural = scene.knowledge.peopleOf(states[0] ?? '');
    if (states.length !== 1 || !plural || !/^the\s/i.test(span.text)) return;
    cast.mention(enterPeople(cast, plural, states[0]!), span, 'description', 'actors/people');
  });
}

function enterPeople(cast: Cast, name: string, state: string): string {
  const id = `group/${slug(name)}`;
  cast.enter({ id, kind: 'group', name, wikidata: null, state, role: null, known: true });
  return id;
}

/** "the agency" after the IAEA: bodies that the knowledge lets a short word point back to. */
function pointBackToBodies(scene: Scene, cast: Cast): void {
  const words = new Map<string, string[]>();
  const main = mainState(cast);
  const media = scene.knowledge.stateMedia(main ?? '');
  for (const id of new Set([...cast.ids, ...media.map((entry) => entry.id)]))
    for (const anaphor of scene.knowledge.entry(id)?.anaphors ?? [])
      words.set(anaphor.toLowerCase(), [...(words.get(anaphor.toLowerCase()) ?? []), id]);
  if (words.size === 0) return;
  const pattern = new RegExp(
    `\\b(?:${[...words.keys()]
      .sort((a, b) => b.length - a.length)
      .join('|')
      .replaceAll(' ', '\\s+')})\\b`,
    'giu',
  );
  for (const { 0: found, index } of scene.text.matchAll(pattern)) {
    const span = scene.span(index, index + found.length);
    const ids = words.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? [];
    if (
      cast.overlapping(span).length > 0 ||
      (/^[\s-]/.test(scene.text.charAt(span.end)) &&
        isCapital(scene.text.slice(span.end, span.end + 3).replace(/^[\s-]+/, '')))
    )
      continue;
    const last =
      lastBefore(cast, span.start, ({ id }) => ids.includes(id)) ??
      (/^state/i.test(found) ? media[0] : undefined);
    if (last && !cast.get(last.id)) enterEntry(cast, scene.knowledge.entry(last.id)!);
    if (last) cast.mention(last.id, span, 'description', 'actors/body-again');
  }
}

/** The state most spoken of. */
function mainState(cast: Cast): string | undefined {
  const counts = new Map<string, number>();
  for (const { state, mentions } of cast.members())
    if (state) counts.set(state, (counts.get(state) ?? 0) + mentions.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

type Takes = Parameters<typeof lastBefore>[2];

/** "the ministry", "the region": the last one spoken of. */
function pointBack(scene: Scene, cast: Cast, place: Place, takes: Takes, rule: string): void {
  const span = shortPhrase(scene, place);
  if (!/^the\s+\S+$/i.test(span.text)) return;
  const last = lastBefore(cast, span.start, takes);
  if (last) cast.mention(last.id, span, 'description', rule);
}
