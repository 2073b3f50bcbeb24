import { type Span, spanOf } from '../span.js';
import type { Draft } from './draft.js';
import type { Scene } from './scene.js';

/** The words that tell the deed: its verb's clause without the clauses joined to it, or its noun phrase. */
export function evidenceOf({ scene, trigger, verb }: Draft, text: string): Span {
  return phraseOf(scene, scene.tokens[verb]!.upos === 'VERB' ? verb : trigger, text);
}

/** A verb's clause without the clauses joined to it, or a noun with all that belongs to it. */
export function phraseOf(scene: Scene, top: number, text: string): Span {
  const tokens = clauseTokens(scene, top);
  const { start, end } = scene.range(trimmed(scene, tokens));
  return spanOf(text, start, end);
}

function clauseTokens(scene: Scene, top: number): number[] {
  const { tree } = scene;
  const noun = scene.tokens[top]!.upos !== 'VERB';
  const found = [top];
  for (let i = 0; i < found.length; i++) {
    for (const child of tree.children(found[i]!)) {
      if (found[i] === top && apart(scene, child, noun)) continue;
      found.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** Clauses and conjuncts that tell something else. */
function apart(scene: Scene, child: number, noun: boolean): boolean {
  const { tree } = scene;
  if (tree.is(child, 'cc', 'mark', 'parataxis', 'discourse', 'case', 'cop')) return true;
  if (tree.is(child, 'conj')) return scene.tokens[child]!.upos === 'VERB' || noun;
  if (noun && tree.is(child, 'nsubj', 'aux', 'advmod')) return true;
  return tree.is(child, 'advcl') && tree.child(child, 'nsubj') !== undefined;
}

function trimmed(scene: Scene, tokens: readonly number[]): number[] {
  const edge = (i: number) => scene.tree.is(i, 'punct', 'cc') && !/[“”"'‘’)\]]/.test(scene.tokens[i]!.text);
  let from = 0;
  let to = tokens.length;
  while (from < to - 1 && edge(tokens[from]!)) from++;
  while (to > from + 1 && edge(tokens[to - 1]!)) to--;
  return tokens.slice(from, to);
}
