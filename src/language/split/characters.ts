/** Classes and folded forms of UTF-16 code units, worked out once a code unit and kept. */

/** Class of a unit; punctuation and symbols are their own class (their folded code). */
export const SPACE = 32;
export const LOWER = 97;
export const UPPER = 65;
export const DIGIT = 48;
/** A letter without case. */
export const LETTER = 120;
/** A unit that never starts a token: combining marks, joiners, second halves of surrogate pairs. */
const ATTACHED = 1;

const FOLDS: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '—',
  '‑': '-',
};

const classes = new Uint16Array(65536);
const folds = new Uint16Array(65536);

function classify(code: number): void {
  const unit = String.fromCharCode(code);
  const folded = (FOLDS[unit] ?? unit.toLowerCase()).charCodeAt(0);
  let kind = folded;
  if (/[\s\u200b\u2060\ufeff]/.test(unit)) kind = SPACE;
  else if (/\p{Nd}/u.test(unit)) kind = DIGIT;
  else if (/[\p{M}\u200c\u200d]/u.test(unit) || (code >= 0xdc00 && code < 0xe000)) kind = ATTACHED;
  else if (/\p{Lu}|\p{Lt}/u.test(unit)) kind = UPPER;
  else if (/\p{Ll}/u.test(unit)) kind = LOWER;
  else if (/\p{L}|\p{Co}/u.test(unit)) kind = LETTER;
  classes[code] = kind;
  folds[code] = kind === SPACE ? SPACE : kind === DIGIT ? DIGIT : folded;
}

/** Class of the unit at `index`; white space outside the text. */
export function classAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return SPACE;
  const code = text.charCodeAt(index);
  if (classes[code] === 0) classify(code);
  return classes[code]!;
}

/** Folded unit at `index`: lower case, straight quotes, one dash, every digit 0, every space a blank. */
export function foldAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return SPACE;
  const code = text.charCodeAt(index);
  if (classes[code] === 0) classify(code);
  return folds[code]!;
}

export const isAlphabetic = (kind: number) => kind === LOWER || kind === UPPER || kind === LETTER;

/** Whether a token may start between two neighbouring units of these classes without any learned word. */
export function mayPart(left: number, right: number): boolean {
  if (right === ATTACHED || left === SPACE || right === SPACE) return false;
  if (isAlphabetic(left) && isAlphabetic(right)) return false;
  return !(left === DIGIT && right === DIGIT);
}
