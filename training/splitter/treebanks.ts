/** Sentence ends of the treebanks, as they stand and laid out otherwise. */
import { BlockWords } from '../../src/language/split/block.js';
import type { Lexicon } from '../../src/language/split/lexicon.js';
import { partSentences } from '../../src/language/split/sentences.js';
import type { Examples } from '../logistic.js';
import { generator } from '../random.js';
import type { TreebankDocument } from '../treebank.js';
import { type Layout, listed, pasted, singleMarks, spaced, wrapped } from './layouts.js';

const FINISHED = /[.!?…]["”’')]*$/;

/** One block's words by the offsets of their ends, in order. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly ends: number[];
}

function blocksOf({ paragraphs, sentences }: TreebankDocument): Block[] {
  const words = sentences.flatMap((s) => s.words);
  let at = 0;
  return paragraphs.map(({ start, end }) => {
    const ends: number[] = [];
    for (; at < words.length && words[at]!.end <= end; at++) ends.push(words[at]!.end);
    return { start, end, ends };
  });
}

/** Pairs of finished paragraphs run together, as databases and short reports keep them. */
function joinedBlocks(text: string, blocks: readonly Block[]): Block[] {
  return blocks.slice(1).flatMap((block, i) => {
    const before = blocks[i]!;
    if (!FINISHED.test(text.slice(before.start, before.end))) return [];
    return [{ start: before.start, end: block.end, ends: [...before.ends, ...block.ends] }];
  });
}

/** Adds the places of the treebanks' blocks at which a sentence may end. */
export function treebankExamples(
  documents: readonly TreebankDocument[],
  lexicon: Lexicon,
  examples: Examples,
): void {
  const random = generator(11);
  for (const document of documents) {
    const { text } = document;
    const stops = new Set(document.sentences.map((s) => s.end));
    const blocks = blocksOf(document);
    const learn = (content: string, { start, ends }: Block, layout: Layout) => {
      const block = new BlockWords(content, start, ends, Number.POSITIVE_INFINITY);
      layout(block, stops);
      const decide = (features: Int32Array, count: number, i: number) => {
        const label = stops.has(block.ends[i]!);
        // the block's last word ends a sentence anyway
        if (i < ends.length - 1) examples.add(features, count, label);
        return label;
      };
      partSentences(block, lexicon, decide, []);
    };
    const asIs: Layout = () => {};
    const single = singleMarks(text);
    const joined = text.replaceAll('\n\n', '  ');
    for (const block of blocks) {
      learn(text, block, asIs);
      if (random() < 0.2) learn(text, block, wrapped(50 + Math.floor(random() * 50)));
      if (random() < 0.1) learn(text, block, listed);
      if (random() < 0.2) learn(text, block, spaced);
      if (random() < 0.03) learn(text, block, pasted);
      if (random() < 0.1) learn(single, block, asIs);
    }
    for (const block of joinedBlocks(text, blocks)) if (random() < 0.3) learn(joined, block, asIs);
  }
}
