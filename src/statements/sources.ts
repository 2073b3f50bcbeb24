import { FINITE, NOMINAL } from '../language/tags.js';
import { WEEKDAY } from '../language/weekday.js';
import { cueEntry } from './cues.js';
import type { Scene, Source } from './scene.js';

const RELATIVES = new Set(['who', 'which', 'that', 'whom']);
/** Relations over which a verb without a subject of its own takes its governor's. */
const SHARES_SUBJECT = ['conj', 'advcl', 'xcomp', 'parataxis', 'dep', 'ccomp'];

/** The main word of who does what this verb (noun, adjective) says; in relative clauses the noun they hang on. */
export function subjectOf(scene: Scene, token: number, depth = 0): Source | null {
  const { tree } = scene;
  const agent = agentOf(scene, token);
  const acts = FINITE.test(scene.tokens[token]!.xpos) && tree.child(token, 'aux:pass') === undefined;
  const passive = !acts && tree.child(token, 'nsubj:pass') !== undefined;
  const own = passive ? agent : subjectAmong(scene, tree.children(token, 'nsubj'));
  if (own !== undefined) return antecedent(scene, token, own);
  const beside = passive || depth > 0 ? undefined : nameBeside(scene, token);
  if (beside !== undefined) return { scene, token: beside };
  const lead = depth > 0 ? undefined : leadingCue(scene, token);
  if (lead !== undefined) return subjectOf(scene, lead);
  if (passive || depth > 4) return null;
  const outer = cueJoined(scene, token);
  if (outer !== undefined) return subjectOf(scene, outer);
  const head = scene.tokens[token]!.head;
  if (head < 0) return null;
  if (tree.is(token, ...SHARES_SUBJECT)) return subjectOf(scene, head, depth + 1);
  if (tree.is(token, 'acl', 'acl:relcl')) return issuerOf(scene, head) ?? { scene, token: head };
  return null;
}

/** The subject; "What is more, Berg said" is Berg. */
function subjectAmong({ tokens }: Scene, [first, second]: readonly number[]): number | undefined {
  return second !== undefined && tokens[first!]!.xpos === 'WP' ? second : first;
}

/** The name between a comma or quotation mark and the verb (", Berg said"), or after it (", said Berg"), where the tree has no subject. */
function nameBeside(scene: Scene, verb: number): number | undefined {
  const { tokens, tree } = scene;
  if (!FINITE.test(tokens[verb]!.xpos) || !tree.is(verb, 'root', 'parataxis', 'ccomp', 'conj', 'dep'))
    return undefined;
  let i = verb - 1;
  while (i >= 0 && (tokens[i]!.upos === 'ADV' || tokens[i]!.upos === 'AUX')) i--;
  const last = i;
  while (i >= 0 && (NOMINAL.has(tokens[i]!.upos) || tokens[i]!.text === '-')) i--;
  const named = (at: number) => ['NOUN', 'PROPN', 'PRON'].includes(tokens[at]?.upos ?? '');
  if (i < last && named(last) && (i < 0 || tokens[i]!.upos === 'PUNCT')) return last;
  if (last < 0 || tokens[last]!.upos !== 'PUNCT') return undefined;
  const explained = tokens[last]!.text === ',' ? nameExplained(scene, last) : undefined;
  if (explained !== undefined) return explained;
  let end = verb + 1;
  while (end < tokens.length && (NOMINAL.has(tokens[end]!.upos) || tokens[end]!.text === '-')) end++;
  for (let at = end - 1; at > verb; at--)
    if (named(at) && tokens[at]!.upos === 'PROPN') return firstOfName(scene, at);
  return named(end - 1) ? end - 1 : undefined;
}

/** The name whose apposition this comma ends: “…,” Berg, a minister of Norway, said. */
function nameExplained(scene: Scene, comma: number): number | undefined {
  const { tokens } = scene;
  let i = comma - 1;
  while (i >= 0 && NOMINAL.has(tokens[i]!.upos)) i--;
  if (i === comma - 1 || tokens[i]?.text !== ',' || tokens[i - 1]?.upos !== 'PROPN') return undefined;
  const first = firstOfName(scene, i - 1);
  return first === 0 || tokens[first - 1]!.upos === 'PUNCT' ? first : undefined;
}

/** Where the name that ends here has its first word; what is the end of a phrase ("ambassador to Chad | Ali Faye") is none. */
function firstOfName({ tokens, tree }: Scene, last: number): number {
  const isOfPhrase = (i: number) => tree.child(i, 'case') !== undefined && tokens[i + 1]!.head !== i;
  let at = last;
  while (at > 0 && (tokens[at - 1]!.upos === 'PROPN' || tokens[at - 1]!.text === '-') && !isOfPhrase(at - 1))
    at--;
  return tokens[at]!.upos === 'PROPN' ? at : last;
}

/** The finite verb of saying before a participle that carries it on: "said …, adding that". */
function leadingCue(scene: Scene, participle: number): number | undefined {
  if (scene.tokens[participle]!.xpos !== 'VBG') return undefined;
  const comma = [participle - 1, participle - 2].some((i) => scene.tokens[i]?.text === ',');
  if (!comma) return undefined;
  for (let i = participle - 1; i >= 0; i--) {
    if (!FINITE.test(scene.tokens[i]!.xpos) || scene.quotationOf(i) !== scene.quotationOf(participle))
      continue;
    if (cueEntry('verb', scene.lemma(i)) && scene.tree.is(i, 'root', 'parataxis', 'conj', 'ccomp')) return i;
  }
  return undefined;
}

const ISSUING = new Set(['issue', 'release', 'publish', 'make', 'send', 'post', 'write', 'sign']);

/** "The ministry issued a statement saying …": the ministry. */
function issuerOf(scene: Scene, text: number): Source | null {
  const { head } = scene.tokens[text]!;
  const issued = head >= 0 && scene.tree.is(text, 'obj') && ISSUING.has(scene.lemma(head));
  return issued ? subjectOf(scene, head, 1) : null;
}

/**
 * The cue that a second one carries on where the tree joins that to what was said: "said it could not be done, and insisted
 * on a vote".
 */
export function cueJoined({ tokens, tree }: Scene, verb: number): number | undefined {
  if (tokens[verb]!.xpos !== 'VBD' || !tree.is(verb, 'conj') || tree.child(verb, 'nsubj') !== undefined)
    return undefined;
  const said = tokens[verb]!.head;
  const outer = tokens[said]!.head;
  if (outer < 0 || !tree.is(said, 'ccomp') || tokens[outer]!.xpos !== 'VBD') return undefined;
  const joint = tree.child(verb, 'cc');
  const apart = joint !== undefined && tokens[joint - 1]!.text === ',';
  return apart && cueEntry('verb', tokens[verb]!.lemma) && cueEntry('verb', tokens[outer]!.lemma)
    ? outer
    : undefined;
}

/** "by X" of a passive. */
export function agentOf(scene: Scene, token: number): number | undefined {
  return scene.tree
    .children(token, 'obl:agent', 'obl')
    .find((c) => scene.tree.children(c, 'case').some((k) => scene.lemma(k) === 'by'));
}

function antecedent(scene: Scene, verb: number, subject: number): Source | null {
  if (scene.tree.is(subject, 'expl')) return null;
  if (!RELATIVES.has(scene.lemma(subject))) return { scene, token: subject };
  for (const at of [verb, ...scene.tree.ancestors(verb)])
    if (scene.tree.is(at, 'acl')) return { scene, token: scene.tokens[at]!.head };
  return { scene, token: subject };
}

/** Whose word a noun is: "his claim", "the claim of X", "Israeli claims". */
export function ownerOf(scene: Scene, noun: number): Source | null {
  const { tree } = scene;
  const owner =
    tree.child(noun, 'nmod:poss') ??
    tree
      .children(noun, 'nmod')
      .find((c) => tree.children(c, 'case').some((k) => ['of', 'by', 'from'].includes(scene.lemma(k)))) ??
    tree
      .children(noun, 'compound', 'amod')
      .find((c) => scene.tokens[c]!.upos === 'PROPN' || /^\p{Lu}/u.test(scene.tokens[c]!.text));
  if (owner !== undefined) return { scene, token: owner };
  return tree.is(noun, 'conj') ? ownerOf(scene, scene.tokens[noun]!.head) : null;
}

/** "the envoy on Tuesday", "Berg Monday": when it was said. */
const isWeekday = ({ tokens, tree }: Scene, token: number) =>
  WEEKDAY.test(tokens[token]!.text) && tree.is(token, 'nmod', 'nmod:unmarked', 'obl', 'flat', 'compound');

/** The words of a speaker: without when it was said, and without clauses and phrases that hang on after a comma. */
export function sourceTokens(scene: Scene, token: number): number[] {
  const { tree } = scene;
  const dropped = tree
    .children(token)
    .filter(
      (c) =>
        tree.is(c, 'acl:relcl', 'parataxis', 'punct', 'case', 'cop', 'dep', 'appos') ||
        (c > token && isWeekday(scene, c)),
    );
  const left = new Set(dropped.flatMap((d) => tree.subtree(d)));
  const kept = tree.subtree(token).filter((t) => !left.has(t));
  const at = kept.indexOf(token);
  let [a, b] = [at, at];
  while (a > 0 && kept[a - 1] === kept[a]! - 1) a--;
  while (b + 1 < kept.length && kept[b + 1] === kept[b]! + 1) b++;
  return kept.slice(a, b + 1);
}
