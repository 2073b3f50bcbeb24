import type { Features } from './features.js';
import { hashOf, type View } from './view.js';

const LONE = /^(:|―|--|—|-)$/;

/** Whether a token may be a cue's main word. */
export function mayBeCue({ scene, attributes }: View, i: number): boolean {
  const { upos, text } = scene.tokens[i]!;
  if (upos === 'VERB' || attributes[i] !== 0) return true;
  if (upos === 'NOUN' || upos === 'ADJ') return true;
  if (upos === 'PUNCT') return LONE.test(text);
  return /^(according|per)$/i.test(text);
}

/** What speaks for or against the token's being a cue. */
export function cueFeatures(view: View, i: number, f: Features): void {
  const { scene, lemma, tag, relation, head, attributes, quotation, mark } = view;
  const { tree, tokens } = scene;
  const n = tokens.length;
  const h = head[i]!;
  const word = lemma[i]!;
  const at = (array: Int32Array, j: number) => (j < 0 ? 11 : j >= n ? 13 : array[j]!);
  f.add(1, word);
  f.add(2, word, tag[i]);
  f.add(3, tag[i]);
  f.add(4, relation[i], tag[i]);
  f.add(5, word, relation[i]);
  f.add(6, at(lemma, h), relation[i]);
  f.add(7, at(lemma, h), relation[i], word);
  f.add(8, at(lemma, i - 1));
  f.add(9, at(lemma, i + 1));
  f.add(10, word, at(lemma, i - 1));
  f.add(11, word, at(lemma, i + 1));
  f.add(12, at(tag, i - 1), at(tag, i + 1), tag[i]);
  f.add(13, attributes[i]);
  f.add(14, attributes[i], tag[i]);
  f.add(15, attributes[i], relation[i]);
  f.add(16, at(lemma, i + 1), at(lemma, i + 2));
  f.add(17, at(lemma, i - 2), at(lemma, i - 1));
  f.add(18, hashOf(tokens[i]!.text.slice(-3)), tag[i]);
  let shape = 0;
  for (const c of tree.children(i)) {
    const r = relation[c]!;
    const side = c > i ? 1 : 2;
    if (tokens[c]!.upos === 'PUNCT') continue;
    f.add(20, r, side);
    f.add(21, r, word);
    f.add(22, r, attributes[i], side);
    f.add(23, r, lemma[c]);
    f.add(24, r, lemma[c], word);
    f.add(25, r, tag[c], word);
    f.add(26, r, attributes[c]);
    shape = Math.imul(shape + r, 31) + side;
    for (const g of tree.children(c, 'mark', 'case', 'aux', 'nsubj')) f.add(27, r, lemma[g], word);
    for (const g of tree.children(c, 'mark', 'case', 'aux')) f.add(28, r, lemma[g], attributes[i]);
    if (quotation[c] && quotation[c] !== quotation[i]) f.add(29, r, word);
  }
  f.add(30, shape);
  f.add(31, shape, word);
  f.add(32, shape, attributes[i]);
  const within = quotation[i]! > 0 ? 1 : 0;
  const near = nearQuotation(view, i);
  f.add(33, within);
  f.add(34, within, word);
  f.add(35, near, within);
  f.add(36, near, word);
  f.add(37, near, attributes[i]);
  f.add(38, scene.index === 0 ? 1 : 2, tag[i]);
  f.add(39, tokens[0]!.start === scene.sentence.start ? Math.min(3, scene.index) : 9, word);
  if (h >= 0) {
    f.add(40, attributes[h], relation[i]);
    f.add(41, attributes[h], relation[i], attributes[i]);
    const hh = head[h]!;
    f.add(42, relation[h], relation[i], attributes[i]);
    if (hh >= 0) f.add(43, attributes[hh], relation[h], relation[i]);
  }
  f.add(44, mark[Math.max(0, i - 1)], mark[Math.min(n - 1, i + 1)], attributes[i] ? 1 : 0);
}

/** 1 where a quotation closes shortly before, 2 where one opens shortly after, 3 both; 0 neither. */
function nearQuotation({ mark, scene }: View, i: number): number {
  let near = 0;
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) if (mark[j] === 3) near |= 1;
  for (let j = i + 1; j < scene.tokens.length && j <= i + 5; j++) if (mark[j] === 2) near |= 2;
  return near;
}
