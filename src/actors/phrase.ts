/** Noun phrases around a head, from the tree. */
import type { Tree } from '../language/tree.js';
import type { Span } from '../span.js';
import type { Place, Scene } from './scene.js';

const OUTSIDE = ['case', 'punct', 'cc', 'mark', 'cop', 'advmod', 'nsubj', 'aux', 'parataxis', 'discourse'];

/** The first token of the head's phrase: what hangs on it without a gap to its left, prepositions left out. */
export function leftEdge(tree: Tree, head: number): number {
  let edge = head;
  for (let i = head - 1; i >= 0; i--) {
    const top = childTowards(tree, i, head);
    if (top === undefined) break;
    if (top === i && tree.is(i, ...OUTSIDE) && !isInner(tree, i)) break;
    edge = i;
  }
  while (
    edge < head &&
    (tree.is(edge, 'punct', 'cc', 'case', 'advmod', 'mark') ||
      /^(?:to|of|by|with|from)$/i.test(tree.tokens[edge]!.text)) &&
    !isInner(tree, edge)
  )
    edge++;
  return edge;
}

/** A hyphen or an 's between words of the phrase. */
const isInner = ({ tokens }: Tree, i: number) =>
  /^(?:-|‐|['’]s?)$/.test(tokens[i]!.text) || (tokens[i]!.text === ',' && tokens[i - 1]?.upos === 'ADJ');

/** The child of `head` under which the token hangs; undefined where it hangs elsewhere. */
function childTowards({ tokens }: Tree, token: number, head: number): number | undefined {
  for (let at = token; at >= 0; at = tokens[at]!.head) if (tokens[at]!.head === head) return at;
  return undefined;
}

/** The phrase's words up to its head. */
export function shortPhrase(scene: Scene, { sentence, token }: Place): Span {
  const tree = scene.trees[sentence]!;
  return scene.span(tree.tokens[leftEdge(tree, token)]!.start, tree.tokens[token]!.end);
}

/** The phrase with the preposition phrases that follow it. */
export function fullPhrase(scene: Scene, place: Place, ...prepositions: readonly string[]): Span {
  const { sentence, token } = place;
  const tree = scene.trees[sentence]!;
  let end = tree.tokens[token]!.end;
  for (const child of tree.children(token, 'nmod')) {
    const preposition = tree.child(child, 'case');
    if (child < token || preposition === undefined || preposition < token) continue;
    if (!prepositions.includes(tree.tokens[preposition]!.text.toLowerCase())) continue;
    end = Math.max(end, tree.tokens[Math.max(...restrictive(tree, child))]!.end);
  }
  return scene.span(shortPhrase(scene, place).start, end);
}

/** The subtree without what follows a comma or a relative clause. */
function restrictive(tree: Tree, head: number): number[] {
  const all = tree.subtree(head);
  const stop = all.find(
    (i) => i > head && (tree.is(i, 'acl:relcl', 'parataxis', 'appos') || tree.tokens[i]!.text === ','),
  );
  return stop === undefined ? all : all.filter((i) => i < stop);
}
