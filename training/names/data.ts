/** Documents of CoNLL-2003 cut into our own sentences and words, with a label a word; and the phrases they name. */
import { fold, hashOf } from '../../src/language/names/attributes.js';
import { hashPhrase } from '../../src/language/names/context.js';
import { labelOf, OUTSIDE, POSITION, TYPES } from '../../src/language/names/labels.js';
import { splitSentences } from '../../src/language/split/index.js';
import type { Span } from '../../src/span.js';
import { type NamedDocument, readNamed } from '../conll03.js';

export interface LabelledDocument extends NamedDocument {
  readonly cut: readonly (readonly Span[])[];
  readonly labels: readonly Uint8Array[];
}

function labelsOf(words: readonly Span[], document: NamedDocument): Uint8Array {
  const labels = new Uint8Array(words.length).fill(OUTSIDE);
  for (const { start, end, type } of document.entities) {
    const first = words.findIndex((w) => w.end > start && w.start < end);
    const last = words.findLastIndex((w) => w.end > start && w.start < end);
    if (first === -1) continue;
    const kind = TYPES.indexOf(type);
    labels.fill(labelOf(kind, POSITION.inside), first, last + 1);
    labels[first] = labelOf(kind, first === last ? POSITION.unit : POSITION.begin);
    if (first !== last) labels[last] = labelOf(kind, POSITION.last);
  }
  return labels;
}

export function readLabelled(path: string): LabelledDocument[] {
  return readNamed(path).map((document) => {
    const blocks = document.sentences.map(({ start, end }) => ({
      kind: 'paragraph' as const,
      start,
      end,
      text: document.text.slice(start, end),
    }));
    const cut = splitSentences({ text: document.text, blocks }).map((s) => s.words);
    return { ...document, cut, labels: cut.map((words) => labelsOf(words, document)) };
  });
}

/** A named phrase: the bits of its types, and how many documents name it. */
interface Phrase {
  kinds: number;
  documents: number;
}

/** The phrases that documents name, by hash. */
export function phrasesOf(documents: readonly LabelledDocument[]): {
  phrases: Map<number, Phrase>;
  longest: number;
} {
  const phrases = new Map<number, Phrase>();
  let longest = 0;
  for (const { cut, labels } of documents) {
    const here = new Set<number>();
    for (const [s, words] of cut.entries()) {
      let first = 0;
      for (const [i, label] of labels[s]!.entries()) {
        if (label === OUTSIDE) continue;
        const position = (label - 1) & 3;
        if (position === POSITION.begin || position === POSITION.unit) first = i;
        if (position === POSITION.begin || position === POSITION.inside) continue;
        const lowers = words.slice(first, i + 1).map((w) => hashOf(fold(w.text)));
        const hash = hashPhrase(lowers);
        longest = Math.max(longest, lowers.length);
        const phrase = phrases.get(hash) ?? { kinds: 0, documents: 0 };
        phrases.set(hash, phrase);
        phrase.kinds |= 1 << ((label - 1) >> 2);
        if (!here.has(hash)) phrase.documents++;
        here.add(hash);
      }
    }
  }
  return { phrases, longest };
}
