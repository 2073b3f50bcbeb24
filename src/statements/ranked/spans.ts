import { borderFeatures, quotedState } from './borders.js';
import { type Fragment, phraseOf } from './candidates.js';
import type { Features } from './features.js';
import { bucket, standing, topAt } from './position.js';
import { hashOf, type View } from './view.js';

const SIDES = ['left', 'right', 'source', 'cue'] as const;
export type Part = (typeof SIDES)[number];

/**
 * What speaks for or against a fragment's being the cue's content on one side, its source, or its own words; `right` is
 * the content after the cue, which is chosen before that before it.
 */
export function spanFeatures(
  view: View,
  cue: number,
  fragment: Fragment,
  part: Part,
  right: Fragment,
  f: Features,
): void {
  const { first, last } = fragment;
  const { lemma, tag, relation, head, attributes, quotation, mark, scene } = view;
  const n = scene.tokens.length;
  const word = lemma[cue]!;
  const kind = attributes[cue]!;
  const phrase = phraseOf(view, cue);
  if (part === 'left') {
    const [own, other] = [quotedState(view, fragment), quotedState(view, right)];
    f.add(180, own, other, word);
    f.add(181, own, other, kind);
    f.add(182, own, other, relation[cue]);
    f.add(183, first < 0 ? 0 : 1, other, quotation[cue]! > 0 ? 1 : 0);
  }
  if (first < 0) {
    f.add(100, word);
    f.add(101, relation[cue], tag[cue]);
    f.add(102, kind);
    f.add(103);
    let shape = 0;
    for (const c of scene.tree.children(phrase)) {
      if (scene.tokens[c]!.upos === 'PUNCT') continue;
      const side = c > cue ? 1 : 2;
      f.add(104, relation[c], side);
      f.add(105, relation[c], side, word);
      shape = Math.imul(shape + relation[c]!, 31) + side;
    }
    f.add(106, shape);
    f.add(107, shape, kind);
    f.add(108, quotation[cue]! > 0 ? 1 : 0);
    f.add(109, mark[cue + 1] ?? 0, mark[cue - 1] ?? 0);
    f.add(110, cue === 0 ? 1 : 0, cue >= n - 2 ? 1 : 0);
    f.add(111, relation[cue], view.low[phrase] === 0 ? 1 : 0, view.high[phrase]! >= n - 2 ? 1 : 0);
    return;
  }
  const a = topAt(view, first, cue, 'low');
  const b = topAt(view, last, cue, 'high');
  const sa = standing(view, a, cue);
  const sb = standing(view, b, cue);
  const whole = a === b ? 1 : view.head[a] === view.head[b] ? 2 : 3;
  const length = last - first + 1;
  const before = first > 0 ? first - 1 : -1;
  const after = last + 1 < n ? last + 1 : -1;
  const tagAt = (i: number) => (i < 0 ? 7 : tag[i]!);
  const lemmaAt = (i: number) => (i < 0 ? 7 : lemma[i]!);
  const markAt = (i: number) => (i < 0 ? 4 : mark[i]!);
  const gap = first > cue ? first - cue - 1 : cue - last - 1;
  const side = first > cue ? 1 : 2;
  f.add(120, relation[a], sa, side);
  f.add(121, relation[a], sa, word);
  f.add(122, relation[a], sa, kind);
  f.add(123, relation[b], sb);
  f.add(124, relation[b], sb, word);
  f.add(125, relation[a], relation[b], Math.imul(whole, 64) + sa * 8 + sb);
  f.add(126, Math.imul(whole, 64) + sa * 8 + sb, word);
  f.add(127, Math.imul(whole, 64) + sa * 8 + sb, kind);
  f.add(128, lemma[first], side);
  f.add(129, lemma[first], word);
  f.add(130, tag[first], tagAt(before));
  f.add(131, lemmaAt(before), tag[first]);
  f.add(132, tag[last], tagAt(after));
  f.add(133, lemmaAt(after), relation[b]);
  f.add(134, lemma[last], tagAt(after));
  f.add(135, markAt(before), mark[first], Math.imul(markAt(after), 8) + mark[last]!);
  f.add(136, markAt(after), relation[b], sb);
  f.add(137, markAt(before), relation[a], sa);
  f.add(138, bucket(length), side);
  f.add(139, bucket(length), relation[a]);
  f.add(140, bucket(gap), side);
  f.add(141, bucket(gap), relation[a], sa);
  f.add(142, bucket(gap), word, side);
  f.add(143, first === 0 ? 1 : 0, after < 0 || last >= n - 2 ? 1 : 0, side);
  f.add(144, first === 0 ? 1 : 0, last >= n - 2 ? 1 : 0, kind);
  f.add(145, quotation[first], quotation[last], quotation[cue]);
  if (part === 'left' || part === 'right') borderFeatures(view, cue, fragment, f);
  const next = after < 0 ? -1 : topAt(view, after, cue, 'low');
  if (next >= 0) {
    f.add(146, relation[next], standing(view, next, cue), relation[b]);
    f.add(
      147,
      relation[next],
      head[next] === b ? 1 : head[next] === a ? 2 : head[next] === cue ? 3 : 4,
      lemma[after],
    );
    f.add(148, relation[next], head[next] === a ? 1 : 2, side);
    f.add(149, relation[next], tag[after], word);
  }
  if (part === 'source' || part === 'cue') {
    f.add(160, tag[a], sa, relation[a]);
    f.add(161, lemma[a], sa);
    f.add(162, relation[a], relation[cue], sa);
    f.add(163, scene.tree.child(cue, 'nsubj') === a ? 1 : 0, kind);
    f.add(164, relation[head[a]!] ?? 3, relation[a], sa);
    f.add(165, tag[a], relation[cue], side);
    f.add(
      166,
      hashOf(
        scene.tokens
          .slice(first, Math.min(last + 1, first + 4))
          .map((t) => t.upos)
          .join(' '),
      ),
      bucket(length),
    );
  }
  if (part === 'cue') {
    f.add(170, cue - first, last - cue);
    f.add(171, cue - first, last - cue, word);
    f.add(
      172,
      hashOf(
        scene.tokens
          .slice(first, last + 1)
          .map((t) => t.lemma.toLowerCase())
          .join(' '),
      ),
    );
    f.add(
      173,
      hashOf(
        scene.tokens
          .slice(first, cue)
          .map((t) => t.upos)
          .join(' '),
      ),
      hashOf(
        scene.tokens
          .slice(cue + 1, last + 1)
          .map((t) => t.upos)
          .join(' '),
      ),
    );
    f.add(174, lemma[first], tag[cue], cue - first);
    f.add(175, lemma[last], last - cue);
    f.add(176, relation[last], last - cue, tag[cue]);
    f.add(177, relation[first], cue - first, tag[cue]);
    f.add(178, before >= 0 ? relation[before] : 0, lemmaAt(before), 1);
    f.add(179, after >= 0 ? relation[after] : 0, lemmaAt(after), 1);
  }
}
