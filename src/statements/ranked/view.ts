import { mix } from '../../hash.js';
import { Memo } from '../../memo.js';
import { cueEntry } from '../cues.js';
import type { Scene } from '../scene.js';

/** A scene as numbers: hashed words, tags and relations, and how far each subtree reaches. */
export interface View {
  readonly scene: Scene;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
  readonly head: Int32Array;
  /** First and last token under each token. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Number of the outermost quotation the token stands in, from 1; 0 outside. */
  readonly quotation: Uint8Array;
  /** 1 for a comma, a dash and the like; 2 for an opening, 3 for a closing quotation mark. */
  readonly mark: Uint8Array;
  /** What the lexicon says of the word as a cue, hashed; 0 for nothing. */
  readonly attributes: Int32Array;
  /** How many verbs, and how many commas and dashes, stand before each token; one entry more than tokens. */
  readonly verbs: Uint16Array;
  readonly commas: Uint16Array;
}

const hashes = new Memo(50_000, (word) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
});

/** A word's number, the same everywhere. */
export function hashOf(word: string): number {
  return hashes.of(word);
}

/** How many of the tokens before each one are so. */
function countBefore(n: number, isSo: (i: number) => boolean): Uint16Array {
  const counts = new Uint16Array(n + 1);
  for (let i = 0; i < n; i++) counts[i + 1] = counts[i]! + (isSo(i) ? 1 : 0);
  return counts;
}

const KIND_OF: Readonly<Record<string, 'verb' | 'noun' | 'adj'>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' };

export function viewOf(scene: Scene): View {
  const { tokens } = scene;
  const n = tokens.length;
  const head = Int32Array.from(tokens, (t) => t.head);
  const low = Int32Array.from(tokens, (_, i) => i);
  const high = Int32Array.from(tokens, (_, i) => i);
  for (let pass = 0, changed = true; changed && pass < n; pass++) {
    changed = false;
    for (let i = 0; i < n; i++) {
      const h = head[i]!;
      if (h < 0) continue;
      if (low[i]! < low[h]!) [low[h], changed] = [low[i]!, true];
      if (high[i]! > high[h]!) [high[h], changed] = [high[i]!, true];
    }
  }
  const outer = scene.quotations.filter((q) => q.depth === 0);
  const mark = Uint8Array.from(tokens, (t) =>
    outer.some((q) => q.start === t.start)
      ? 2
      : outer.some((q) => q.closed && q.end === t.end)
        ? 3
        : /^[,;:.–—―()-]+$/.test(t.text)
          ? 1
          : 0,
  );
  return {
    scene,
    lemma: Int32Array.from(tokens, (t) => hashOf(t.lemma.toLowerCase())),
    tag: Int32Array.from(tokens, (t) => hashOf(t.xpos)),
    relation: Int32Array.from(tokens, (t) => hashOf(t.deprel)),
    head,
    low,
    high,
    quotation: Uint8Array.from(
      tokens,
      (t) => outer.findIndex((q) => q.start <= t.start && t.end <= q.end) + 1,
    ),
    mark,
    verbs: countBefore(n, (i) => tokens[i]!.upos === 'VERB'),
    commas: countBefore(n, (i) => mark[i] === 1),
    attributes: Int32Array.from(tokens, (t) => {
      const kind = KIND_OF[t.upos];
      const entry = kind && cueEntry(kind, t.lemma.toLowerCase());
      return entry ? hashOf(`${kind} ${entry.frames[0]} ${entry.stance}`) : 0;
    }),
  };
}
