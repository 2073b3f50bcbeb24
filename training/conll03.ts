/** Reads CoNLL-2003 as running text: documents with the offsets of their tokens, sentences and named spans. */
import { readFileSync } from 'node:fs';

export type NamedType = 'PER' | 'LOC' | 'ORG' | 'MISC';

export interface NamedDocument {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: NamedType }[];
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}]|\.\.\.|n't|'(?:s|re|ve|ll|d|m)?)$/i;
const NO_SPACE_AFTER = /^[([{$£#]$/;

/** Whether the token at `i` follows the one before it without a space. */
function joins(tokens: readonly string[], i: number, quoteOpen: boolean): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  if (token === '"') return quoteOpen;
  if (before === '"') return quoteOpen;
  return NO_SPACE_BEFORE.test(token) || NO_SPACE_AFTER.test(before);
}

interface Row {
  readonly word: string;
  readonly tag: string;
}

class Builder {
  text = '';
  readonly sentences: { start: number; end: number }[] = [];
  readonly entities: { start: number; end: number; type: NamedType }[] = [];

  add(rows: readonly Row[], separator: string): void {
    if (this.text !== '') this.text += separator;
    const start = this.text.length;
    const words = rows.map((r) => r.word);
    let quoteOpen = false;
    let last = 'O';
    for (const [i, { word, tag }] of rows.entries()) {
      if (i > 0 && !joins(words, i, quoteOpen)) this.text += ' ';
      if (word === '"') quoteOpen = !quoteOpen;
      const at = this.text.length;
      this.text += word;
      if (tag !== 'O') {
        const type = tag.slice(2) as NamedType;
        if (tag.startsWith('I-') && last.slice(2) === type) this.entities.at(-1)!.end = this.text.length;
        else this.entities.push({ start: at, end: this.text.length, type });
      }
      last = tag;
    }
    this.sentences.push({ start, end: this.text.length });
  }
}

/** The documents of a file in the task's four columns; sentences stand `separator` apart. */
export function readNamed(path: string, separator = '\n\n'): NamedDocument[] {
  const documents: Builder[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    const rows = block
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' '))
      .map((columns) => ({ word: columns[0]!, tag: columns.at(-1)! }));
    if (rows[0]?.word === '-DOCSTART-') documents.push(new Builder());
    else if (rows.length > 0) documents.at(-1)!.add(rows, separator);
  }
  return documents;
}
