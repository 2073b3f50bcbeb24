import type { Document } from '../document/types.js';
import { Tree } from '../language/tree.js';
import type { Language, Token } from '../language/types.js';
import { countBefore } from '../search.js';
import { type Span, spanOf } from '../span.js';
import type { Knowledge } from './knowledge.js';

/** A word in its sentence: `trees[sentence].tokens[token]`. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
}

/** The document as the steps of this stage look at it: its text, trees and day. */
export class Scene {
  readonly text: string;
  /** ISO date of the report, null where unknown. */
  readonly day: string | null;
  readonly trees: readonly Tree[];
  /** All nouns and proper nouns in text order. */
  readonly nouns: readonly Place[];
  readonly #starts: readonly number[];

  constructor(
    readonly document: Document,
    readonly language: Language,
    readonly knowledge: Knowledge,
  ) {
    this.text = document.text;
    this.day = document.published?.slice(0, 10) ?? null;
    this.trees = language.sentences.map((sentence) => new Tree(sentence));
    this.nouns = this.trees.flatMap(({ tokens }, sentence) =>
      tokens.flatMap(({ upos }, token) => (upos === 'NOUN' || upos === 'PROPN' ? [{ sentence, token }] : [])),
    );
    this.#starts = language.sentences.map(({ start }) => start);
  }

  /** Index of the sentence that holds the offset, or the last before it; -1 before the first. */
  sentenceAt(offset: number): number {
    return countBefore(this.#starts.length, (i) => this.#starts[i]! <= offset) - 1;
  }

  /** The token that holds the offset. */
  placeAt(offset: number): Place | undefined {
    const sentence = this.sentenceAt(offset);
    const token = this.trees[sentence]?.tokens.findIndex(({ start, end }) => start <= offset && offset < end);
    return token === undefined || token < 0 ? undefined : { sentence, token };
  }

  /** The token of a range on which its other tokens hang. */
  headOf({ start, end }: Pick<Span, 'start' | 'end'>): Place | undefined {
    const sentence = this.sentenceAt(start);
    const tokens = this.trees[sentence]?.tokens ?? [];
    let first: number | undefined;
    for (const [token, t] of tokens.entries()) {
      if (t.end <= start || t.start >= end) continue;
      first ??= token;
      const head = tokens[t.head];
      if (!head || head.end <= start || head.start >= end) return { sentence, token };
    }
    return first === undefined ? undefined : { sentence, token: first };
  }

  token({ sentence, token }: Place): Token {
    return this.trees[sentence]!.tokens[token]!;
  }

  span(start: number, end: number): Span {
    return spanOf(this.text, start, end);
  }

  /** The text before the offset in its block, at most `length` characters. */
  before(offset: number, length = 60): string {
    return this.text.slice(Math.max(0, offset - length), offset);
  }
}
