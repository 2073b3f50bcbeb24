/** Splits a document into sentences and syntactic words after UD v2 English, with two learned yes-or-no questions:
 *  does a word end between these two characters, and does a sentence end after this word. */
import type { Document } from '../../document/types.js';
import type { Span } from '../../span.js';
import { spanOf } from '../../span.js';
import { BlockWords, lineWidth } from './block.js';
import { classAt, SPACE } from './characters.js';
import { Chunk } from './chunk.js';
import { type Splitter, splitter } from './model.js';
import { partSentences } from './sentences.js';
import { type Decide, partChunk } from './words.js';

export interface SplitSentence extends Span {
  /** Syntactic words in order: "cannot" is "can" and "not", "don't" is "do" and "n't", each with its own characters. */
  readonly words: readonly Span[];
}

function scorer(weights: Int8Array, bias: number): Decide {
  return (features, count) => {
    let score = bias;
    for (let i = 0; i < count; i++) score += weights[features[i]!]!;
    return score > 0;
  };
}

/** Calls `visit` with each stretch without white space, and where the one after it starts. */
export function eachChunk(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number, next: number) => void,
): void {
  const skip = (at: number) => {
    let to = at;
    while (to < end && classAt(text, to) === SPACE) to++;
    return to;
  };
  for (let at = skip(start); at < end; ) {
    let stop = at + 1;
    while (stop < end && classAt(text, stop) !== SPACE) stop++;
    const next = skip(stop);
    visit(at, stop, next);
    at = next;
  }
}

function splitBlock(text: string, start: number, end: number, model: Splitter, found: SplitSentence[]): void {
  const ends: number[] = [];
  const chunk = new Chunk();
  const wordEnds = scorer(model.wordWeights, model.wordBias);
  eachChunk(text, start, end, (from, to, next) => {
    chunk.set(text, from, to, next);
    partChunk(chunk, model, wordEnds, ends);
  });
  const words = new BlockWords(text, start, ends, lineWidth(text, start, end));
  const stops: number[] = [];
  partSentences(words, model.lexicon, scorer(model.sentenceWeights, model.sentenceBias), stops);
  let first = 0;
  for (const stop of stops) {
    const spans: Span[] = [];
    for (let i = first; i < stop; i++) spans.push(spanOf(text, words.starts[i]!, words.ends[i]!));
    found.push({ ...spanOf(text, words.starts[first]!, words.ends[stop - 1]!), words: spans });
    first = stop;
  }
}

/** The sentences of a document in order; none crosses a block, and their words hold all that is not white space. */
export function splitSentences(document: Pick<Document, 'text' | 'blocks'>): SplitSentence[] {
  const found: SplitSentence[] = [];
  for (const block of document.blocks) splitBlock(document.text, block.start, block.end, splitter(), found);
  return found;
}
