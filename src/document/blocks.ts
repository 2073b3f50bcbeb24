import { spanOf } from '../span.js';
import { dateOfLine } from './dates.js';
import { paragraphsOf } from './paragraphs.js';
import type { Block } from './types.js';

/** How many paragraphs at the top may be a date line or headline. */
const TOP = 4;
const LONGEST_HEADLINE = 220;
/** Fewer words at the very top are a place or a name; under a date line they are a headline. */
const SHORTEST_HEADLINE = 4;
const FINISHED = /[.;:,…]["”’)]*$/;
/** "MOSCOW (Reuters) –", "TEHRAN, Jan. 20 —": the body begins here. */
const DATELINE = /^[A-Z][\p{L}.' -]+(?:,[^()–—]{1,40})?(?: \([A-Z][\w ]+\)| ?[–—-]{1,2} )/u;

/** A text in blocks. A date line and a headline at its top are told from the paragraphs; `headline` is the record's own
 *  (null where it has none), and then only that, standing there word for word, is a title. */
export function blocksOf(text: string, headline: string | null): Block[] {
  const blocks = paragraphsOf(text).map(
    ({ start, end }): Block => ({ kind: 'paragraph', ...spanOf(text, start, end) }),
  );
  const title = headline === null ? guessTitle(blocks) : findTitle(blocks, headline);
  return blocks.map((block, i) => ({ ...block, kind: kindOf(block, i, title) }));
}

function kindOf(block: Block, index: number, title: string | null): Block['kind'] {
  if (index < TOP && title !== null && words(block.text) === title) return 'title';
  return index < TOP && dateOfLine(block.text) !== null ? 'date' : 'paragraph';
}

function findTitle(blocks: readonly Block[], headline: string): string | null {
  const wanted = words(headline);
  return blocks.slice(0, TOP).some((block) => words(block.text) === wanted) ? wanted : null;
}

/** The first thing at the top that is no date, if it reads as a headline and something follows it. */
function guessTitle(blocks: readonly Block[]): string | null {
  const index = blocks.findIndex((block) => dateOfLine(block.text) === null);
  const first = blocks[index];
  if (first === undefined || index >= TOP || index === blocks.length - 1) return null;
  const title = words(first.text);
  const isHeadline =
    first.text.length <= LONGEST_HEADLINE &&
    (index > 0 || title.split(' ').length >= SHORTEST_HEADLINE) &&
    !FINISHED.test(first.text) &&
    !DATELINE.test(first.text) &&
    !/^\p{Ll}/u.test(blocks[index + 1]!.text);
  return isHeadline ? title : null;
}

/** Words alone, so that typesetting does not matter. */
function words(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
