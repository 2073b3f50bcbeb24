/** Sentence ends of unlabelled news. Where two finished paragraphs are run together a sentence ends for certain; within a
 *  paragraph the answer of a splitter trained on the treebanks counts, where it is sure. */
import { BlockWords } from '../../src/language/split/block.js';
import { Chunk } from '../../src/language/split/chunk.js';
import { eachChunk } from '../../src/language/split/index.js';
import { partSentences } from '../../src/language/split/sentences.js';
import { type Known, partChunk } from '../../src/language/split/words.js';
import type { Examples } from '../logistic.js';
import { generator } from '../random.js';
import { articlesOf } from './articles.js';
import { singleMarks } from './layouts.js';

/** Sum of the weights, in logits, that features have; above zero is yes. */
export type Score = (features: Int32Array, count: number) => number;

/** Answers with a smaller score either way are no examples. */
const SURE = 2;
/** One article in so many is read. */
const EVERY = 4;
/** Shares of the groups that are also read with single quotation marks, and without blanks between their paragraphs. */
const SINGLE = 0.1;
const PASTED = 0.02;

const FINISHED = /\p{Ll}.*[.!?…]["”’')]*$/su;
/** Words after which alone something is to be decided. */
const MARKS = /[.!?…:;"“”'‘’»)\]—–-]$/;
/** The initial of a name: a letter and a full stop after a capitalised word and before another. */
const INITIAL = /\p{Lu}[\p{L}’'-]*\.? (?:\p{Lu}\.[ -]?)*\p{Lu}\.$/u;

function* groupsOf(path: string): Generator<string[]> {
  let article = 0;
  for (const paragraphs of articlesOf(path)) {
    if (article++ % EVERY !== 0) continue;
    let group: string[] = [];
    for (const paragraph of paragraphs) {
      const finished = FINISHED.test(paragraph) && !paragraph.includes('\n');
      if (finished) group.push(paragraph);
      if (!finished || group.length === 4) {
        if (group.length > 1) yield group;
        group = [];
      }
    }
    if (group.length > 1) yield group;
  }
}

function isInitial(block: BlockWords, i: number): boolean {
  const end = block.ends[i]!;
  return (
    INITIAL.test(block.text.slice(Math.max(0, end - 40), end)) &&
    /^ ?\p{Lu}\p{Ll}/u.test(block.text.slice(end, end + 3))
  );
}

/** Adds the places of the news at which a sentence may end, where the answer is known. */
export function newsExamples(
  path: string,
  known: Known,
  wordEnds: Score,
  sentenceEnds: Score,
  examples: Examples,
): void {
  const random = generator(23);
  const chunk = new Chunk();
  const learn = (paragraphs: readonly string[], joint: string) => {
    const text = paragraphs.join(joint);
    const stops = new Set<number>();
    let at = 0;
    for (const paragraph of paragraphs) {
      stops.add(at + paragraph.length);
      at += paragraph.length + joint.length;
    }
    const ends: number[] = [];
    eachChunk(text, 0, text.length, (from, to, next) => {
      chunk.set(text, from, to, next);
      partChunk(chunk, known, (features, count) => wordEnds(features, count) > 0, ends);
    });
    const block = new BlockWords(text, 0, ends, Number.POSITIVE_INFINITY);
    const decide = (features: Int32Array, count: number, i: number) => {
      const end = ends[i]!;
      const score = sentenceEnds(features, count);
      const certain = stops.has(end) ? true : isInitial(block, i) ? false : null;
      const label = certain ?? score > 0;
      const ambiguous = MARKS.test(text.slice(end - 1, end)) && i < ends.length - 1;
      if (ambiguous && (certain !== null || Math.abs(score) > SURE)) examples.add(features, count, label);
      return label;
    };
    partSentences(block, known.lexicon, decide, []);
  };
  for (const group of groupsOf(path)) {
    learn(group, ' ');
    if (random() < SINGLE) learn(group.map(singleMarks), ' ');
    if (random() < PASTED) learn(group, '');
  }
}
