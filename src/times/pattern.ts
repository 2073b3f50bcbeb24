/**
 * Compiles a pattern of the grammar to a regular expression over the letters of alphabet.ts. In a pattern, a word in
 * capitals is a class of words or one of MACROS, any other word is itself; `( | )` and `? * +` are as in regular
 * expressions (`\\(` is the character), and `name=` labels what the next word or group matched.
 */
import type { Alphabet } from './alphabet.js';

const MACROS: Readonly<Record<string, string>> = {
  QUANTITY:
    '(INT FRACTION | INT -? NUM | INT | DEC NUM? | (a | an) (hundred | thousand | dozen | million) | NUM ((- | and)? NUM)* (and (a half | FRACTION))? | INT)',
  VAGUE:
    '(a few | the few | few | several | some | many | numerous | dozens of | hundreds of | thousands of | a number of | a handful of)',
  SOME: '(a couple of | a couple | couple of | a pair of)',
  YYYY: '(YEAR | SHORTYEAR | (eighteen | nineteen | twenty) -? NUM (-? NUM)? | two thousand (and? NUM)?)',
  ANYMONTH: '(MONTH | SHORTMONTH)',
  ANYWEEKDAY: '(WEEKDAY | SHORTWEEKDAY)',
};

const PIECE = /([a-z]\w*)=|[A-Z]+|[a-z]+(?:['’][a-z]+)?|\\.|[()|?*+]|\S/g;

const expand = (pattern: string): string =>
  pattern.replace(/[A-Z]+/g, (name) => (MACROS[name] ? expand(MACROS[name]) : name));

const isAtom = (piece: string) => !/^[()|?*+]$/.test(piece) && !piece.endsWith('=');

const piecesOf = (pattern: string) => expand(pattern).match(PIECE) ?? [];

const unescaped = (piece: string) => piece.replace('\\', '');

/** The words that a pattern names as themselves. */
export const literalsOf = (pattern: string): string[] =>
  piecesOf(pattern)
    .filter((piece) => isAtom(piece) && !/^[A-Z]/.test(piece))
    .map(unescaped);

/** The regular expression; a label that stands twice becomes two groups, `unit_0` and `unit_3`. */
export function compilePattern(pattern: string, alphabet: Alphabet): RegExp {
  let label = '';
  let source = '';
  let groups = 0;
  const named = () => {
    const group = label && `?<${label}_${groups++}>`;
    label = '';
    return group;
  };
  for (const piece of piecesOf(pattern)) {
    if (piece.endsWith('=') && piece.length > 1) {
      label = piece.slice(0, -1);
    } else if (piece === '(') {
      source += `(${named() || '?:'}`;
    } else if (isAtom(piece)) {
      const letters = `[${alphabet.lettersFor(unescaped(piece))}]`;
      source += label ? `(${named()}${letters})` : letters;
    } else {
      source += piece;
    }
  }
  return new RegExp(source, 'dg');
}
