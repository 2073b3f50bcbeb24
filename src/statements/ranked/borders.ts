import type { Fragment } from './candidates.js';
import type { Features } from './features.js';
import { bucket, standing, topAt } from './position.js';
import type { View } from './view.js';

/** How a stretch goes with quotation marks: 0 none there; else bits for opened, closed, cut off at its start, at its end. */
export function quotedState({ mark, quotation }: View, { first, last }: Fragment): number {
  if (first < 0) return 0;
  const within = (i: number) => (quotation[i] ?? 0) > 0;
  const cutBefore = within(first) && mark[first] !== 2 && quotation[first - 1] === quotation[first];
  const cutAfter = within(last) && mark[last] !== 3 && quotation[last + 1] === quotation[last];
  return (
    1 + (mark[first] === 2 ? 2 : 0) + (mark[last] === 3 ? 4 : 0) + (cutBefore ? 8 : 0) + (cutAfter ? 16 : 0)
  );
}

/** The first token after a stretch that is no mark, -1 where none is. */
function beyond({ scene: { tokens } }: View, last: number): number {
  let i = last + 1;
  while (i < tokens.length && tokens[i]!.upos === 'PUNCT') i++;
  return i < tokens.length ? i : -1;
}

const few = (n: number) => Math.min(n, 3);

/** What tells of a content's borders: marks that pair, what goes on after it and where that hangs, what is left over. */
export function borderFeatures(view: View, cue: number, fragment: Fragment, f: Features): void {
  const { first, last } = fragment;
  const { lemma, tag, relation, head, attributes, quotation, mark, verbs, commas, scene } = view;
  const n = scene.tokens.length;
  const [word, kind] = [lemma[cue]!, attributes[cue]!];
  const side = first > cue ? 1 : 2;
  const quoted = quotedState(view, fragment);
  f.add(200, quoted, side);
  f.add(201, quoted, kind);
  f.add(202, quoted, word);
  f.add(203, quoted, quotation[cue]! > 0 ? 1 : 0, side);
  const inside = verbs[last + 1]! - verbs[first]!;
  const left = verbs[n]! - verbs[last + 1]!;
  f.add(204, few(commas[last + 1]! - commas[first]!), side);
  f.add(205, few(inside), few(left), side);
  f.add(206, few(inside), kind);
  f.add(207, scene.tree.root >= first && scene.tree.root <= last ? 1 : 0, side, kind);
  const a = topAt(view, first, cue, 'low');
  f.add(208, tag[first], tag[first + 1] ?? 0, side);
  f.add(209, tag[a], relation[a], kind);
  const next = beyond(view, last);
  const stop = mark[last + 1] ?? 4;
  if (next < 0) {
    f.add(210, stop, relation[a], side);
    return;
  }
  const top = topAt(view, next, cue, 'low');
  const above = head[top]!;
  const hangs = above === cue ? 1 : above >= first && above <= last ? 2 : above < 0 ? 3 : 4;
  const subject = scene.tree.child(top, 'nsubj', 'nsubj:pass') === undefined ? 0 : 1;
  const where = hangs * 8 + standing(view, top, cue);
  f.add(211, lemma[next], stop, hangs);
  f.add(212, tag[next], relation[top], stop);
  f.add(213, relation[top], where, stop);
  f.add(214, relation[top], hangs * 2 + subject, relation[a]);
  f.add(215, tag[next], tag[next + 1] ?? 0, stop);
  f.add(216, lemma[next], relation[top], word);
  f.add(217, relation[top], stop * 4 + few(left), kind);
  f.add(218, bucket(n - last), relation[top], stop);
  f.add(219, attributes[next], relation[top], hangs);
  f.add(220, relation[top], tag[a], stop * 8 + hangs);
  f.add(221, quoted, relation[top], stop);
}
