/** Trains models/splitter.bin: EWT and GUM for words and sentences, unlabelled news for its lexicon. */

import { BlockWords, lineWidth } from '../src/language/split/block.js';
import { Chunk, hashBackward } from '../src/language/split/chunk.js';
import { eachChunk } from '../src/language/split/index.js';
import { type Lexicon, partSentences, SENTENCE_BITS } from '../src/language/split/sentences.js';
import { type Joined, partChunk, WORD_BITS } from '../src/language/split/words.js';
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
      const inside = Array.from({ length: run.length - 1 }, (_, i) => i + 1).filter((i) => ends.has(index + i));
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

function wordExamples(documents: readonly TreebankDocument[], joined: Joined, examples: Examples): void {
  for (const { text, paragraphs, sentences } of documents) {
    const ends = new Set(sentences.flatMap((s) => s.words.map((w) => w.end)));
    for (const { start, end } of paragraphs) {
      const chunk = new Chunk();
      eachChunk(text, start, end, (from, to, next) => {
        chunk.set(text, from, to, next);
        partChunk(
          chunk,
          joined,
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

/** White space between words put otherwise: wrapped to lines of a width, or a line a sentence. */
type Layout = (text: string, stops: ReadonlySet<number>, start: number, end: number) => string;

const plain: Layout = (text) => text;

function wrapped(width: number): Layout {
  return (text, _stops, start, end) => {
    const changed = text.slice(start, end).split('');
    let line = 0;
    let blank = -1;
    for (let i = 0; i < changed.length; i++) {
      if (changed[i] === ' ') blank = i;
      if (i - line >= width && blank > line) {
        changed[blank] = '\n';
        line = blank + 1;
      }
    }
    return text.slice(0, start) + changed.join('') + text.slice(end);
  };
}

const listed: Layout = (text, stops, start, end) => {
  const changed = text.slice(start, end).split('');
  for (let i = 0; i < changed.length; i++) if (changed[i] === ' ' && stops.has(start + i)) changed[i] = '\n';
  return text.slice(0, start) + changed.join('') + text.slice(end);
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
      const layouts = [plain];
      if (random() < 0.2) layouts.push(wrapped(50 + Math.floor(random() * 50)));
      if (random() < 0.1) layouts.push(listed);
      for (const layout of layouts) {
        const laid = layout(text, stops, start, end);
        const block = new BlockWords(laid, start, ends, lineWidth(laid, start, end));
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
wordExamples(documents, joined, wordSet);
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
