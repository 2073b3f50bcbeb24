/** Reads a CoNLL-U treebank back into raw documents with the offsets of its sentences, tokens and words. */
import { readFileSync } from 'node:fs';

export interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  /** Index in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export interface TreebankSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly TreebankWord[];
  /** Surface tokens: a multiword token is one. */
  readonly tokens: readonly { readonly start: number; readonly end: number }[];
}

export interface TreebankDocument {
  readonly id: string;
  readonly text: string;
  /** Offsets of the paragraphs; sentences never cross them. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly sentences: readonly TreebankSentence[];
}

interface Comments {
  readonly newDocument: string | null;
  readonly newParagraph: boolean;
}

function commentsOf(lines: readonly string[]): Comments {
  const document = lines.find((l) => l.startsWith('# newdoc'));
  return {
    newDocument: document?.split('id = ')[1] ?? document ?? null,
    newParagraph: lines.some((l) => /^# newpar( |$)/.test(l)),
  };
}

class Builder {
  text = '';
  readonly paragraphs: { start: number; end: number }[] = [];
  readonly sentences: TreebankSentence[] = [];
  constructor(readonly id: string) {}

  add(lines: readonly string[], newParagraph: boolean): void {
    if (newParagraph || this.sentences.length === 0) {
      if (this.text !== '') this.text = `${this.text.trimEnd()}\n\n`;
      this.paragraphs.push({ start: this.text.length, end: this.text.length });
    }
    const words: TreebankWord[] = [];
    const tokens: { start: number; end: number }[] = [];
    const start = this.text.length;
    let within = 0;
    let end = start;
    for (const line of lines) {
      const [id, form, , upos, , , head, deprel, , misc] = line.split('\t') as string[];
      if (id!.includes('.')) continue;
      if (id!.includes('-')) {
        const [first, last] = id!.split('-').map(Number) as [number, number];
        within = last - first + 1;
        tokens.push({ start: this.text.length, end: this.text.length + form!.length });
        end = this.text.length;
        this.text += form + (/SpaceAfter=No/.test(misc!) ? '' : ' ');
        continue;
      }
      const at: number = within > 0 ? end : this.text.length;
      end = at + form!.length;
      words.push({ start: at, end, upos: upos!, head: Number(head) - 1, deprel: deprel! });
      if (within > 0) within--;
      else {
        tokens.push({ start: at, end });
        this.text += form + (/SpaceAfter=No/.test(misc!) ? '' : ' ');
      }
    }
    this.sentences.push({ start, end, words, tokens });
    this.paragraphs.at(-1)!.end = end;
  }

  build(): TreebankDocument {
    return { id: this.id, text: this.text.trimEnd(), paragraphs: this.paragraphs, sentences: this.sentences };
  }
}

/** The documents of a `.conllu` file; paragraphs stand a blank line apart. */
export function readTreebank(path: string): TreebankDocument[] {
  const builders: Builder[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const lines = block.split('\n').filter((l) => l !== '');
    if (lines.length === 0) continue;
    const comments = commentsOf(lines.filter((l) => l.startsWith('#')));
    if (comments.newDocument !== null || builders.length === 0)
      builders.push(new Builder(comments.newDocument ?? 'document'));
    builders.at(-1)!.add(
      lines.filter((l) => !l.startsWith('#')),
      comments.newParagraph,
    );
  }
  return builders.map((b) => b.build());
}
