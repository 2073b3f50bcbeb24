import { HashTable, type Lookup } from '../../hash.js';
import { ModelFile } from '../../model.js';
import type { Known } from './words.js';

export interface Splitter extends Known {
  readonly wordWeights: Int8Array;
  /** In steps of the weights' scale. */
  readonly wordBias: number;
  readonly sentenceWeights: Int8Array;
  readonly sentenceBias: number;
}

function tableOf(keys: Int32Array, values: Uint8Array | Int32Array): Lookup<number> {
  return new HashTable(keys, (place) => values[place]!);
}

let kept: Splitter | undefined;

/** The splitter of `models/splitter.bin`, read once. */
export function splitter(): Splitter {
  if (kept !== undefined) return kept;
  const file = ModelFile.open<{ wordBias: number; sentenceBias: number }>('splitter');
  kept = {
    joined: tableOf(file.numbers('joined', 'i32'), file.numbers('joinedPlaces', 'i32')),
    lexicon: tableOf(file.numbers('lexicon', 'i32'), file.numbers('lexiconValues', 'u8')),
    wordWeights: file.numbers('words', 'i8'),
    wordBias: file.meta.wordBias,
    sentenceWeights: file.numbers('sentences', 'i8'),
    sentenceBias: file.meta.sentenceBias,
  };
  return kept;
}
