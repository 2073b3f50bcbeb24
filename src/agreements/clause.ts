import type { Scene } from '../events/index.js';
import { DEED_NOUNS, PARTY_VERBS, VERBS } from './lexicon.js';

/** Prepositions that bring a party. */
export const BESIDE = new Set(['between', 'with', 'among']);

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
  found.push(...describing(scene, token));
  return found.flatMap((verb) => {
    const joined = tree.children(verb, 'conj', 'xcomp').filter((c) => tokens[c]!.upos === 'VERB');
    return joined.length > 0 && isEarlier(scene, verb) ? joined : [verb, ...joined];
  });
}

/** "was initially signed with the rebels and is now …": only what follows still counts. */
function isEarlier(scene: Scene, verb: number): boolean {
  return scene.tree
    .children(verb, 'advmod')
    .some((c) => /^(?:initially|originally|previously)$/.test(scene.form(c)));
}

/** "the treaty of friendship that they signed": clauses that the tree hangs on a noun inside the phrase. */
function describing(scene: Scene, token: number): number[] {
  const { tree } = scene;
  return tree
    .children(token, 'nmod')
    .flatMap((noun) =>
      tree
        .children(noun, 'acl')
        .filter((c) => [c, ...tree.children(c, 'xcomp')].some((v) => VERBS.has(scene.lemma(v)))),
    );
}

/** Where a verb of making or keeping agreements has its parties. */
export function aroundVerb(scene: Scene, verb: number): number[] {
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

/** "the treaty is the first document negotiated between A and B": the noun that the agreement is said to be. */
export function predicateOf(scene: Scene, token: number): number | undefined {
  const head = scene.tokens[token]!.head;
  const isSaid = head >= 0 && scene.tree.is(token, 'nsubj') && scene.tree.child(head, 'cop') !== undefined;
  return isSaid && scene.tokens[head]!.upos === 'NOUN' ? head : undefined;
}
