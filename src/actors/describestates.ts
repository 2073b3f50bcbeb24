/** States called by a description: "the Iranian government", "his country", "Pakistani officials". */

import { isCapital } from '../letters.js';
import type { Span } from '../span.js';
import { enterEntry } from './bodies.js';
import type { Cast } from './cast.js';
import { before, lastBefore, statesIn } from './context.js';
import { nameWords } from './namewords.js';
import { holds } from './offices.js';
import { fullPhrase, shortPhrase } from './phrase.js';
import type { Match } from './phrases.js';
import type { Place, Scene } from './scene.js';

/** Those who stand for their state when its adjective or name goes before. */
const GOVERNMENT =
  /^(?:government|administration|regime|leadership|authorities|side|officials|leaders|cabinet|junta|state|republic|nation)$/i;
const COUNTRY = /^(?:country|nation)$/i;
const OWN = /^(?:his|her|their|its|our)$/i;

export function describeStates(scene: Scene, matches: readonly Match[], cast: Cast): void {
  eachNoun(scene, GOVERNMENT, (place) => describeGovernment(scene, matches, cast, place));
  eachNoun(scene, COUNTRY, (place) => describeCountry(scene, cast, place));
}

/** Calls back for every noun whose text the pattern matches, in text order. */
export function eachNoun(scene: Scene, pattern: RegExp, found: (place: Place) => void): void {
  for (const place of scene.nouns) if (pattern.test(scene.token(place).text)) found(place);
}

function describeGovernment(scene: Scene, matches: readonly Match[], cast: Cast, place: Place): void {
  const { text } = scene.token(place);
  const short = shortPhrase(scene, place);
  const of = /^(?:officials|leaders|side|state|republic|nation)$/i.test(text)
    ? short
    : fullPhrase(scene, place, 'in', 'of');
  const span = statesIn(matches, short).length > 0 ? short : of;
  const states = statesIn(matches, span);
  if (states.length === 0) describeByHolder(scene, cast, short);
  if (states.length !== 1 || / and /.test(span.text) || isName(cast, span) || standsForName(scene, span))
    return;
  if (/^(?:state|republic|nation)$/i.test(text) && !/^(?:an?|the|this)\s/i.test(span.text)) return;
  if (
    hasOwner(scene, short) &&
    span === short &&
    !/^(?:government|administration|regime|leadership|authorities)$/i.test(text)
  )
    return;
  mentionState(scene, cast, states[0]!, span, 'actors/government');
}

const HELD = /^(?:the\s+)?(\S+)\s+(?:administration|government|cabinet|regime)$/i;
const CHIEF = /^(?:President|Prime Minister|Chancellor|Vice President|Supreme Leader)$/;

/** "the Obama administration" is the state that its holder heads on the day. */
function describeByHolder(scene: Scene, cast: Cast, span: Span): void {
  const names = HELD.exec(span.text)?.[1]?.split(/[-‐–]/) ?? [];
  const states = names.map((name) => (isCapital(name) ? headed(scene, nameWords(name)[0] ?? '') : []));
  const common = [...new Set(states[0])].filter((iso) => states.every((each) => each.includes(iso)));
  const likely = common.length > 1 ? common.filter((iso) => cast.get(`state/${iso}`)) : common;
  if (likely.length !== 1) return;
  for (const { id, mention } of cast.overlapping(span)) cast.demote(id, mention, 'actors/government');
  mentionState(scene, cast, likely[0]!, span, 'actors/government');
}

/** States of which somebody of the family name is chief on the day, or was ever where the day is unknown. */
function headed({ knowledge, day }: Scene, word: string): string[] {
  return knowledge.persons.byWord(word).flatMap(({ id, states, spellings }) =>
    spellings.some((spelling) => spelling.at(-1) === word || spelling[0] === word)
      ? knowledge.offices
          .of(id, states)
          .filter((t) => CHIEF.test(t.role) && (day === null || holds(t, day)))
          .map(({ state }) => state)
      : [],
  );
}

/** "Iran's leaders" names the state itself. */
const hasOwner = (_scene: Scene, { text }: Span) => /['’]s\s/.test(text);

/** The description is a name already, or a word of a longer one. */
const isName = (cast: Cast, span: Span) =>
  cast
    .overlapping(span)
    .some(
      ({ id, mention }) =>
        id.split('/')[0] !== 'place' && mention.form === 'name' && mention.end === span.end,
    );

/** A name follows at once: "Iranian government spokesman X". */
const standsForName = (scene: Scene, { end }: Span) =>
  /^\s+(?:\p{Lu}|spokes|headquarters)/u.test(scene.text.slice(end, end + 14));

/** "his country" is the state of whom he acts for; "the country" the state last spoken of. */
function describeCountry(scene: Scene, cast: Cast, place: Place): void {
  const span = shortPhrase(scene, place);
  const [first = ''] = span.text.split(/\s/);
  if (/\s\S+\s/.test(span.text)) return;
  const state = OWN.test(first)
    ? ownerState(cast, span)
    : /^(?:the|this|that)$/i.test(first) ||
        (span.text.length === scene.token(place).text.length &&
          /['’]s/.test(scene.text.slice(span.end, span.end + 2)))
      ? lastState(scene, cast, place, span)
      : undefined;
  if (state) mentionState(scene, cast, state, span, 'actors/country');
}

/** The state last spoken of, but not one that owns what is said of the country ("its sanctions against the country"). */
function lastState(scene: Scene, cast: Cast, place: Place, { start }: Span): string | undefined {
  const tree = scene.trees[place.sentence]!;
  const above = new Set(tree.ancestors(place.token));
  const weights = new Map<string, number>();
  for (const owner of before(cast, start, ({ kind }) => kind === 'state')) {
    const at = scene.placeAt(owner.start);
    const owns =
      at?.sentence === place.sentence &&
      tree.is(at.token, 'nmod:poss') &&
      above.has(tree.tokens[at.token]!.head);
    if (owns) continue;
    const apart = place.sentence - scene.sentenceAt(owner.start);
    weights.set(owner.id, (weights.get(owner.id) ?? 0) + 1 / (1 + apart) ** 2);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0].slice('state/'.length);
}

function ownerState(cast: Cast, { start }: Span): string | undefined {
  const owner = lastBefore(cast, start, ({ kind, state }) => kind === 'person' && state !== null);
  return owner && (cast.get(owner.id)!.state ?? undefined);
}

function mentionState(scene: Scene, cast: Cast, iso: string, span: Span, rule: string): void {
  const entry = scene.knowledge.entry(`state/${iso}`);
  if (!entry) return;
  enterEntry(cast, entry);
  for (const { id, mention } of cast.overlapping(span))
    if (mention.form === 'metonym' || id.startsWith('place/')) cast.demote(id, mention, rule);
  cast.mention(entry.id, span, 'description', rule);
}
