import { type Lookup, mix, slot } from '../../hash.js';
import { classAt, foldAt, isAlphabetic, mayPart, SPACE } from './characters.js';
import type { Chunk } from './chunk.js';
import { type Lexicon, leadsOn, UNKNOWN } from './lexicon.js';

export const WORD_BITS = 18;
const MOST_FEATURES = 64;
const STOP = 46;

/** Decides at a place (offset into the chunk) whether a word ends there, from hashed features. */
export type Decide = (features: Int32Array, count: number, at: number) => boolean;

/** What is known of words, by hash. */
export interface Known {
  /** Words that may part between two letters: hash of the run of letters (Chunk.runFrom) to the bits of its places. */
  readonly joined: Lookup<number>;
  readonly lexicon: Lexicon;
}

const out = new Int32Array(MOST_FEATURES);
let count = 0;

function add(template: number, value: number): void {
  out[count++] = slot(mix(template * 0x1f3d5b79, value), WORD_BITS);
}

/** Features of parting the chunk at `at`, where the word that would end there starts at `from` with hash `word`. */
function features(chunk: Chunk, lexicon: Lexicon, at: number, from: number, word: number): void {
  count = 0;
  const { text, kinds, folds } = chunk;
  const place = chunk.start + at;
  const f0 = folds[at]!;
  const f1 = foldAt(text, place + 1);
  const f2 = foldAt(text, place + 2);
  const p1 = folds[at - 1]!;
  const p2 = foldAt(text, place - 2);
  const p3 = foldAt(text, place - 3);
  const pair = mix(p1, f0);
  const k0 = kinds[at]!;
  const k1 = classAt(text, place + 1);
  const k2 = classAt(text, place + 2);
  const q1 = kinds[at - 1]!;
  const q2 = classAt(text, place - 2);
  const q3 = classAt(text, place - 3);
  const kinds2 = mix(q1, k0);
  const kinds4 = mix(mix(kinds2, q2), k1);
  const last = at === chunk.end - chunk.start - 1 ? 1 : 0;
  add(1, pair);
  add(2, mix(pair, p2));
  add(3, mix(pair, f1));
  add(4, mix(mix(pair, p2), f1));
  add(5, mix(mix(pair, p2), p3));
  add(6, mix(mix(pair, f1), f2));
  add(7, mix(mix(mix(mix(pair, p2), p3), f1), f2));
  add(8, kinds2);
  add(9, kinds4);
  add(10, mix(mix(kinds4, q3), k2));
  add(11, mix(mix(mix(mix(kinds4, q3), k2), classAt(text, place - 4)), classAt(text, place + 3)));
  add(12, mix(word, f0));
  add(13, mix(mix(word, f0), k1));
  add(14, mix(mix(chunk.runFrom[at]!, p1), q2));
  add(15, mix(chunk.runTo[at]!, mix(chunk.runFrom[at]!, at - from)));
  add(16, mix(chunk.whole, at));
  add(17, mix(chunk.shapeTo[at]!, k0));
  add(18, mix(chunk.shapeFrom[at]!, p1));
  add(19, mix(chunk.shapeTo[at]!, chunk.shapeFrom[at]!));
  add(20, mix(chunk.foldFrom[at]!, q1));
  add(21, mix(chunk.foldFrom[at]!, word));
  add(22, mix(mix(chunk.address, pair), last));
  add(23, mix(mix(chunk.address, kinds2), from));
  add(24, mix(mix(pair, last), chunk.next));
  add(25, mix(mix(chunk.runTo[at]!, f0), mix(last, chunk.next)));
  const next = k1 === SPACE ? classAt(text, place + 2) : k1;
  add(26, mix(mix(chunk.runTo[at]!, f0), mix(last, next)));
  add(27, mix(mix(chunk.shapeTo[at]!, f0), mix(last, next)));
  add(28, mix(mix(pair, last), Math.min(at - from, 6)));
  add(29, mix(mix(chunk.runFrom[at + 1]!, f0), chunk.runTo[at]!));
  add(30, mix(mix(chunk.runFrom[at + 1]!, f0), q1));
  if (f0 === STOP) {
    const code = lexicon.get(chunk.runTo[at]!) ?? UNKNOWN;
    add(35, mix(code, last));
    add(36, mix(mix(code, last), next));
    add(37, mix(mix(code, last), mix(next, q2)));
  }
  if (isAlphabetic(q1) && isAlphabetic(k0)) {
    add(31, mix(mix(chunk.whole, at), chunk.before));
    add(32, mix(mix(chunk.whole, at), chunk.next));
    add(33, mix(chunk.before, chunk.next));
    add(34, mix(mix(chunk.shapeTo[at]!, at), chunk.whole));
  }
}

const REST = '[^\\s<>"“”]';
const ADDRESS = new RegExp(
  [
    `(?:https?|ftp)://${REST}+`,
    `www\\.${REST}+`,
    '[\\w.+%…-]+@[\\w-]+(?:\\.[\\w-]+)+',
    `[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|gov|edu|mil|int)(?:/${REST}*)?(?![\\w-])`,
    '[\\w-]+(?:\\.[\\w-]+)*\\.(?:docx?|xlsx?|pptx?|pdf|html?|txt|jpe?g|png|gif|zip)(?![\\w-])',
  ].join('|'),
  'gi',
);
const AFTER_ADDRESS = /(?:[.,;:!?'’)\]}>»*|]|&gt;)+$/;

/** Web and mail addresses of the chunk as pairs of start and end (offsets into the chunk): they are one word each. */
function addresses(chunk: Chunk): number[] {
  if (chunk.address === 0) return [];
  const found: number[] = [];
  for (const match of chunk.text.slice(chunk.start, chunk.end).matchAll(ADDRESS)) {
    found.push(match.index, match.index + match[0].replace(AFTER_ADDRESS, '').length);
  }
  return found;
}

/** Whether "n't" starts at `at`: a run of letters then ends with its n. */
function startsNot({ folds }: Chunk, at: number): boolean {
  return folds[at] === 110 && folds[at + 1] === 39 && folds[at + 2] === 116;
}

/** Whether a hyphen that stayed with what stands before it ends at `at`: "pro-Western" parts twice or not at all. */
function afterKeptHyphen({ folds, kinds }: Chunk, at: number, from: number): boolean {
  return folds[at - 1] === 45 && at - 1 > from && isAlphabetic(kinds[at]!) && isAlphabetic(kinds[at - 2]!);
}

/** Puts the offsets at which the chunk's words end, its own end last, into `ends`. */
export function partChunk(chunk: Chunk, { joined, lexicon }: Known, decide: Decide, ends: number[]): void {
  const length = chunk.end - chunk.start;
  const whole = addresses(chunk);
  let from = 0;
  let word = mix(7, chunk.folds[0]!);
  let places = 0;
  let runStart = 0;
  let address = 0;
  const mayEnd = (at: number): boolean => {
    while (whole[address + 1]! <= at) address += 2;
    if (at > whole[address]! || afterKeptHyphen(chunk, at, from)) return false;
    if (at === length - 1 && chunk.folds[at] === STOP && leadsOn(lexicon.get(chunk.runTo[at]!) ?? UNKNOWN))
      return false;
    const left = chunk.kinds[at - 1]!;
    const right = chunk.kinds[at]!;
    if (!isAlphabetic(left) || !isAlphabetic(right)) return mayPart(left, right);
    if (at === 1 || !isAlphabetic(chunk.kinds[at - 2]!)) {
      runStart = at - 1;
      places = joined.get(chunk.runFrom[runStart]!) ?? 0;
    }
    return ((places >>> (at - runStart)) & 1) === 1 || startsNot(chunk, at);
  };
  for (let at = 1; at < length; at++) {
    if (mayEnd(at)) {
      features(chunk, lexicon, at, from, word);
      if (decide(out, count, at)) {
        ends.push(chunk.start + at);
        from = at;
        word = 7;
      }
    }
    word = mix(word, chunk.folds[at]!);
  }
  ends.push(chunk.end);
}
