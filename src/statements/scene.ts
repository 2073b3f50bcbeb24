import { Tree } from '../language/tree.js';
import type { Language, Quotation, Sentence, Token } from '../language/types.js';
import { countBefore } from '../search.js';

/** Half-open UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A sentence with its tree and the quotations that reach into it, outermost first. */
export class Scene {
  readonly tree: Tree;
  readonly tokens: readonly Token[];

  constructor(
    readonly sentence: Sentence,
    readonly index: number,
    readonly quotations: readonly Quotation[],
  ) {
    this.tree = new Tree(sentence);
    this.tokens = sentence.tokens;
  }

  /** The innermost quotation that holds the token, its marks included. */
  quotationOf(token: number): Quotation | undefined {
    const { start, end } = this.tokens[token]!;
    return this.quotations.findLast((q) => q.start <= start && end <= q.end);
  }

  lemma(token: number): string {
    return this.tokens[token]?.lemma.toLowerCase() ?? '';
  }

  /** From the first to the last of these tokens. */
  range(tokens: readonly number[]): Range {
    return { start: this.tokens[tokens[0]!]!.start, end: this.tokens[tokens.at(-1)!]!.end };
  }

  /** The token's children with one of these lemmas. */
  childWithLemma(token: number, lemmas: ReadonlySet<string>, ...relations: string[]): number | undefined {
    return this.tree.children(token, ...relations).find((c) => lemmas.has(this.lemma(c)));
  }
}

/** One scene a sentence; both lists are walked once. */
export function scenesOf(language: Language): Scene[] {
  const { sentences, quotations } = language;
  let from = 0;
  return sentences.map((sentence, index) => {
    while (from < quotations.length && quotations[from]!.end <= sentence.start) from++;
    const near: Quotation[] = [];
    for (let i = from; i < quotations.length && quotations[i]!.start < sentence.end; i++)
      if (quotations[i]!.end > sentence.start) near.push(quotations[i]!);
    return new Scene(sentence, index, near);
  });
}

/** Who speaks: the main word, and the scene in which it stands. */
export interface Source {
  readonly scene: Scene;
  readonly token: number;
  /** What his words do not go beyond: a label of a transcript. */
  readonly within?: Range;
}

/** The scenes that a range reaches into. */
export function scenesWithin(range: Range, scenes: readonly Scene[]): readonly Scene[] {
  const low = countBefore(scenes.length, (i) => scenes[i]!.sentence.end <= range.start);
  let end = low;
  while (end < scenes.length && scenes[end]!.sentence.start < range.end) end++;
  return scenes.slice(low, end);
}
