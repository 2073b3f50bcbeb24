import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type TextBlock, textBlocks } from './blocks.js';
import { isFurniture, isNamedApart, isProse, wordsIn } from './furniture.js';
import { type Element, htmlOf } from './tree.js';

/** An element that holds more of the article's prose than this is the article, whatever it is named. */
const ARTICLE_SHARE = 0.3;
/** A line of so many words before the first sentence is no menu, date or name. */
const LONG_LINE = 20;
/** Where the last lines of an article may do without a full stop. */
const RUNNING = new Set(['p', 'li', 'tr', 'blockquote']);

/**
 * The paragraphs of a page's article, in order; none where it has no article. Readability finds the article but loses
 * paragraphs' edges and keeps furniture: so its text only says which of the page's own blocks are the article's, and
 * furniture, and lines before the first sentence or after the last, are left out.
 */
export function articleOf(page: Element): string[] {
  const article = readable(page);
  const blocks = textBlocks(page).filter((block) => article.includes(squeeze(block.text)));
  const apart = apartElements(blocks);
  const kept = blocks.filter(
    (block) => !isFurniture(block) && !block.path.some((element) => apart.has(element)),
  );
  const first = kept.findIndex((block) => isProse(block) || wordsIn(block.text) >= LONG_LINE);
  const last = kept.findLastIndex(
    (block) => isProse(block) || block.path.some(({ tagName }) => RUNNING.has(tagName)),
  );
  return kept.slice(Math.max(0, first), Math.max(first, last) + 1).map(({ text }) => text);
}

/** What Readability takes for the article, without white space. */
function readable(page: Element): string {
  const { document } = parseHTML(htmlOf(page));
  return squeeze(new Readability(document).parse()?.textContent ?? '');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The elements whose tag or name says that they stand apart, and which hold little enough prose to be believed. */
function apartElements(blocks: readonly TextBlock[]): Set<Element> {
  const words = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    const own = isProse(block) ? wordsIn(block.text) : 0;
    total += own;
    for (const element of block.path) words.set(element, (words.get(element) ?? 0) + own);
  }
  const few = [...words].filter(([, count]) => count <= ARTICLE_SHARE * total).map(([element]) => element);
  return new Set(few.filter(isNamedApart));
}
