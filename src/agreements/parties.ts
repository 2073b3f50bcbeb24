import type { Scene, Who } from '../events/index.js';
import { PARTY_VERBS } from './lexicon.js';
import type { Mention } from './mention.js';

/** What an agreement is about follows these. */
const MATTER = new Set(['on', 'about', 'regarding', 'over', 'for', 'against', 'in', 'concerning']);

const BESIDE = new Set(['between', 'with', 'among']);

/** Nouns over an agreement whose owner is a party: "Russia's withdrawal from the treaty", "the signing of the pact". */
const DEED_NOUNS = new Set(
  'signing signature conclusion ratification withdrawal violation breach implementation negotiation talk effort draft proposal extension renewal suspension part party signatory member'.split(
    ' ',
  ),
);

/** Parties as a mention tells them; `beside` where its own clause names fewer than two and the sentence fills in. */
export interface Parties {
  readonly ids: readonly string[];
  readonly beside: boolean;
}

/** Who the text says has made, makes or is to make the agreement: states and bodies, in the order told. */
export function partiesOf({ scene, token }: Mention, who: Who): Parties {
  const found: string[] = [];
  for (const head of [...new Set(partyHeads(scene, token, who))].sort((a, b) => a - b)) {
    for (const id of who.of(scene, head)?.ids ?? []) {
      const party = partyOf(id, who);
      if (party !== undefined && !found.includes(party)) found.push(party);
    }
  }
  if (found.length > 1) return { ids: found, beside: false };
  return { ids: [...new Set([...found, ...partiesBeside(scene, token, who)])], beside: true };
}

/** The nouns where the mention's clause names its parties. */
function partyHeads(scene: Scene, token: number, who: Who): number[] {
  const heads = [
    ...namedIn(scene, token, who),
    ...verbsOver(scene, token).flatMap((v) => aroundVerb(scene, v)),
  ];
  const noun = nounOver(scene, token);
  if (noun === undefined) return heads;
  const beside = scene.adjuncts(noun).filter((a) => BESIDE.has(a.prep) || a.prep === 'by');
  const verb = scene.carrier(noun);
  return [
    ...heads,
    ...scene.tree.children(noun, 'nmod:poss'),
    ...beside.map((a) => a.head),
    ...(verb === undefined ? [] : aroundVerb(scene, verb)),
  ];
}

/** Where its clause names fewer than two: who else acts in the sentence, what the agreement is about left out. */
function partiesBeside(scene: Scene, token: number, who: Who): string[] {
  const about = scene.adjuncts(token).filter((a) => MATTER.has(a.prep));
  const matter = about.map((a) => scene.range(scene.tree.subtree(a.head)));
  return who.actors
    .within(scene.sentence)
    .filter((p) => p.form !== 'metonym' || !isBefore(scene, token, p))
    .filter((p) => !matter.some((m) => m.start <= p.start && p.end <= m.end) && !isSetting(scene, p))
    .flatMap((p) => p.actors)
    .flatMap((id) => partyOf(id, who) ?? [])
    .filter((id) => id.startsWith('state/') || isBody(id, who));
}

/** Whether the words stand right before the noun, as part of its name. */
function isBefore(scene: Scene, token: number, { start }: { start: number }): boolean {
  return scene.tree.children(token, 'compound').some((c) => scene.tokens[c]!.start === start);
}

/** "in Switzerland": where something happens takes no part in it. */
function isSetting(scene: Scene, { start, end }: { start: number; end: number }): boolean {
  const at = scene.tokens.findIndex((t) => t.start >= start && t.end <= end);
  const inside = scene.tokens.flatMap((t, i) => (t.start >= start && t.end <= end ? [i] : []));
  const top = inside.find((i) => !inside.includes(scene.tokens[i]!.head)) ?? at;
  return (
    top >= 0 && scene.tree.children(top, 'case').some((c) => ['in', 'at', 'near'].includes(scene.lemma(c)))
  );
}

/** Bodies of several states and armed or political groups; firms and the press are none. */
function isBody(id: string, who: Who): boolean {
  const actor = who.actors.actor(id);
  return (
    actor?.known === true &&
    (actor.kind === 'group' || (actor.kind === 'organisation' && actor.state === null))
  );
}

/** Places take no part; persons stand for their state. */
function partyOf(id: string, who: Who): string | undefined {
  if (id.startsWith('place/')) return undefined;
  if (!id.startsWith('person/')) return id;
  return who.actors.stateOf(id);
}

/** "the Nepal-India treaty", "its pact with Chad", "an accord between A and B". */
function namedIn(scene: Scene, token: number, who: Who): number[] {
  // "the Lusaka accords": where it was made
  const isCapital = (c: number) => who.actors.pointerAt(scene.tokens[c]!)?.form === 'metonym';
  const below = scene.adjuncts(token).filter((a) => BESIDE.has(a.prep));
  return [
    ...scene.tree.children(token, 'nmod:poss'),
    ...scene.tree.children(token, 'compound', 'amod', 'nmod:desc').filter((c) => !isCapital(c)),
    ...below.map((a) => a.head),
  ];
}

/** Verbs that the agreement is object or subject of, or that describe it, and those joined to them. */
export function verbsOver(scene: Scene, token: number): number[] {
  const { tree, tokens } = scene;
  const found: number[] = [];
  const head = tokens[token]!.head;
  const top = tree.is(token, 'conj', 'appos') && head >= 0 ? head : token;
  const above = tokens[top]!.head;
  const with_ = tree.is(top, 'obl') && scene.adjuncts(above).some((a) => a.head === top && a.prep === 'with');
  if (above >= 0 && !with_ && tree.is(top, 'obj', 'nsubj', 'obl') && tokens[above]!.upos === 'VERB')
    found.push(above);
  found.push(
    ...tree.children(token, 'acl').filter((c) => tokens[c]!.upos === 'VERB' || tokens[c]!.upos === 'ADJ'),
  );
  return found.flatMap((verb) => [
    verb,
    ...tree.children(verb, 'conj', 'xcomp').filter((c) => tokens[c]!.upos === 'VERB'),
  ]);
}

function aroundVerb(scene: Scene, verb: number): number[] {
  if (!PARTY_VERBS.has(scene.lemma(verb))) return [];
  const by = scene
    .adjuncts(verb)
    .filter((a) => a.prep === 'by' || BESIDE.has(a.prep))
    .map((a) => a.head);
  const subject = scene.passive(verb) ? undefined : scene.subject(verb);
  return subject === undefined ? by : [subject, ...by];
}

/** The deed's noun that the agreement belongs to, if there is one. */
export function nounOver(scene: Scene, token: number): number | undefined {
  // a long name may hang together as a list: "the Security and Prosperity Agreement"
  const named = scene.tree.is(token, 'conj') && scene.tokens[token]!.upos === 'PROPN';
  const top = named ? scene.tokens[token]!.head : token;
  if (named && DEED_NOUNS.has(scene.lemma(top))) return top;
  const head = scene.tokens[top]!.head;
  if (head < 0 || !scene.tree.is(top, 'nmod', 'obj', 'obl', 'compound')) return undefined;
  if (DEED_NOUNS.has(scene.lemma(head))) return head;
  // "talks on drawing up a pact", "the effort to finalise a memorandum"
  const above = scene.tokens[head]!.head;
  return above >= 0 && scene.tree.is(head, 'acl', 'nmod', 'advcl') && scene.tokens[above]!.upos === 'NOUN'
    ? above
    : undefined;
}
