/** Groups that no name tells but what they are: "Fijian rebels", "the protesters", "police", "regional governments". */
import type { Tree } from '../language/tree.js';
import { enterEntry } from './bodies.js';
import type { Cast } from './cast.js';
import { statesIn } from './context.js';
import type { Entry } from './knowledge.js';
import { slug } from './names.js';
import { fullPhrase, leftEdge } from './phrase.js';
import type { Match } from './phrases.js';
import type { Place, Scene } from './scene.js';

const set = (words: string) => new Set(words.split(' '));

/** Lemmas of nouns for those who fight, rule, judge, protest or suffer together, by the rule that enters them. */
const SORTS = {
  'actors/armed-group': set(
    'rebel insurgent guerrilla militant militia militiaman paramilitary separatist secessionist extremist terrorist jihadist ' +
      'islamist gunman fighter mercenary pirate hijacker kidnapper warlord mutineer loyalist nationalist troop soldier force army navy ' +
      'military marine commando paratrooper peacekeeper gendarme guard warplane warship gunboat helicopter bomber hacker ' +
      'assailant attacker bomber sniper tribesman clansman vigilante death-squad gang cartel army-unit squadron',
  ),
  'actors/organ': set(
    'police policeman prosecutor parliament legislature court tribunal judge junta opposition coalition authority regime ' +
      'government cabinet lawmaker legislator senator parliamentarian council commission committee delegation ministry ' +
      'party faction republic stakeholder negotiator mediator inspector investigator power nation state country magistrate senate',
  ),
  'actors/civil-group': set(
    'protester protestor demonstrator activist campaigner striker student worker farmer miner fisherman villager resident ' +
      'civilian refugee migrant exile settler prisoner detainee hostage captive dissident supporter ' +
      'minority tribe youth crowd doctor teacher union monk cleric businessman citizen national voter immigrant ' +
      'asylum-seeker inmate medic nurse lawyer critic mourner christian muslim jew arab driver trucker community ' +
      'leader group organization organisation agency association movement mob rioter peasant trader expert',
  ),
} as const;

export type GroupRule = keyof typeof SORTS;

const RULE_OF: ReadonlyMap<string, GroupRule> = new Map(
  (Object.entries(SORTS) as [GroupRule, ReadonlySet<string>][]).flatMap(([rule, words]) =>
    [...words].map((word): [string, GroupRule] => [word, rule]),
  ),
);

/** Peoples and creeds without a state of their own. */
const PEOPLES =
  /^(?:Kurds|Sunnis|Shiites|Shias|Tamils|Hutus?|Tutsis?|Christians|Muslims|Jews|Arabs|Uighurs|Uyghurs|Rohingyas?|Chechens|Basques|Catalans|Tibetans|Croats|Serbs|Druze|Yazidis|Moslems|Sikhs|Hindus|Buddhists|Copts|Berbers|Tuaregs?|Dalits|Abkhazians|Ossetians|Bosniaks)$/;

/** Nouns that mean somebody only in the plural or with a word that tells who. */
const SHAPELESS = set(
  'force power nation state country community leader group organization organisation agency association movement ' +
    'national authority power union driver helicopter guard delegation party regime government council commission committee ministry party republic expert',
);

/** Armed groups and organs of a state: of these the state itself is the actor where it is named. */
const OF_STATE = set(
  'troop soldier force army navy military marine commando paratrooper gendarme warplane warship gunboat helicopter bomber police ' +
    'policeman prosecutor parliament legislature court tribunal judge junta authority regime government cabinet lawmaker ' +
    'legislator senator parliamentarian council delegation ministry republic negotiator nation state country magistrate ' +
    'squadron army-unit senate investigator',
);

/** Whether a noun means a group apart from its state, so that "Sudanese rebels" does not name Sudan. */
export const isGroupWord = (lemma: string): boolean => RULE_OF.has(lemma) && !OF_STATE.has(lemma);

export function enterGroups(scene: Scene, matches: readonly Match[], cast: Cast): void {
  const told = new Map<string, Set<string>>();
  let from = 0;
  for (const [sentence, tree] of scene.trees.entries()) {
    const { start, end } = scene.language.sentences[sentence]!;
    while (from < matches.length && matches[from]!.start < start) from++;
    let to = from;
    while (to < matches.length && matches[to]!.start < end) to++;
    const near = matches.slice(from, to);
    for (const [token, { upos, lemma, text }] of tree.tokens.entries()) {
      if (upos !== 'NOUN' && upos !== 'PROPN') continue;
      const rule = PEOPLES.test(text) ? 'actors/civil-group' : RULE_OF.get(lemma.toLowerCase());
      if (rule) enterGroup(scene, near, cast, { sentence, token }, rule, told);
    }
  }
}

function enterGroup(
  scene: Scene,
  matches: readonly Match[],
  cast: Cast,
  place: Place,
  rule: GroupRule,
  told: Map<string, Set<string>>,
): void {
  const tree = scene.trees[place.sentence]!;
  const head = scene.token(place);
  const lemma = head.lemma.toLowerCase();
  if (tree.is(place.token, 'compound', 'amod', 'flat')) return;
  const from = phraseStart(tree, place.token);
  const span = scene.span(tree.tokens[from]!.start, head.end);
  if (cast.overlapping(span).some(({ id, mention }) => mention.end >= head.end || !isState(id))) return;
  const states = statesIn(matches, span);
  const words = telling(scene, place, from);
  // "Bahrain's leaders" are the state, "Bahraini business leaders" are not
  if (states.length > 0 && (OF_STATE.has(lemma) || (lemma === 'leader' && words.length < 3))) return;
  const bare = words.length === 1;
  const governed = bare && GOVERNING.test(head.text) ? governedState(scene, cast, place) : undefined;
  if (governed) {
    enterEntry(cast, governed);
    cast.mention(governed.id, span, 'description', 'actors/government');
    return;
  }
  if (SHAPELESS.has(lemma) && (bare || !/s$/.test(head.text))) return;
  const around = states.length > 0 ? states : statesIn(matches, fullPhrase(scene, place, 'in', 'of'));
  // "inspectors of the IAEA" are the agency's
  if (
    cast.overlapping(fullPhrase(scene, place, 'of', 'from')).some(({ id }) => id.startsWith('organisation/'))
  )
    return;
  const again = bare ? onlyOf(told.get(head.text)) : undefined;
  const id = again ?? `group/${slug(words.join(' '))}`;
  if (id === 'group/') return;
  if (!again) {
    const state = around.length === 1 ? around[0]! : null;
    cast.enter({ id, kind: 'group', name: words.join(' '), wikidata: null, state, role: null, known: false });
  }
  cast.mention(id, span, 'description', rule);
  if (!bare) told.set(head.text, (told.get(head.text) ?? new Set<string>()).add(id));
}

/** "the rebels" again: the one group before that a longer phrase with the same noun told. */
const onlyOf = (ids: ReadonlySet<string> | undefined): string | undefined =>
  ids?.size === 1 ? [...ids][0] : undefined;

/** The left edge without what counts ("at least 19 captives"). */
function phraseStart(tree: Tree, token: number): number {
  let from = leftEdge(tree, token);
  while (
    from < token &&
    /^(?:at|least|most|about|around|over|nearly|some|up|to)$/i.test(tree.tokens[from]!.text)
  )
    from++;
  return from;
}

const GOVERNING = /^(?:government|cabinet|regime|authorities)$/;

/** "The FARC signed a pact with the government": the state where the groups of its sentence are at home; of other words for
 *  a government than this also the only state that the text speaks of. */
function governedState(scene: Scene, cast: Cast, place: Place): Entry | undefined {
  const near = cast.overlapping(scene.language.sentences[place.sentence]!);
  const home = onlyOne(near.map(({ id }) => cast.get(id)!.home));
  const shapeless = SHAPELESS.has(scene.token(place).lemma.toLowerCase());
  const only = home ?? (shapeless ? undefined : onlyOne(statesOf(cast)));
  return only === undefined ? undefined : scene.knowledge.entry(only);
}

function* statesOf(cast: Cast): Iterable<string | null | undefined> {
  for (const { state, home } of cast.members()) yield state ?? home;
}

function onlyOne(states: Iterable<string | null | undefined>): string | undefined {
  let only: string | undefined;
  for (const state of states) {
    if (!state) continue;
    if (only !== undefined && state !== only) return undefined;
    only = state;
  }
  return only === undefined ? undefined : `state/${only}`;
}

const isState = (id: string) => id.startsWith('state/') || id.startsWith('place/');

/** The phrase's words from the first that tells what they are: no article, number or word of quantity. */
function telling(scene: Scene, { sentence, token }: Place, from: number): string[] {
  const { tokens } = scene.trees[sentence]!;
  let first = from;
  while (
    first < token &&
    (/^(?:DET|NUM|ADV|PRON|PUNCT|ADP|CCONJ|PART)$/.test(tokens[first]!.upos) ||
      QUANTITY.test(tokens[first]!.text))
  )
    first++;
  return scene.text.slice(tokens[first]!.start, tokens[token]!.end).split(/\s+/);
}

const QUANTITY =
  /^(?:many|several|most|more|other|some|few|dozen|hundred|thousand|hundreds|thousands|least|top|senior|same|new|own|former)$/i;
