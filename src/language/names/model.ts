import { HashTable } from '../../hash.js';
import { ModelFile } from '../../model.js';
import { Vocabulary } from './attributes.js';
import { allowedSteps } from './decode.js';
import type { Clusters, Lexicons } from './lexicons.js';
import { Rows } from './rows.js';

interface NamesModel {
  readonly lexicons: Lexicons;
  readonly vocabulary: Vocabulary;
  readonly rows: Rows;
  /** Rows of one byte a label. */
  readonly weights: Int8Array;
  /** In the steps of `weights`. */
  readonly steps: Float64Array;
}

let kept: NamesModel | undefined;

/** The model of `models/names.bin`, read once. */
export function namesModel(): NamesModel {
  if (kept !== undefined) return kept;
  const file = ModelFile.open<{ longest: number }>('names');
  const groups = file.numbers('groups', 'u16');
  const kinds = file.numbers('kinds', 'u8');
  const clustersAt = (word: number): Clusters => [
    groups[word * 3]!,
    groups[word * 3 + 1]!,
    groups[word * 3 + 2]!,
  ];
  const lexicons = {
    clusters: new HashTable(file.numbers('words', 'i32'), clustersAt),
    phrases: new HashTable(file.numbers('phrases', 'i32'), (phrase) => kinds[phrase]!),
    longest: file.meta.longest,
  };
  kept = {
    lexicons,
    vocabulary: new Vocabulary(lexicons),
    rows: new Rows(file.numbers('buckets', 'u32'), file.numbers('keys', 'u8')),
    weights: file.numbers('weights', 'i8'),
    steps: allowedSteps(file.numbers('steps', 'f32')),
  };
  return kept;
}
