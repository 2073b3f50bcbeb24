import { mix, slot } from '../../hash.js';
import type { BlockWords } from './block.js';
import { GAP } from './block.js';
import { classAt, foldAt, UPPER } from './characters.js';
import { type Lexicon, leadsOn, UNKNOWN } from './lexicon.js';

export const SENTENCE_BITS = 18;

/** Decides whether a sentence ends after word `at`, from hashed features. */
export type Decide = (features: Int32Array, count: number, at: number) => boolean;

const out = new Int32Array(80);
let count = 0;

function add(template: number, value: number): void {
  out[count++] = slot(mix(template * 0x1f3d5b79, value), SENTENCE_BITS);
}

const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;

/** Brackets and quotation marks open in the sentence so far. */
class Opened {
  quotes = 0;
  brackets = 0;

  take(text: string, start: number, end: number): void {
    if (end - start !== 1) return;
    const fold = foldAt(text, start);
    if (fold === QUOTE) this.quotes ^= 1;
    else if (fold === OPEN) this.brackets = 1;
    else if (fold === CLOSE) this.brackets = 0;
  }

  clear(): void {
    this.quotes = 0;
    this.brackets = 0;
  }
}

const lengthClass = (length: number) =>
  length < 5 ? length : length < 8 ? 5 : length < 15 ? 6 : length < 30 ? 7 : length < 60 ? 8 : 9;

/** Titles before names are one word to the features: what is learned of "Mr." holds for "Sen.". */
const TITLE = 5;

function titlesMerged({ hashes, starts, ends }: BlockWords, lexicon: Lexicon): number[] {
  return hashes.map((hash, i) =>
    ends[i]! - starts[i]! > 2 && leadsOn(lexicon.get(hash) ?? UNKNOWN) ? TITLE : hash,
  );
}

function features(
  words: BlockWords,
  hashes: readonly number[],
  lexicon: Lexicon,
  i: number,
  first: number,
  opened: Opened,
): void {
  count = 0;
  const { shapes, gaps, starts, text } = words;
  const w0 = hashes[i]!;
  const s0 = shapes[i]!;
  const wl = i > first ? hashes[i - 1]! : 1;
  const sl = i > first ? shapes[i - 1]! : 1;
  const wll = i > first + 1 ? hashes[i - 2]! : 1;
  const sll = i > first + 1 ? shapes[i - 2]! : 1;
  const w1 = hashes[i + 1] ?? 2;
  const s1 = shapes[i + 1] ?? 2;
  const w2 = hashes[i + 2] ?? 3;
  const s2 = shapes[i + 2] ?? 3;
  const gap = gaps[i]!;
  const nextGap = gaps[i + 1] ?? GAP.paragraph;
  const code = (at: number) => lexicon.get(words.hashes[at] ?? 0) ?? UNKNOWN;
  const lex0 = code(i);
  const lex1 = code(i + 1);
  const lex2 = code(i + 2);
  const lexl = i > first ? code(i - 1) : UNKNOWN;
  const length = lengthClass(i - first + 1);
  const open = (opened.quotes << 1) | opened.brackets;
  const capital = classAt(text, starts[i + 1] ?? -1) === UPPER ? 1 : 0;
  const g0 = mix(s0, gap);
  const sg = mix(g0, s1);
  add(1, w0);
  add(2, mix(w1, capital));
  add(3, mix(w0, mix(w1, capital)));
  add(4, mix(wl, w0));
  add(5, mix(mix(w1, w2), capital));
  add(6, sg);
  add(7, mix(sg, sl));
  add(8, mix(sg, s2));
  add(9, mix(mix(sg, sl), s2));
  add(10, mix(mix(w0, s1), gap));
  add(11, mix(s0, mix(mix(w1, capital), gap)));
  add(12, mix(mix(w0, gap), mix(lex1, capital)));
  add(13, mix(mix(mix(w0, gap), mix(lex1, capital)), lex0));
  add(14, mix(mix(w0, wl), s1));
  add(15, mix(mix(w0, length), gap));
  add(16, mix(mix(w0, open), mix(s1, gap)));
  add(17, mix(mix(mix(w0, wl), open), mix(mix(s1, gap), s2)));
  add(18, mix(mix(w0, lexl), mix(s1, gap)));
  add(19, mix(mix(w0, lexl), mix(mix(lex1, capital), gap)));
  add(20, mix(mix(w0, sl), mix(s1, lex1)));
  add(21, mix(mix(w0, mix(sl, sll)), mix(s1, gap)));
  add(22, mix(hashes[first]!, mix(w0, length)));
  add(23, mix(mix(gap, nextGap), sg));
  add(24, mix(mix(gap, s1), mix(length, open)));
  add(25, mix(mix(wl, wll), w0));
  add(26, mix(mix(w0, gap), mix(w1, s2)));
  add(27, mix(mix(sl, w0), mix(w1, capital)));
  add(28, mix(mix(lex0, capital), mix(lex1, gap)));
  add(29, mix(mix(lex0, capital), mix(mix(lex1, gap), mix(lex2, lexl))));
  add(30, mix(mix(w0, gap), mix(s1, mix(s2, shapes[i + 3] ?? 4))));
  add(31, mix(mix(sll, sl), mix(sg, mix(s2, shapes[i + 3] ?? 4))));
  add(32, mix(mix(w0, capital), mix(w2, gap)));
  add(33, mix(gap, Math.min(words.starts.length - i, 12)));
  add(34, gap);
}

/** Puts the index after the last word of each sentence into `stops`; a paragraph's end always ends one. */
export function partSentences(words: BlockWords, lexicon: Lexicon, decide: Decide, stops: number[]): void {
  const opened = new Opened();
  const hashes = titlesMerged(words, lexicon);
  const total = words.starts.length;
  let first = 0;
  for (let i = 0; i < total; i++) {
    opened.take(words.text, words.starts[i]!, words.ends[i]!);
    let stop = words.gaps[i] === GAP.paragraph;
    if (!stop && !leadsOn(lexicon.get(words.hashes[i]!) ?? UNKNOWN)) {
      features(words, hashes, lexicon, i, first, opened);
      stop = decide(out, count, i);
    }
    if (!stop) continue;
    stops.push(i + 1);
    first = i + 1;
    opened.clear();
  }
}
