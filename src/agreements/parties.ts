import { loadKnowledge, type Pointer } from '../actors/index.js';
import { isOffice, type Scene, type Who } from '../events/index.js';
import { aroundVerb, BESIDE, nounOver, predicateOf, verbsOver } from './clause.js';
import type { Mention } from './mention.js';
import { isBody, isPeople, partyOf, type Self } from './side.js';

/** What an agreement is about follows these. */
const MATTER = new Set('on about regarding regard over for against in concerning concern relate'.split(' '));

/** Parties as a mention tells them. */
export interface Parties {
  readonly ids: readonly string[];
  /** Its own clause names one at least. */
  readonly named: boolean;
  /** Its own clause names fewer than two, and the sentence fills in. */
  readonly beside: boolean;
  /** Words stand there for several of whom not all are known ("the two countries", "our nations"). */
  readonly several: boolean;
}

/** Who the text says has made, makes or is to make the agreement: states and bodies, in the order told. */
export function partiesOf(mention: Mention, who: Who, self: Self): Parties {
  const { scene, token } = mention;
  const found: string[] = [];
  const heads = [...new Set(partyHeads(scene, token, who))].sort((a, b) => a - b);
  for (const head of heads)
    for (const id of sidesAt(scene, head, who, self)) if (!found.includes(id)) found.push(id);
  for (const id of nationsOf(scene, token, who)) if (!found.includes(id)) found.push(id);
  const several = found.length < 2 && heads.some((head) => SEVERAL.test(scene.form(head)));
  // "signed a treaty with the rebels": the clause tells the other side, though no actor is known for it
  const told = found.length === 1 && tellsOther(scene, token, who);
  if (found.length > 1 || told) return { ids: found, named: true, beside: false, several: false };
  const beside = several ? [] : partiesBeside(mention, who, found);
  return { ids: [...new Set([...found, ...beside])], named: found.length > 0, beside: true, several };
}

/** The parties that a noun phrase stands for; of "we" those who speak. */
function sidesAt(scene: Scene, head: number, who: Who, self: Self): string[] {
  const ids = scene.conjuncts(head).flatMap((noun) => {
    const found = who.of(scene, noun);
    // "its German rival" is no state, "the German government" is
    return found?.how === 'named' || isOffice(scene, noun) ? (found?.ids ?? []) : [];
  });
  const owner = scene.tree.child(head, 'nmod:poss');
  const first = [head, ...(owner === undefined ? [] : [owner])].some((t) => FIRST.has(scene.form(t)));
  const own = first ? self(scene.tokens[head]!) : [];
  return [...own, ...ids].flatMap((id) => partyOf(id, who) ?? []);
}

const FIRST = new Set(['we', 'us', 'our', 'i', 'my']);

/** "the two countries", "both sides", "they" */
const SEVERAL =
  /^(?:they|both|two|three|countries|nations|sides|states|governments|parties|leaders|ministers|presidents|heads|neighbou?rs)$/;

/** "the Sino-British declaration": nations before the noun that the text names only so. */
function nationsOf(scene: Scene, token: number, who: Who): string[] {
  return before(scene, token).flatMap((t) => {
    const { text, upos } = scene.tokens[t]!;
    if (upos === 'NOUN' || !/^\p{Lu}/u.test(text) || who.at(scene, t).length > 0) return [];
    const meaning = loadKnowledge()
      .meanings(text)
      .find(({ id, sort }) => id.startsWith('state/') && sort === 'adjective');
    return meaning ? [meaning.id] : [];
  });
}

/** The words before the noun that belong to it, and those hyphened to them. */
function before(scene: Scene, token: number): number[] {
  return scene.tree
    .children(token, 'compound', 'amod', 'nmod:desc')
    .filter((c) => c < token)
    .flatMap((c) => [...scene.tree.children(c, 'compound', 'appos').filter((d) => d < token), c]);
}

/** Whether the clause names another side after "with". */
function tellsOther(scene: Scene, token: number, who: Who): boolean {
  const own = [token, ...verbsOver(scene, token)].flatMap((t) => scene.adjuncts(t));
  const others = own.filter((a) => a.prep === 'with' && !scene.isTime(a.head));
  return others.some((a) => scene.tokens[a.head]!.upos !== 'PRON' && who.of(scene, a.head) === undefined);
}

/** The nouns where the mention's clause names its parties. */
function partyHeads(scene: Scene, token: number, who: Who): number[] {
  const named = namedIn(scene, token, who);
  const ids = named.flatMap((head) => who.of(scene, head)?.ids ?? []).flatMap((id) => partyOf(id, who) ?? []);
  if (new Set(ids).size > 1) return named;
  const predicate = predicateOf(scene, token);
  const heads = [
    ...named,
    ...(predicate === undefined ? [] : namedIn(scene, predicate, who)),
    ...[token, ...(predicate === undefined ? [] : [predicate])]
      .flatMap((noun) => verbsOver(scene, noun))
      .flatMap((verb) => aroundVerb(scene, verb)),
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

/** "the Nepal-India treaty", "its pact with Chad", "an accord between A and B". */
function namedIn(scene: Scene, token: number, who: Who): number[] {
  // "the Lusaka accords": where it was made; "the Korean War armistice": what it ended
  const isParty = (c: number) => {
    const pointer = who.actors.pointerAt(scene.tokens[c]!);
    return pointer !== undefined && pointer.form !== 'metonym';
  };
  const below = [
    token,
    ...scene.tree.children(token, 'nmod').filter((c) => UNDERSTANDING.has(scene.lemma(c))),
  ];
  return [
    ...scene.tree.children(token, 'nmod:poss'),
    ...before(scene, token).filter(isParty),
    ...below.flatMap((t) =>
      scene
        .adjuncts(t)
        .filter((a) => BESIDE.has(a.prep))
        .map((a) => a.head),
    ),
  ];
}

/** "a memorandum of understanding with …" */
const UNDERSTANDING = new Set(['understanding', 'cooperation', 'friendship', 'intent', 'association']);

/** Where its clause names fewer than two: who else acts in the sentence, what the agreement is about left out. */
function partiesBeside({ scene, token, title }: Mention, who: Who, found: readonly string[]): string[] {
  const about = scene.adjuncts(token).filter((a) => MATTER.has(a.prep));
  const matter = about.map((a) => scene.range(scene.tree.subtree(a.head)));
  const own = scene.range([...scene.tree.subtree(token).filter((t) => t < token), token]);
  return who.actors
    .within(scene.sentence)
    .filter((p) => !within(p, own) || p.form === 'name')
    .filter((p) => !matter.some((m) => within(p, m)))
    .filter((p) => !isSetting(scene, p) && !isAim(scene, token, p) && !isBystander(scene, p))
    .filter((p) => title === null || found.length === 0 || !wants(scene, token, p))
    .flatMap((p) => sidesOf(p, who))
    .filter((id) => id.startsWith('state/') || (isBody(id, who) && !isPeople(id, who)));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const within = (a: Range, b: Range) => b.start <= a.start && a.end <= b.end;

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

/** "the Italian energy group", "Israeli shells": an adjective by a noun of nobody who acts for its state. */
function isBystander(scene: Scene, pointer: Pointer): boolean {
  const top = topOf(scene, pointer);
  if (top < 0 || !scene.tree.is(top, 'amod') || scene.tokens[top]!.upos !== 'ADJ') return false;
  const noun = scene.tokens[top]!.head;
  return !isOffice(scene, noun) && !BETWEEN_STATES.has(scene.lemma(noun));
}

/** Nouns for what states do with each other. */
const BETWEEN_STATES = new Set(
  'talk tie relation relationship negotiation summit cooperation friendship border war dialogue partnership'.split(
    ' ',
  ),
);

/** "EU leaders want Moscow to ratify the charter": who wants it of a party is none of a treaty of many. */
function wants(scene: Scene, token: number, range: Range): boolean {
  const top = topOf(scene, range);
  const [verb] = scene.tree.ancestors(token).filter((a) => scene.tokens[a]!.upos === 'VERB');
  const subject = top < 0 ? -1 : scene.tree.is(top, 'amod', 'compound') ? scene.tokens[top]!.head : top;
  return (
    verb !== undefined &&
    scene.tree.is(subject, 'nsubj') &&
    scene.tree.ancestors(verb).includes(scene.tokens[subject]!.head)
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
