/** Trains models/splitter.bin: EWT and GUM for words and sentences, unlabelled news for its lexicon. */

import { BlockWords, GAP } from '../src/language/split/block.js';
import { Chunk, hashBackward } from '../src/language/split/chunk.js';
import { eachChunk } from '../src/language/split/index.js';
import type { Lexicon } from '../src/language/split/lexicon.js';
import { partSentences, SENTENCE_BITS } from '../src/language/split/sentences.js';
import { type Known, partChunk, WORD_BITS } from '../src/language/split/words.js';
import { Examples, trainLogistic } from './logistic.js';
import { writeModel } from './model.js';
import { generator } from './random.js';
import { buildLexicon } from './splitter-lexicon.js';
import { readTreebank, type TreebankDocument } from './treebank.js';

const DATA = '/work/shared/data';

/** A run parts where at least this share of its occurrences does: "cannot", "gonna", not "its" meant as "it's".
 *  The splitter knows by itself of "n't". */
const LEAST_SHARE = 0.3;

/** Runs of letters that part, and where, as seen in training ("cannot" after its third letter). */
function joinedRuns(documents: readonly TreebankDocument[]): Map<number, number> {
  const seen = new Map<string, { count: number; parted: number; places: number }>();
  for (const { text, sentences } of documents) {
    const ends = new Set(sentences.flatMap((s) => s.words.map((w) => w.end)));
    for (const { 0: run, index } of text.matchAll(/\p{L}{2,30}(?!['’]t)/gu)) {
      const word = run.toLowerCase();
      const entry = seen.get(word) ?? { count: 0, parted: 0, places: 0 };
      seen.set(word, entry);
      const inside = Array.from({ length: run.length - 1 }, (_, i) => i + 1).filter((i) =>
        ends.has(index + i),
      );
      entry.count++;
      if (inside.length > 0) entry.parted++;
      for (const i of inside) entry.places |= 1 << i;
    }
  }
  const joined = new Map<number, number>();
  for (const [word, { count, parted, places }] of seen) {
    if (parted > 1 && parted / count >= LEAST_SHARE) joined.set(hashBackward(word), places);
  }
  return joined;
}

/** The treebanks keep a few plurals miswritten with 's whole ("Tuesday's"); news means the genitive. */
function startsGenitive(text: string, at: number): boolean {
  return /\p{Ll}{3}['’]s(?!\p{L})/u.test(text.slice(at - 3, at + 3));
}

function wordExamples(documents: readonly TreebankDocument[], known: Known, examples: Examples): void {
  for (const { text, paragraphs, sentences } of documents) {
    const ends = new Set(sentences.flatMap((s) => s.words.map((w) => w.end)));
    for (const { start, end } of paragraphs) {
      const chunk = new Chunk();
      eachChunk(text, start, end, (from, to, next) => {
        chunk.set(text, from, to, next);
        partChunk(
          chunk,
          known,
          (features, count, at) => {
            const label = ends.has(from + at) || startsGenitive(text, from + at);
            examples.add(features, count, label);
            return label;
          },
          [],
        );
      });
    }
  }
}

/** Puts the white space of a block otherwise than the treebank has it. */
type Layout = (block: BlockWords, stops: ReadonlySet<number>) => void;

const wrapped =
  (width: number): Layout =>
  ({ starts, ends, gaps }) => {
    let line = starts[0]!;
    for (let i = 0; i < starts.length - 1; i++) {
      if (gaps[i] !== GAP.blank || ends[i + 1]! - line <= width) continue;
      gaps[i] = GAP.wrap;
      line = starts[i + 1]!;
    }
  };

/** A line a sentence. */
const listed: Layout = ({ ends, gaps }, stops) => {
  for (const [i, end] of ends.entries()) if (stops.has(end) && gaps[i] === GAP.blank) gaps[i] = GAP.line;
};

/** Two blanks after sentences and colons, as transcripts are typed. */
const spaced: Layout = ({ text, ends, gaps }, stops) => {
  for (const [i, end] of ends.entries()) {
    if (gaps[i] === GAP.blank && (stops.has(end) || text[end - 1] === ':')) gaps[i] = GAP.wide;
  }
};

function sentenceExamples(
  documents: readonly TreebankDocument[],
  lexicon: Lexicon,
  examples: Examples,
): void {
  const random = generator(11);
  for (const { text, paragraphs, sentences } of documents) {
    const words = sentences.flatMap((s) => s.words);
    const stops = new Set(sentences.map((s) => s.end));
    let at = 0;
    for (const { start, end } of paragraphs) {
      const ends: number[] = [];
      for (; at < words.length && words[at]!.end <= end; at++) ends.push(words[at]!.end);
      const layouts: Layout[] = [() => {}];
      if (random() < 0.2) layouts.push(wrapped(50 + Math.floor(random() * 50)));
      if (random() < 0.1) layouts.push(listed);
      if (random() < 0.2) layouts.push(spaced);
      for (const layout of layouts) {
        const block = new BlockWords(text, start, ends, Number.POSITIVE_INFINITY);
        layout(block, stops);
        const decide = (features: Int32Array, count: number, i: number) => {
          const label = stops.has(block.ends[i]!);
          // the block's last word ends a sentence anyway
          if (i < ends.length - 1) examples.add(features, count, label);
          return label;
        };
        partSentences(block, lexicon, decide, []);
      }
    }
  }
}

function keysOf(map: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from(map.keys());
}

const documents = ['ewt', 'gum'].flatMap((name) => readTreebank(`${DATA}/nlp/${name}.train.conllu`));
const lexicon = buildLexicon([`${DATA}/news/press.jsonl`, `${DATA}/news/readouts.jsonl`]);
const joined = joinedRuns(documents);
const wordSet = new Examples();
wordExamples(documents, { joined, lexicon }, wordSet);
const words = trainLogistic(wordSet, { bits: WORD_BITS, epochs: 8, rate: 0.1, drop: 0.1 });
const sentenceSet = new Examples();
sentenceExamples(documents, lexicon, sentenceSet);
const sentences = trainLogistic(sentenceSet, { bits: SENTENCE_BITS, epochs: 8, rate: 0.1, drop: 0.1 });
console.log(
  `${wordSet.count} places, ${sentenceSet.count} words, lexicon of ${lexicon.size}, ${joined.size} joined words`,
);
writeModel(
  'models/splitter.bin',
  { wordBias: words.bias, sentenceBias: sentences.bias },
  {
    words: { values: words.weights, scale: words.scale },
    sentences: { values: sentences.weights, scale: sentences.scale },
    lexicon: { values: keysOf(lexicon) },
    lexiconValues: { values: Uint8Array.from(lexicon.values()) },
    joined: { values: keysOf(joined) },
    joinedPlaces: { values: Int32Array.from(joined.values()) },
  },
);
