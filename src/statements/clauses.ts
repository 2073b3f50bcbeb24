import { PREDICATE } from '../language/tags.js';
import { cueEntry } from './cues.js';
import { type Filling, filling, hasMark, upTo } from './filling.js';
import type { Scene } from './scene.js';
import { isSetting, isTime } from './settings.js';
import { subtreeWithout } from './spans.js';

/** Words within which a "that" still goes with the cue. */
const REACH = 10;

/** "saying the vote “breaks the law”" read as a noun with a clause that has no word of its own to hang on it. */
export function bareClause(scene: Scene, cue: number): Filling | null {
  const { tree, tokens } = scene;
  if (scene.lemma(cue) !== 'say') return null;
  const subject = tree.children(cue, 'obj').find((o) => o > cue);
  const verb = subject === undefined ? undefined : tree.child(subject, 'acl:relcl', 'acl');
  if (verb === undefined || !PREDICATE.test(tokens[verb]!.xpos)) return null;
  const own =
    tree.subtree(verb).some((t) => /^W/.test(tokens[t]!.xpos)) || tree.child(verb, 'nsubj') !== undefined;
  return own ? null : filling('clause', tree.subtree(subject!));
}

/** "soldiers who, she said, had fled", "a girl who he said was shot": the relative clause goes on after the cue. */
export function relativeAround(scene: Scene, cue: number): Filling | null {
  const { tree, tokens } = scene;
  const subject = tree.child(cue, 'nsubj');
  const next = tokens[cue + 1];
  if (subject === undefined || subject > cue || !next || !PREDICATE.test(next.xpos)) return null;
  const before = tree.subtree(subject)[0]! - 1;
  if (before < 0 || !/^W[DP]/.test(tokens[before]!.xpos)) return null;
  const verb = next.upos === 'AUX' && tree.is(cue + 1, 'aux', 'cop') ? next.head : cue + 1;
  return filling(
    'clause',
    tree.subtree(verb).filter((t) => t > cue),
  );
}

export function clauseUnder(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  const awaits = scene.tokens.at(-1)!.text === ':';
  const clauses = tree.children(cue, 'ccomp').filter((c) => c > cue || !awaits);
  const clause =
    clauses.find((c) => c > cue && hasMark(scene, c, 'that')) ??
    clauses.find((c) => c > cue) ??
    clauses[0] ??
    tree.children(cue, 'parataxis').find((c) => c > cue && startsQuotedOrAfterColon(scene, c)) ??
    tree.children(cue, 'xcomp').find((c) => startsQuoted(scene, c));
  if (clause === undefined || objectBefore(scene, cue, clause)) return null;
  const double = doubleSubject(scene, cue, clause);
  if (double !== undefined)
    return filling(
      'clause',
      tree.subtree(clause).filter((t) => t > double),
      [],
      [tree.child(clause, 'nsubj')!],
    );
  const subject = strayedSubject(scene, cue, clause);
  if (subject !== undefined) return filling('clause', upTo(scene, [subject, clause]));
  const coordinated = tree.children(cue, 'conj').filter((c) => continuesClause(scene, cue, clause, c));
  // "“…,” Berg said, and he blamed the army": after the cue only what is quoted too goes on with what was quoted before it.
  const quotedBefore = clause < cue && scene.quotationOf(clause) !== undefined;
  const tokens = [clause, ...coordinated]
    .flatMap((c) => tree.subtree(c))
    .filter((t) => !quotedBefore || t < cue || scene.quotationOf(t) !== undefined)
    .sort((a, b) => a - b);
  return filling('clause', withoutTime(scene, clause, withoutThat(scene, tokens)));
}

/** "told lawmakers Tuesday the port was shut" read with two subjects: the first is who was told; the last token of it. */
function doubleSubject(scene: Scene, cue: number, clause: number): number | undefined {
  const { tree } = scene;
  if (clause < cue || !cueEntry('verb', scene.lemma(cue))?.frames.includes('whom')) return undefined;
  const [whom, subject] = tree.children(clause, 'nsubj');
  if (whom === undefined || subject === undefined || tree.child(cue, 'obj', 'iobj') !== undefined)
    return undefined;
  let last = tree.subtree(whom).at(-1)!;
  while (isTime(scene, last + 1)) last++;
  return last;
}

/** "suggested the two sides meet" read with the clause's subject as the cue's object. */
function strayedSubject(scene: Scene, cue: number, clause: number): number | undefined {
  const { tree } = scene;
  if (cueEntry('verb', scene.lemma(cue))?.frames.some((f) => f.startsWith('whom'))) return undefined;
  if (tree.child(clause, 'nsubj', 'mark') !== undefined) return undefined;
  return tree.children(cue, 'obj').find((o) => o > cue && o < clause);
}

/** "told reporters they would come": the clause hangs on those who were told. */
export function clauseOfAddressee(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  if (!cueEntry('verb', scene.lemma(cue))?.frames.includes('whom')) return null;
  for (const whom of tree.children(cue, 'obj', 'iobj')) {
    const clause = tree
      .children(whom, 'acl')
      .find(
        (c) =>
          c > whom &&
          tree.child(c, 'nsubj') !== undefined &&
          !/^W/.test(scene.tokens[tree.subtree(c)[0]!]!.xpos),
      );
    if (clause !== undefined) return filling('clause', withoutThat(scene, tree.subtree(clause)), [], [whom]);
  }
  return null;
}

/** "reiterated the position that …": the clause belongs to a noun, which is the content. */
function objectBefore(scene: Scene, cue: number, clause: number): boolean {
  const noun = scene.tree.children(cue, 'obj').find((c) => c > cue && c < clause);
  return noun !== undefined && cueEntry('noun', scene.lemma(noun)) !== undefined;
}

/** A clause coordinated with the reported one that the tree hangs on the cue: it has a subject of its own and "that". */
function continuesClause(scene: Scene, cue: number, clause: number, other: number): boolean {
  return (
    other > clause &&
    clause > cue &&
    scene.tree.children(other, 'mark').some((m) => scene.lemma(m) === 'that')
  );
}

/** The cue stands beside or in the middle of what is said: "Trade, she said, will grow." */
export function clauseAround(scene: Scene, cue: number): Filling | null {
  const { tree, tokens } = scene;
  const head = tokens[cue]!.head;
  if (head < 0 || !tree.is(cue, 'parataxis') || tree.child(cue, 'ccomp', 'xcomp') !== undefined) return null;
  const object = tree.child(cue, 'obj');
  if (object !== undefined && !cueEntry('verb', scene.lemma(cue))?.frames.includes('whom')) return null;
  if (tree.child(cue, 'nsubj') === undefined) return null;
  return filling('clause', subtreeWithout(scene, head, [cue]));
}

/** What stands between quotation marks after the cue; not “for talks” of "recalled its envoy “for talks”". */
export function quotedObject(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  const told = cueEntry('verb', scene.lemma(cue))?.frames.includes('whom');
  const beside = told || tree.child(cue, 'obj') === undefined ? ['obl', 'advcl'] : [];
  const object = tree
    .children(cue, 'obj', 'xcomp', 'dep', 'appos', 'parataxis', ...beside)
    .find((c) => startsQuoted(scene, c));
  return object === undefined ? null : filling('clause', tree.subtree(object));
}

/** A "that" shortly after the cue, whatever the tree makes of it. */
export function thatAfter(scene: Scene, cue: number): Filling | null {
  for (let i = cue + 1; i < scene.tokens.length && i <= cue + REACH; i++) {
    const { upos, text } = scene.tokens[i]!;
    if (upos === 'VERB' || upos === 'AUX' || /^[.;“"]$/.test(text)) return null;
    if (upos === 'NOUN' && cueEntry('noun', scene.lemma(i)) && !isSetting(scene, i)) return null;
    if (scene.lemma(i) !== 'that' || upos === 'DET' || (upos === 'PRON' && !opensClause(scene, cue, i)))
      continue;
    const end = Math.max(scene.tree.subtree(cue).at(-1)!, i + 1);
    const tokens = scene.tokens.map((_, t) => t).slice(i + 1, end + 1);
    return filling('clause', tokens);
  }
  return null;
}

/** "proposed to her counterpart that they meet" read as a counterpart whom they meet: the cue would have no object. */
function opensClause({ tree, tokens }: Scene, cue: number, that: number): boolean {
  const { head } = tokens[that]!;
  return (
    tree.is(head, 'acl:relcl') &&
    tree.child(head, 'nsubj') === that + 1 &&
    tree.child(cue, 'obj') === undefined
  );
}

/** "explained how it came about": the question word is the object, its clause hangs on it. */
export function freeRelative(scene: Scene, cue: number): Filling | null {
  const word = scene.tree
    .children(cue, 'obj', 'advmod', 'obl')
    .find((c) => c > cue && scene.tokens[c]!.xpos.startsWith('W'));
  return word === undefined || scene.tree.child(word, 'advcl', 'acl') === undefined
    ? null
    : filling('clause', scene.tree.subtree(word));
}

/** Without a leading "that", nor what stands before it ("however, that"). */
function withoutThat(scene: Scene, tokens: readonly number[]): readonly number[] {
  for (let at = 0; at < tokens.length && at < 4; at++) {
    const token = scene.tokens[tokens[at]!]!;
    if (scene.lemma(tokens[at]!) === 'that' && token.upos === 'SCONJ') return tokens.slice(at + 1);
    if (token.upos !== 'PUNCT' && token.upos !== 'ADV') break;
  }
  return tokens;
}

/** Without the time of "told lawmakers Tuesday the port was shut", where the tree hangs it on the clause: a comma would
 *  part it from the subject if it belonged there. */
function withoutTime(scene: Scene, clause: number, tokens: readonly number[]): readonly number[] {
  const [first, second] = tokens;
  const subject = scene.tree.child(clause, 'nsubj', 'nsubj:pass');
  if (first === undefined || second === undefined || subject === undefined || subject <= first) return tokens;
  const isLoose = scene.tokens[first]!.head === clause && isTime(scene, first);
  return isLoose && scene.tokens[second]!.upos !== 'PUNCT' ? tokens.slice(1) : tokens;
}

/** Whether a quotation begins at the first word of the phrase. */
function startsQuoted(scene: Scene, token: number): boolean {
  const first = scene.tree.subtree(token).find((t) => scene.tokens[t]!.upos !== 'PUNCT') ?? token;
  const { start } = scene.tokens[first]!;
  return scene.quotations.some((q) => q.start < start && start - q.start <= 3);
}

function startsQuotedOrAfterColon(scene: Scene, token: number): boolean {
  const first = scene.tree.subtree(token)[0]!;
  return (
    startsQuoted(scene, token) || [scene.tokens[first]?.text, scene.tokens[first - 1]?.text].includes(':')
  );
}
