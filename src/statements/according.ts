import { type Draft, draftOf } from './draft.js';
import type { Scene } from './scene.js';
import { contentRanges, subtreeWithout } from './spans.js';

/** "According to X, …": what is left of the clause is X's. */
export function accordingDraft(scene: Scene, cue: number): Draft | null {
  const { tree, tokens } = scene;
  if (tokens[cue]!.text.toLowerCase() !== 'according' || scene.lemma(cue + 1) !== 'to') return null;
  const source = sourceOf(scene, cue);
  if (source === undefined || isMeasure(scene, source)) return null;
  const phrase = tree.is(cue, 'case', 'mark') ? source : cue;
  const head = relayedBy(scene, phrase, tokens[phrase]!.head);
  if (head < 0) return null;
  const contents = contentRanges(scene, subtreeWithout(scene, head, [phrase]), cue);
  if (contents.length === 0) return null;
  const cueRange = scene.range([cue, cue + 1]);
  return draftOf({
    scene,
    cue,
    cueRange,
    contents,
    source: { scene, token: source },
    rule: 'statements/according-to',
  });
}

/** "Berg said they were lost, according to the ministry" is on the whole of it, wherever the tree hangs what ends the sentence. */
function relayedBy({ tree, tokens }: Scene, phrase: number, head: number): number {
  const [first, last] = [tree.subtree(phrase)[0]!, tree.subtree(phrase).at(-1)!];
  if (tokens[first]!.text !== ',' && tokens[first - 1]?.text !== ',') return head;
  if (tokens.slice(last + 1).some(({ upos }) => upos !== 'PUNCT')) return head;
  let outer = head;
  while (outer >= 0 && tree.is(outer, 'ccomp') && tokens[outer]!.head < outer) outer = tokens[outer]!.head;
  return outer;
}

/** X hangs on "according" or "according" hangs on X as its preposition. */
function sourceOf(scene: Scene, cue: number): number | undefined {
  const { tree, tokens } = scene;
  if (tree.is(cue, 'case', 'mark')) return tokens[cue]!.head;
  return tree.children(cue, 'obl', 'nmod', 'obj', 'pobj').find((c) => c > cue);
}

/** "according to age", "according to size": a bare noun is a measure, nobody's word. */
function isMeasure({ tree, tokens }: Scene, source: number): boolean {
  return (
    tokens[source]!.xpos === 'NN' &&
    tree.child(source, 'det', 'nmod:poss', 'amod', 'compound', 'nmod', 'appos', 'flat') === undefined
  );
}
