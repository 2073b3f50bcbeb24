import { datelineOf } from '../language/dateline.js';
import { FINITE } from '../language/tags.js';
import { cueEntry } from './cues.js';
import type { Scene } from './scene.js';
import { isSetting } from './settings.js';
import { cueJoined } from './sources.js';

/** Words that begin a clause of the reporter's own after a comma. */
const TURNS = new Set([
  'while',
  'although',
  'though',
  'as',
  'after',
  'but',
  'when',
  'whereas',
  'before',
  'amid',
]);

/**
 * Content tokens without gaps and up to the natural edge: trees err about where phrases hang far more often than
 * reports leave what is said before the end of their sentence.
 */
export function segmentsOf(scene: Scene, tokens: readonly number[], cue: number): number[][] {
  const left = tokens.filter((t) => t < cue);
  const right = tokens.filter((t) => t > cue);
  return [leftSegment(scene, left, cue), rightSegment(scene, right, cue)].filter((s) => s.length > 0);
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function rightSegment(scene: Scene, tokens: readonly number[], cue: number): number[] {
  if (tokens.length === 0) return [];
  const first = withDeterminers(scene, tokens[0]!, cue);
  const own = new Set(tokens);
  const above = leadsOn(scene, tokens, cue) ? scene.tree.ancestors(cue) : [];
  let last = first;
  for (let i = first; i < scene.tokens.length; i++) {
    if (i > first && (isParticipleCue(scene, i) || cueJoined(scene, i) === cue))
      return range(first, clauseStart(scene, i) - 1);
    if (leavesQuotation(scene, i, cue)) break;
    if (!own.has(i) && i > first) {
      if (isFiniteCue(scene, i)) return range(first, Math.max(lastOf(tokens, i), clauseStart(scene, i) - 1));
      if (i > tokens.at(-1)! && above.includes(i)) return range(first, tokens.at(-1)!);
      if (i > tokens.at(-1)! && isBreak(scene, i, cue)) break;
    }
    last = i;
  }
  return range(first, last);
}

/** Whether the main clause that follows is no part of what was said: "the claim that it was lost proved false". */
const leadsOn = ({ tokens, tree }: Scene, own: readonly number[], cue: number) =>
  tree.is(cue, 'acl', 'advcl') ||
  (tokens[cue]!.upos !== 'ADP' && own.some((t) => tokens[t]!.upos === 'VERB'));

/** With the determiners and adjectives that stand between the cue and its first word. */
function withDeterminers({ tokens }: Scene, first: number, cue: number): number {
  let at = first;
  while (at - 1 > cue && ['DET', 'ADJ', 'NUM'].includes(tokens[at - 1]!.upos)) at--;
  return at === cue + 1 ? at : first;
}

const lastOf = (tokens: readonly number[], before: number) => tokens.findLast((t) => t < before) ?? -1;

/** Where the words before the cue's clause that it takes begin and end. */
function leftSegment(scene: Scene, tokens: readonly number[], cue: number): number[] {
  if (tokens.length === 0) return [];
  let first = tokens[0]!;
  const quotation = scene.quotationOf(cue);
  const from = quotation
    ? scene.tokens.findIndex((t) => t.end > quotation.start && t.start !== quotation.start)
    : 0;
  if (!range(from, first - 1).some((i) => isFiniteCue(scene, i) || scene.tokens[i]!.text === ';'))
    first = from === 0 ? datelineOf(scene.tokens) : from;
  const clause = scene.tree.children(cue, 'nsubj', 'aux', 'advmod').filter((c) => c < cue && c > tokens[0]!);
  const end = Math.min(cue, ...clause.flatMap((c) => scene.tree.subtree(c))) - 1;
  return range(first, Math.max(end, tokens.at(-1)!));
}

function isBreak(scene: Scene, i: number, cue: number): boolean {
  const { text } = scene.tokens[i]!;
  if (text === ';') return true;
  const { head, xpos } = scene.tokens[i]!;
  if (
    xpos === 'VBG' &&
    head <= cue &&
    [i - 1, i - 2].some((j) => scene.tokens[j]?.text === ',' || /^["”’]+$/.test(scene.tokens[j]?.text ?? ''))
  )
    return true;
  if (scene.tokens[i - 1]?.text === ',' && scene.tree.is(i, 'cc') && hasSubjectAt(scene, head, i + 1))
    return true;
  const after = scene.tokens[i - 1]?.text === ',' || scene.tokens[i - 1]?.upos === 'PUNCT';
  if (after && TURNS.has(text.toLowerCase())) return text !== 'but' || !saysNotOnly(scene, cue, i);
  return scene.tree
    .children(cue)
    .some((c) => scene.tree.subtree(c)[0] === i && c > cue && isSetting(scene, c));
}

/** "that it not only lied, but cheated": the second half is said as well. */
const saysNotOnly = (scene: Scene, cue: number, but: number) =>
  range(cue, but).some((i) => scene.lemma(i) === 'only' && scene.lemma(i - 1) === 'not');

/** Whether the verb's subject begins here: a clause of its own follows the conjunction. */
function hasSubjectAt({ tree }: Scene, verb: number, at: number): boolean {
  const subject = tree.child(verb, 'nsubj');
  return subject !== undefined && tree.subtree(subject)[0] === at;
}

/** ", adding that": a participle of the lexicon after a comma. */
function isParticipleCue(scene: Scene, i: number): boolean {
  const { xpos } = scene.tokens[i]!;
  if (xpos !== 'VBG' || !cueEntry('verb', scene.lemma(i))) return false;
  const before = scene.tokens[i - 1];
  return (
    before?.text === ',' ||
    (before?.upos === 'ADV' && scene.tokens[i - 2]?.text === ',') ||
    (scene.lemma(i - 1) === 'while' && scene.tokens[i - 2]?.text === ',')
  );
}

function isFiniteCue(scene: Scene, i: number): boolean {
  const { xpos } = scene.tokens[i]!;
  return (
    FINITE.test(xpos) &&
    scene.tree.is(i, 'conj', 'root', 'parataxis') &&
    cueEntry('verb', scene.lemma(i)) !== undefined
  );
}

/** The token at which the clause of this verb begins: after the last comma or at the last conjunction. */
function clauseStart(scene: Scene, verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - 12); i--) {
    if (scene.tokens[i]!.upos === 'CCONJ') return i;
    if (scene.tokens[i]!.text === ',' || scene.tokens[i]!.text === ';') return i;
  }
  return verb;
}

function leavesQuotation(scene: Scene, i: number, cue: number): boolean {
  const quotation = scene.quotationOf(cue);
  return quotation !== undefined && scene.tokens[i]!.end >= quotation.end && quotation.closed;
}
