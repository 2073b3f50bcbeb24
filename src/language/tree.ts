import type { Sentence, Token } from './types.js';

/** A sentence's dependency tree by token index. */
export class Tree {
  readonly tokens: readonly Token[];
  readonly root: number;
  /** Undefined for a leaf. */
  readonly #children: readonly (readonly number[] | undefined)[];

  constructor(sentence: Sentence) {
    this.tokens = sentence.tokens;
    const children: (number[] | undefined)[] = new Array(sentence.tokens.length).fill(undefined);
    let root = -1;
    sentence.tokens.forEach(({ head }, i) => {
      if (head === -1) root = i;
      else if (children[head]) children[head].push(i);
      else children[head] = [i];
    });
    this.#children = children;
    this.root = root;
  }

  /** Indices of the children in text order, all or those of the given relations ("nsubj" takes in "nsubj:pass"). */
  children(index: number, ...relations: readonly string[]): number[] {
    const children = this.#children[index] ?? [];
    return relations.length === 0 ? [...children] : children.filter((c) => this.is(c, ...relations));
  }

  child(index: number, ...relations: readonly string[]): number | undefined {
    const children = this.#children[index] ?? [];
    return relations.length === 0 ? children[0] : children.find((c) => this.is(c, ...relations));
  }

  /** Whether the token's relation is one of these; a relation without subtype takes in its subtypes. */
  is(index: number, ...relations: readonly string[]): boolean {
    const deprel = this.tokens[index]?.deprel ?? '';
    for (const relation of relations)
      if (
        deprel.startsWith(relation) &&
        (deprel.length === relation.length || deprel[relation.length] === ':')
      )
        return true;
    return false;
  }

  /** Indices of the token and all below it, in text order. */
  subtree(index: number): number[] {
    const found = [index];
    for (let i = 0; i < found.length; i++) found.push(...(this.#children[found[i]!] ?? []));
    return found.sort((a, b) => a - b);
  }

  /** The token's heads, nearest first, up to the root. */
  ancestors(index: number): number[] {
    const found: number[] = [];
    for (let at = this.tokens[index]?.head ?? -1; at >= 0; at = this.tokens[at]!.head) found.push(at);
    return found;
  }
}
