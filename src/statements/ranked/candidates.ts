import type { View } from './view.js';

/** First and last token, both inclusive. */
export interface Fragment {
  readonly first: number;
  readonly last: number;
}

/** No fragment at all: always the first candidate. */
export const NONE: Fragment = { first: -1, last: -1 };
const MOST = 160;
/** How far below the cue a subtree may hang for its edges to count. */
const DEPTH = 4;
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'SYM', 'X']);

const isPunctuation = ({ scene }: View, i: number) => scene.tokens[i]!.upos === 'PUNCT';

/** The token whose subtree is the cue's whole phrase: "according" hangs on its noun as a preposition. */
export function phraseOf(view: View, cue: number): number {
  return view.scene.tree.is(cue, 'case', 'mark') && view.head[cue]! >= 0 ? view.head[cue]! : cue;
}

/** Stretches after the cue that may be content. */
export function rightCandidates(view: View, cue: number): Fragment[] {
  const { scene, low, high, mark } = view;
  const n = scene.tokens.length;
  const phrase = phraseOf(view, cue);
  const starts = new Set<number>([cue + 1, high[cue]! + 1, high[phrase]! + 1]);
  const ends = new Set<number>([n - 1, high[cue]!]);
  for (let i = cue + 1; i < n; i++) {
    const depth = depthBelow(view, i, cue, phrase);
    if (depth > DEPTH) continue;
    if (depth === 1) starts.add(high[i]! + 1);
    ends.add(high[i]!);
    if (low[i]! > cue + 1) ends.add(low[i]! - 1);
    if (low[i]! > cue && depth < DEPTH) starts.add(low[i]!);
    if (scene.tree.is(i, 'case', 'mark', 'cc')) starts.add(high[i]! + 1);
  }
  for (let i = cue + 1; i < n; i++)
    if (mark[i] === 1) ends.add(i - 1);
    else if (mark[i] === 3) ends.add(i);
    else if (mark[i] === 2) starts.add(i);
  return fragmentsOf(view, starts, ends, cue + 1, n - 1);
}

/** How many steps a token hangs below the cue, or beside it where the cue is a clause's side remark. */
function depthBelow({ head }: View, token: number, cue: number, phrase: number): number {
  let depth = 0;
  for (let at = token; depth <= DEPTH; at = head[at]!, depth++)
    if (at === cue || at === phrase) return depth;
    else if (at < 0) return DEPTH + 1;
  return depth;
}

/** Stretches before the cue that may be content. */
export function leftCandidates(view: View, cue: number): Fragment[] {
  const { scene, low, high, mark, head } = view;
  const starts = new Set<number>([0, low[cue]!]);
  const ends = new Set<number>([cue - 1, low[phraseOf(view, cue)]! - 1]);
  for (const c of scene.tree.children(cue)) {
    if (low[c]! >= cue) continue;
    starts.add(low[c]!);
    ends.add(Math.min(high[c]!, cue - 1));
    ends.add(low[c]! - 1);
  }
  for (let h = head[cue]!; h >= 0; h = head[h]!) {
    starts.add(low[h]!);
    if (h < cue) ends.add(h);
  }
  for (let i = 0; i < cue; i++) {
    if (mark[i] === 1) {
      ends.add(i - 1);
      starts.add(i + 1);
    } else if (mark[i] === 3) ends.add(i);
    else if (mark[i] === 2) starts.add(i);
  }
  return fragmentsOf(view, starts, ends, 0, cue - 1);
}

function fragmentsOf(
  view: View,
  starts: Iterable<number>,
  ends: Iterable<number>,
  from: number,
  to: number,
): Fragment[] {
  const found = new Map<number, Fragment>();
  const sortedEnds = [...ends].filter((e) => e >= from && e <= to).sort((a, b) => b - a);
  for (const start of [...starts].filter((s) => s >= from && s <= to).sort((a, b) => a - b)) {
    for (const end of sortedEnds) {
      const fragment = shrunk(view, start, end);
      if (fragment) found.set(fragment.first * 4096 + fragment.last, fragment);
      if (found.size >= MOST) break;
    }
  }
  return [NONE, ...found.values()];
}

/** Without punctuation at its edges that is no quotation mark of its own. */
export function shrunk(view: View, first: number, last: number): Fragment | null {
  let [a, b] = [first, last];
  while (
    a <= b &&
    isPunctuation(view, a) &&
    view.mark[a] !== 2 &&
    !/^[([#$]/.test(view.scene.tokens[a]!.text)
  )
    a++;
  while (
    a <= b &&
    isPunctuation(view, b) &&
    view.mark[b] !== 3 &&
    !/^[)\]?!%]/.test(view.scene.tokens[b]!.text)
  )
    b--;
  return a <= b ? { first: a, last: b } : null;
}

/** Stretches that may name who is quoted. */
export function sourceCandidates(view: View, cue: number): Fragment[] {
  const { scene, head } = view;
  const { tree, tokens } = scene;
  const nodes = new Set<number>();
  const take = (i: number) => {
    if (i >= 0 && i !== cue && NOMINAL.has(tokens[i]!.upos)) nodes.add(i);
  };
  const phrase = phraseOf(view, cue);
  take(phrase);
  for (const c of tree.children(cue)) {
    take(c);
    for (const g of tree.children(c)) {
      take(g);
      for (const k of tree.children(g)) take(k);
    }
  }
  for (let h = head[cue]!, depth = 0; h >= 0 && depth < 6; h = head[h]!, depth++) {
    take(h);
    for (const c of tree.children(h)) if (c !== cue) take(c);
  }
  if (isPunctuation(view, cue)) {
    take(tree.root);
    take(cue - 1);
  }
  const found = new Map<number, Fragment>();
  for (const node of nodes) {
    for (const fragment of nounPhrases(view, node)) {
      if (fragment.first <= cue && cue <= fragment.last) continue;
      found.set(fragment.first * 4096 + fragment.last, fragment);
    }
    if (found.size > MOST) break;
  }
  for (const fragment of beside(view, cue)) found.set(fragment.first * 4096 + fragment.last, fragment);
  return [NONE, ...found.values()];
}

/** Stretches before and after the cue that a name may fill, whatever the tree says. */
function beside({ scene: { tokens }, mark }: View, cue: number): Fragment[] {
  const found: Fragment[] = [];
  const isNominal = (i: number) => NOMINAL.has(tokens[i]?.upos ?? '');
  const breaks = (i: number) => mark[i] !== 0 || /^(CCONJ|SCONJ|VERB|PUNCT)$/.test(tokens[i]!.upos);
  let last = cue - 1;
  while (last >= 0 && /^(AUX|ADV|PART)$/.test(tokens[last]!.upos)) last--;
  if (last >= 0 && (isNominal(last) || tokens[last]!.text === ',')) {
    for (let i = last, n = 0; i >= Math.max(0, last - 25) && n < 8; i--) {
      if (i > 0 && !breaks(i - 1)) continue;
      if (!isNominal(i)) continue;
      found.push({ first: i, last });
      n++;
    }
  }
  let first = cue + 1;
  while (first < tokens.length && !isNominal(first) && first < cue + 3) first++;
  for (let i = first, n = 0; i < tokens.length && i < first + 25 && n < 6; i++) {
    if (!isNominal(i)) continue;
    const next = i + 1 < tokens.length ? i + 1 : -1;
    if (next >= 0 && !breaks(next) && !/^(ADP|PRON|ADV)$/.test(tokens[next]!.upos)) continue;
    found.push({ first, last: i });
    if (next >= 0 && mark[next] === 1) found.push({ first, last: next });
    n++;
  }
  return found;
}

/** A noun's phrase in the sizes in which it may be coded: whole, without what follows a comma, without its clauses. */
function nounPhrases(view: View, node: number): Fragment[] {
  const { scene, low, high, mark } = view;
  const { tree, tokens } = scene;
  const cases = tree.children(node, 'case').filter((c) => c < node);
  const first = cases.length > 0 ? cases.at(-1)! + 1 : low[node]!;
  const last = high[node]!;
  const ends = new Set([last, node]);
  if (mark[last + 1] === 1) ends.add(last + 1);
  for (const c of tree.children(node)) {
    if (c < node) continue;
    ends.add(high[c]!);
    ends.add(low[c]! - 1);
    if (mark[low[c]! - 1] === 1) ends.add(low[c]! - 2);
    if (mark[high[c]! + 1] === 1) ends.add(high[c]! + 1);
  }
  const starts = [...new Set([first, node])].filter((s) => s <= node && tokens[s]!.upos !== 'PUNCT');
  return starts.flatMap((s) =>
    [...ends].filter((e) => e >= node && e < tokens.length).map((e) => ({ first: s, last: e })),
  );
}

/** The words that may be coded as the cue: its main word with neighbours that go with it. */
export function cueCandidates(view: View, cue: number): Fragment[] {
  const { scene, high } = view;
  const { tree, tokens } = scene;
  let first = cue;
  const starts = [cue];
  while (
    first > 0 &&
    cue - first < 6 &&
    tokens[first - 1]!.upos !== 'PUNCT' &&
    /^(AUX|ADV|PART|DET|ADJ|VERB|ADP|PRON)$/.test(tokens[first - 1]!.upos)
  )
    starts.push(--first);
  const ends = new Set([cue]);
  for (let i = cue + 1; i < tokens.length && i <= cue + 3; i++) ends.add(i);
  for (const c of tree.children(cue)) if (c > cue && high[c]! - cue < 12) ends.add(high[c]!);
  return starts.flatMap((s) => [...ends].map((e) => ({ first: s, last: e })));
}
