/** Trains models/splitter.bin: EWT and GUM for words and sentences, unlabelled news for its lexicon and more sentences. */

import { Chunk, hashBackward } from '../../src/language/split/chunk.js';
import { eachChunk } from '../../src/language/split/index.js';
import { SENTENCE_BITS } from '../../src/language/split/sentences.js';
import { type Known, partChunk, WORD_BITS } from '../../src/language/split/words.js';
import { Examples, trainLogistic } from '../logistic.js';
import { writeModel } from '../model.js';
import { readTreebank, type TreebankDocument } from '../treebank.js';
import { buildLexicon } from './lexicon.js';
import { newsExamples, type Score } from './news.js';
import { treebankExamples } from './treebanks.js';

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

function keysOf(map: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from(map.keys());
}

function scoreOf({ weights, bias, scale }: ReturnType<typeof trainLogistic>): Score {
  return (features, count) => {
    let score = bias;
    for (let i = 0; i < count; i++) score += weights[features[i]!]!;
    return score * scale;
  };
}

const documents = ['ewt', 'gum'].flatMap((name) => readTreebank(`${DATA}/nlp/${name}.train.conllu`));
const lexicon = buildLexicon([`${DATA}/news/press.jsonl`, `${DATA}/news/readouts.jsonl`]);
const joined = joinedRuns(documents);
const wordSet = new Examples();
wordExamples(documents, { joined, lexicon }, wordSet);
const words = trainLogistic(wordSet, { bits: WORD_BITS, epochs: 8, rate: 0.1, drop: 0.1 });
const sentenceSet = new Examples();
treebankExamples(documents, lexicon, sentenceSet);
const options = { bits: SENTENCE_BITS, epochs: 8, rate: 0.1, drop: 0.1 };
const first = trainLogistic(sentenceSet, options);
newsExamples(`${DATA}/news/press.jsonl`, { joined, lexicon }, scoreOf(words), scoreOf(first), sentenceSet);
const sentences = trainLogistic(sentenceSet, options);
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
