import type { Direction } from './context.js';
import type { Match } from './match.js';

const FUTURE = new Set(
  'will would shall ll going expected expects scheduled plans planned plan due set to ahead until upcoming forthcoming should'.split(
    ' ',
  ),
);
const PAST = new Set(
  'was were had did said told met went came took made began left gave held saw sent won lost became found got put ran spoke led cut hit fell rose grew paid'.split(
    ' ',
  ),
);

/** Which side of the report the words around speak of: the nearest sign of future or past in the sentence. */
export function directionByWords(match: Match): Direction {
  const { forms } = match.words;
  for (let i = 1; i <= 12; i++) {
    const form = forms[match.start - i];
    if (form === undefined || form === '\n' || form === '.') break;
    if (FUTURE.has(form)) return 1;
    if (PAST.has(form) || /[a-z]{2}ed$/.test(form)) return -1;
  }
  for (let i = 0; i < 12; i++) {
    const form = forms[match.end + i];
    if (form === undefined || form === '\n' || form === '.') break;
    if (FUTURE.has(form)) return 1;
    if (PAST.has(form) || /[a-z]{2}ed$/.test(form)) return -1;
  }
  return 0;
}
