import type { Pointer } from '../actors/index.js';
import type { Scene, Who } from '../events/index.js';
import type { Language } from '../language/types.js';
import { PARTY_VERBS } from './lexicon.js';
import type { Mention } from './mention.js';

/** What an agreement is about follows these. */
const MATTER = new Set([
  'on',
  'about',
  'regarding',
  'regard',
  'over',
  'for',
  'against',
  'in',
  'concerning',
  'concern',
  'relate',
]);

const BESIDE = new Set(['between', 'with', 'among']);

/** Nouns over an agreement whose owner is a party: "Russia's withdrawal from the treaty", "the signing of the pact". */
const DEED_NOUNS = new Set(
  'signing signature conclusion ratification withdrawal violation breach implementation negotiation talk effort draft proposal extension renewal suspension part party signatory member compliance participation membership adherence'.split(
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
  // "signed a treaty with the rebels": the clause tells the other side, though no actor is known for it
  if (found.length === 1 && tellsOther(scene, token, who)) return { ids: found, beside: false };
  return { ids: [...new Set([...found, ...partiesBeside(scene, token, who)])], beside: true };
}

/** Whether the clause names another side after "with". */
function tellsOther(scene: Scene, token: number, who: Who): boolean {
  const own = [token, ...verbsOver(scene, token)].flatMap((t) => scene.adjuncts(t));
  const others = own.filter((a) => a.prep === 'with' && !scene.isTime(a.head));
  return others.some((a) => scene.tokens[a.head]!.upos !== 'PRON' && who.of(scene, a.head) === undefined);
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
    .filter((p) => !matter.some((m) => m.start <= p.start && p.end <= m.end))
    .filter((p) => !isSetting(scene, p) && !isAim(scene, token, p))
    .flatMap((p) => sidesOf(p, who))
    .filter((id) => id.startsWith('state/') || (isBody(id, who) && !isPeople(id, who)));
}

/** Whether the words stand right before the noun, as part of its name. */
function isBefore(scene: Scene, token: number, { start }: { start: number }): boolean {
  let at = scene.tokens.findIndex((t) => t.start === start);
  while (at >= 0 && at < token && scene.tree.is(at, 'compound', 'amod', 'flat', 'nmod:desc'))
    at = scene.tokens[at]!.head;
  return at === token;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The token of the range on which its others hang. */
function topOf(scene: Scene, { start, end }: Range): number {
  const inside = scene.tokens.flatMap((t, i) => (t.start >= start && t.end <= end ? [i] : []));
  return inside.find((i) => !inside.includes(scene.tokens[i]!.head)) ?? inside[0] ?? -1;
}

/** "in Switzerland", "in Lausanne, Switzerland": where something happens takes no part in it. */
function isSetting(scene: Scene, range: Range): boolean {
  const top = topOf(scene, range);
  if (top < 0) return false;
  const over = scene.tree.is(top, 'appos', 'nmod:unmarked', 'list') ? [top, scene.tokens[top]!.head] : [top];
  return over.some((t) =>
    scene.tree.children(t, 'case').some((c) => ['in', 'near'].includes(scene.lemma(c))),
  );
}

/** "to help it resist Israel": what an infinitive elsewhere is done to takes no part. */
function isAim(scene: Scene, token: number, range: Range): boolean {
  const top = topOf(scene, range);
  if (top < 0 || !scene.tree.is(top, 'obj')) return false;
  const verb = scene.tokens[top]!.head;
  return (
    scene.tokens[verb]!.xpos === 'VB' &&
    scene.tree.is(verb, 'xcomp', 'advcl', 'acl', 'ccomp') &&
    !scene.tree.subtree(verb).includes(token) &&
    scene.tree.child(verb, 'aux') === undefined
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

/** Whom the words stand for; of a person of no state the body that his description names ("Hamas's leader"). */
function sidesOf({ start, end, actors }: Pointer, who: Who): string[] {
  const sides = actors.flatMap((id) => partyOf(id, who) ?? []);
  if (sides.length > 0 || end - start < 2) return sides;
  return who.actors
    .within({ start: start + 1, end })
    .flatMap((p) => p.actors.flatMap((id) => partyOf(id, who) ?? []));
}

/** A people is no party because a sentence speaks of it. */
const isPeople = (id: string, who: Who): boolean =>
  who.actors.actor(id)?.mentions.some(({ rule }) => rule === 'actors/people') ?? false;

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
    ...scene.tree
      .children(token, 'compound', 'amod', 'nmod:desc')
      .flatMap((c) => [...scene.tree.children(c, 'compound', 'appos'), c])
      .filter((c) => !isCapital(c)),
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

const isCapital = ({ tokens }: Scene, i: number) => /^[A-Z]/.test(tokens[i]!.text);

/** The deed's noun that the agreement belongs to, if there is one. */
export function nounOver(scene: Scene, token: number): number | undefined {
  // a long name may hang together as a list: "the Security and Prosperity Agreement"
  const named = scene.tree.is(token, 'conj') && isCapital(scene, token);
  let top = token;
  while (scene.tree.is(top, 'conj', 'compound', 'flat') && isCapital(scene, top))
    top = scene.tokens[top]!.head;
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

/** The one other state of the sentences around, where its own names only one party and does not say with whom. */
export function withOther<R extends { parties: readonly string[]; beside: boolean; mention: Mention }>(
  reading: R,
  { sentences }: Language,
  who: Who,
): R {
  const { parties, beside, mention } = reading;
  if (!beside || parties.length !== 1 || mention.title !== null || /guarantee/.test(mention.kind))
    return reading;
  const { index } = mention.scene;
  const near = sentences.slice(Math.max(0, index - 1), index + 2).flatMap((s) => who.actors.within(s));
  const states = new Set(
    near
      .filter((p) => p.form !== 'adjective')
      .flatMap((p) => p.actors)
      .filter((id) => id.startsWith('state/')),
  );
  const others = [...states].filter((id) => !parties.includes(id));
  return others.length === 1 ? { ...reading, parties: [...parties, others[0]!] } : reading;
}
