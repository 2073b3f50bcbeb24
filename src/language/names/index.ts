/** Names of persons, places, organisations and the rest, by a linear-chain conditional random field. */
import { type Span, spanOf } from '../../span.js';
import type { Entity } from '../types.js';
import { bestLabels } from './decode.js';
import { LABELS, stretches, TYPES } from './labels.js';
import { namesModel } from './model.js';
import { NameReading } from './reading.js';

/** The named spans of a document in order, given its text and the words of its sentences. None cross or nest. */
export function findNames(text: string, sentences: readonly (readonly Span[])[]): Entity[] {
  const { lexicons, vocabulary, rows, weights, steps } = namesModel();
  const reading = new NameReading(sentences, lexicons, vocabulary);
  return sentences.flatMap((words, s) => {
    if (words.length === 0) return [];
    const scores = new Float64Array(words.length * LABELS);
    reading.read(s, ({ slots, count }, i) => {
      for (let f = 0; f < count; f++) {
        const row = rows.of(slots[f]!) * LABELS;
        if (row < 0) continue;
        for (let label = 0; label < LABELS; label++) scores[i * LABELS + label]! += weights[row + label]!;
      }
    });
    return stretches(bestLabels(scores, words.length, steps)).map(({ first, last, type }) => ({
      ...spanOf(text, words[first]!.start, words[last]!.end),
      type: TYPES[type]!,
    }));
  });
}
