/** Cuts text into words of time: runs of letters, figures in their many shapes ("10:30", "1990s", "5th"), single marks. */
import type { Block } from '../document/types.js';
import type { Alphabet } from './alphabet.js';
import * as lexicon from './lexicon.js';

export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Lower case. */
  readonly forms: readonly string[];
  /** The words' letters in the alphabet, one each. */
  readonly letters: string;
}

/** Form and letter of the edge between two blocks. */
const EDGE = '\n';

const SHAPED =
  /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}:\d\d(?::\d\d)?|\d\/\d(?!\d)|['’]?\d\d(?:\d\d)?['’]?s\b|\d+(?:st|nd|rd|th)\b|['’]\d\d\b|\d+(?:,\d{3})*(?:\.\d+)?/iy;

const isDigit = (code: number) => code >= 48 && code <= 57;
const isMark = (code: number) => code === 39 || code === 0x2019;

/** Letters of ASCII, Latin, Greek and Cyrillic; the rest never is part of a word of time. */
const isLetter = (code: number) =>
  ((code | 32) >= 97 && (code | 32) <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);

function endOfLetters(text: string, from: number): number {
  let end = from + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** End of the word that begins with a letter: with "'clock", with the stop of "Sept.", and "a.m." whole. */
function endOfWord(text: string, from: number): number {
  const end = endOfLetters(text, from);
  if (
    isMark(text.charCodeAt(end)) &&
    isLetter(text.charCodeAt(end + 1)) &&
    isLetter(text.charCodeAt(end + 2))
  )
    return endOfLetters(text, end + 1);
  if (text[end] !== '.' || end - from > 5) return end;
  const form = text.slice(from, end).toLowerCase();
  if (lexicon.SHORT.has(form)) return end + 1;
  const half = (form === 'a' || form === 'p') && /^m(?!\p{L})\.?/iu.exec(text.slice(end + 1, end + 4));
  return half ? end + 1 + half[0].length : end;
}

function endAt(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (isLetter(code)) return endOfWord(text, from);
  if (!isDigit(code) && !isMark(code)) return from + 1;
  SHAPED.lastIndex = from;
  return SHAPED.test(text) ? SHAPED.lastIndex : from + 1;
}

/** The words of a text, block after block; no pattern reaches over the edge of a block. */
export function wordsOf(
  text: string,
  blocks: readonly Pick<Block, 'start' | 'end'>[],
  alphabet: Alphabet,
): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  let letters = '';
  const add = (start: number, end: number, form: string, letter: string) => {
    starts.push(start);
    ends.push(end);
    forms.push(form);
    letters += letter;
  };
  for (const block of blocks) {
    for (let at = block.start, end = at; at < block.end; at = end) {
      end = at + 1;
      if (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xa0) continue;
      end = Math.min(endAt(text, at), block.end);
      const { form, letter } = alphabet.read(text.slice(at, end));
      add(at, end, form, letter);
    }
    add(block.end, block.end, EDGE, EDGE);
  }
  return { text, starts, ends, forms, letters };
}
