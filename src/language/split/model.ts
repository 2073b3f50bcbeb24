import { ModelFile } from '../../model.js';
import type { Known } from './words.js';

export interface Splitter extends Known {
  readonly wordWeights: Int8Array;
  /** In steps of the weights' scale. */
  readonly wordBias: number;
  readonly sentenceWeights: Int8Array;
  readonly sentenceBias: number;
}

function mapOf(keys: Int32Array, values: Uint8Array | Int32Array): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) map.set(keys[i]!, values[i]!);
  return map;
}

let kept: Splitter | undefined;

/** The splitter of `models/splitter.bin`, read once. */
export function splitter(): Splitter {
  if (kept !== undefined) return kept;
  const file = ModelFile.open<{ wordBias: number; sentenceBias: number }>('splitter');
  kept = {
    joined: mapOf(file.numbers('joined', 'i32'), file.numbers('joinedPlaces', 'i32')),
    lexicon: mapOf(file.numbers('lexicon', 'i32'), file.numbers('lexiconValues', 'u8')),
    wordWeights: file.numbers('words', 'i8'),
    wordBias: file.meta.wordBias,
    sentenceWeights: file.numbers('sentences', 'i8'),
    sentenceBias: file.meta.sentenceBias,
  };
  return kept;
}
