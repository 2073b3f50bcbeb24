import { type Value, valueIn } from './lexemes.js';
import type { Words } from './words.js';

type Range = readonly [start: number, end: number];

/** A pattern's match over the words of a document: which words, and which of them each label took. */
export class Match {
  /** The rule's name. */
  readonly rule: string;
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  readonly #labels: Readonly<Record<string, Range | undefined>>;

  constructor(
    rule: string,
    words: Words,
    start: number,
    end: number,
    labels: Readonly<Record<string, Range | undefined>>,
  ) {
    this.rule = rule;
    this.words = words;
    this.start = start;
    this.end = end;
    this.#labels = labels;
  }

  has(label: string): boolean {
    return this.#labels[label] !== undefined;
  }

  /** The words a label took, in lower case, with one space between; '' where it took none. */
  form(label: string): string {
    const range = this.#labels[label];
    return range ? this.words.forms.slice(range[0], range[1]).join(' ') : '';
  }

  /** The words a label took. */
  forms(label: string): readonly string[] {
    const range = this.#labels[label];
    return range ? this.words.forms.slice(range[0], range[1]) : [];
  }

  /** The value in class `name` of the first word under the label that has one. */
  value(label: string, name: string): Value | undefined {
    for (const form of this.forms(label)) {
      const value = valueIn(form, name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  number(label: string, name: string): number {
    return Number(this.value(label, name));
  }

  /** The word `n` places before the match (1 is the one right before it), in lower case. */
  before(n = 1): string {
    return this.words.forms[this.start - n] ?? '\n';
  }

  /** The word `n` places after the match. */
  after(n = 1): string {
    return this.words.forms[this.end - 1 + n] ?? '\n';
  }

  /** The same `n` places after, as written. */
  written(index: number): string {
    return this.words.text.slice(this.words.starts[index], this.words.ends[index]);
  }
}
