/** Finds the quotation marks of a stretch of text, and tells them from apostrophes, elisions, feet and inches. */

export type Family = 'double' | 'single' | 'guillemet';

/** What a mark's shape says of its side; what stands around it may say otherwise. */
type Shape = 'open' | 'close' | 'either';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  readonly shape: Shape;
  /** What the neighbouring characters allow. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** A single mark after an s that may as well be a plural's genitive ("the ministers' talks"). */
  readonly genitive: boolean;
}

const MARKS: Readonly<Record<string, readonly [Family, Shape]>> = {
  '"': ['double', 'either'],
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '``': ['double', 'open'],
  "''": ['double', 'either'],
  '‘‘': ['double', 'open'],
  '’’': ['double', 'close'],
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  "'": ['single', 'either'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '`': ['single', 'open'],
  '‹': ['single', 'open'],
  '›': ['single', 'close'],
};

const MARK = /``|''|‘‘|’’|["“”„‟«»'‘’‚‛`‹›]/g;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{<—–\-/…"“”„‟«»'‘’‚‛`‹›]/;
const AFTER_CLOSING = /[\s.,;:!?)\]}>—–\-/…"“”„‟«»'‘’‚‛`‹›]/;
const NOT_AFTER_OPENING = /[\s,;:!?)\]}>]/;

/** Words that begin with an apostrophe, and years without their century. */
const ELISION = /^(?:\d\ds?|tis|twas|em|til|till|cause|bout|round|n)(?![\p{L}\p{N}])/iu;
const FEET_AND_INCHES = /\d['’]\s?\d{1,2}$/;

/** The mark at `start`..`end`, or null where the characters are none. */
function markAt(text: string, start: number, end: number): Mark | null {
  const left = text[start - 1] ?? ' ';
  const right = text[end] ?? ' ';
  const [family, shape] = MARKS[text.slice(start, end)]!;
  const afterWord = WORD.test(left);
  const beforeWord = WORD.test(right);
  if (family === 'single') {
    if (afterWord && beforeWord) return null;
    const elided = !afterWord && beforeWord && ELISION.test(text.slice(end, end + 8));
    if (elided || (shape === 'close' && !afterWord && beforeWord)) return null;
  }
  if (text[start] === '"' && FEET_AND_INCHES.test(text.slice(Math.max(0, start - 6), start))) return null;
  const ellipsis = right === '.' && text[end + 1] === '.';
  return {
    start,
    end,
    family,
    shape,
    mayOpen: BEFORE_OPENING.test(left) && (ellipsis || (right !== '.' && !NOT_AFTER_OPENING.test(right))),
    mayClose: !/\s/.test(left) && !/[([{]/.test(left) && AFTER_CLOSING.test(right),
    genitive: family === 'single' && /[sSxzXZ]/.test(left) && /\s/.test(right),
  };
}

/** The quotation marks from `start` to `end`, in order. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const at = start + match.index;
    const mark = markAt(text, at, at + match[0].length);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}
