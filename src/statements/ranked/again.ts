/** The second look at a cue: with its content and source found, and beside the other cues of its sentence. */

import { quotedState } from './borders.js';
import type { Fragment } from './candidates.js';
import { cueFeatures } from './cue.js';
import type { Features } from './features.js';
import { bucket, topAt } from './position.js';
import type { View } from './view.js';

/** A cue that may be one, with the best of its parts and how sure each is. */
export interface Proposal {
  readonly cue: number;
  /** Log odds that the word is a cue, by itself. */
  readonly odds: number;
  readonly words: Choice;
  readonly source: Choice;
  readonly left: Choice;
  readonly right: Choice;
}

export interface Choice extends Fragment {
  readonly probability: number;
}

const steps = (odds: number) => Math.max(-6, Math.min(10, Math.round(odds * 2)));
const fifths = ({ probability }: Choice) => Math.min(4, Math.floor(probability * 5));
/** Whether a content holds the word: only the outermost attributions are kept. */
export const holds = ({ left, right }: Proposal, cue: number) =>
  [left, right].some(({ first, last }) => first >= 0 && first <= cue && cue <= last);

/** The odds of the surest proposal that is so, in steps; 99 for none. */
const surest = (others: readonly Proposal[], isSo: (other: Proposal) => boolean) =>
  others.reduce(
    (most, other) => (isSo(other) && (most === 99 || steps(other.odds) > most) ? steps(other.odds) : most),
    99,
  );

/** The word of a stretch that hangs on one outside, the last of them. */
function mainOf({ head }: View, { first, last }: Fragment): number {
  let main = last;
  for (let i = first; i <= last; i++) if (head[i]! < first || head[i]! > last) main = i;
  return main;
}

/** What speaks for or against a proposal among all of its scene. */
export function proposalFeatures(view: View, own: Proposal, all: readonly Proposal[], f: Features): void {
  const { lemma, tag, attributes } = view;
  const { cue, left, right, source } = own;
  cueFeatures(view, cue, f);
  const [word, kind] = [lemma[cue]!, attributes[cue]!];
  const odds = steps(own.odds);
  f.add(60, odds);
  f.add(61, odds, word);
  f.add(62, odds, kind);
  f.add(63, odds, tag[cue]);
  const shape = [left, right, source].reduce((code, { first }) => code * 2 + (first < 0 ? 0 : 1), 0);
  f.add(64, shape);
  f.add(65, shape, word);
  f.add(66, shape, kind);
  f.add(67, shape, odds);
  f.add(68, fifths(left), fifths(right), fifths(source));
  f.add(69, Math.floor(4 * left.probability * right.probability * source.probability), kind);
  for (const content of [left, right]) if (content.first >= 0) contentFeatures(view, cue, content, f);
  if (source.first >= 0) sourceFeatures(view, cue, source, f);
  const others = all.filter((other) => other !== own);
  const holder = surest(others, (other) => holds(other, cue));
  const held = surest(others, (other) => holds(own, other.cue));
  const rival = surest(others, (other) => overlaps(other.left, left) || overlaps(other.right, right));
  f.add(90, holder);
  f.add(91, holder, odds);
  f.add(92, holder, kind);
  f.add(93, held, odds);
  f.add(94, rival, odds);
  f.add(95, rival, kind);
}

const overlaps = (a: Fragment, b: Fragment) =>
  a.first >= 0 && b.first >= 0 && a.first <= b.last && b.first <= a.last;

function contentFeatures(view: View, cue: number, content: Choice, f: Features): void {
  const { lemma, tag, relation, attributes } = view;
  const { first, last } = content;
  const [word, kind] = [lemma[cue]!, attributes[cue]!];
  const side = first > cue ? 1 : 2;
  const top = topAt(view, first, cue, 'low');
  const quoted = quotedState(view, content);
  f.add(70, relation[top], tag[top], side);
  f.add(71, lemma[top], word);
  f.add(72, tag[top], kind);
  f.add(73, relation[top], word);
  f.add(74, lemma[first], word);
  f.add(75, bucket(last - first + 1), word);
  f.add(76, bucket(last - first + 1), kind);
  f.add(77, quoted, word);
  f.add(78, quoted, kind);
  f.add(79, lemma[top], relation[top]);
}

function sourceFeatures(view: View, cue: number, source: Choice, f: Features): void {
  const { first, last } = source;
  const { lemma, tag, relation, attributes, quotation } = view;
  const top = mainOf(view, source);
  const [word, kind] = [lemma[cue]!, attributes[cue]!];
  f.add(80, tag[top], relation[top]);
  f.add(81, lemma[top]);
  f.add(82, lemma[top], word);
  f.add(83, tag[top], kind);
  f.add(84, tag[top], word);
  f.add(85, quotation[top]! > 0 ? 1 : 0, quotation[cue]! > 0 ? 1 : 0, kind);
  f.add(86, first < cue ? 1 : 2, relation[top], word);
  f.add(87, bucket(last - first + 1), tag[top]);
}
