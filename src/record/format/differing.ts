/** Texts side by side: the words that not all of them have stand out. */
import type { Piece } from '../../report/format/page.js';
import { stemOf, wordsOf } from '../words.js';

export function differing(texts: readonly string[]): Piece[][] {
  const stems = texts.map((text) => new Set(wordsOf(text).map(stemOf)));
  const common = (word: string) => wordsOf(word).every((each) => stems.every((set) => set.has(stemOf(each))));
  return texts.map((text) =>
    text.split(/\s+/).map((word): Piece => (common(word) ? ['dim', word] : ['plain', word])),
  );
}
