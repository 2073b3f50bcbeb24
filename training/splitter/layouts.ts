/** Ways to put text otherwise than the treebanks have it, as the press does. */
import { type BlockWords, GAP } from '../../src/language/split/block.js';

/** Puts the white space of a block otherwise; `stops` are the offsets at which its sentences end. */
export type Layout = (block: BlockWords, stops: ReadonlySet<number>) => void;

export const wrapped =
  (width: number): Layout =>
  ({ starts, ends, gaps }) => {
    let line = starts[0]!;
    for (let i = 0; i < starts.length - 1; i++) {
      if (gaps[i] !== GAP.blank || ends[i + 1]! - line <= width) continue;
      gaps[i] = GAP.wrap;
      line = starts[i + 1]!;
    }
  };

const atStops =
  (gap: number): Layout =>
  ({ ends, gaps }, stops) => {
    for (const [i, end] of ends.entries()) if (stops.has(end) && gaps[i] === GAP.blank) gaps[i] = gap;
  };

/** A line a sentence. */
export const listed = atStops(GAP.line);

/** No blank between sentences, as pages pasted together have it. */
export const pasted = atStops(GAP.none);

/** Two blanks after sentences and colons, as transcripts are typed. */
export const spaced: Layout = ({ text, ends, gaps }, stops) => {
  for (const [i, end] of ends.entries()) {
    if (gaps[i] === GAP.blank && (stops.has(end) || text[end - 1] === ':')) gaps[i] = GAP.wide;
  }
};

const SINGLE: Record<string, string> = { '“': '‘', '”': '’', '"': "'" };

/** Single marks for double ones, as British papers print quotations; offsets stay. */
export const singleMarks = (text: string) => text.replace(/[“”"]/g, (mark) => SINGLE[mark]!);
