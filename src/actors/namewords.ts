/** The words of a person's name that tell him from others. */
import { fold } from './names.js';

/** Small words inside names. */
export const PARTICLES: readonly string[] =
  'al el bin ibn bint ben abu abd ul ur de del della der den da dos das di du van von ter ten la le e zu af'.split(
    ' ',
  );
const LEFT_OUT = new Set([...PARTICLES, 'jr', 'sr']);
const STYLES = /^(?:sayyed|sayed|seyyed|seyed|syed|haj|hajji|sheikh|sir)$/;
const ARTICLE = /^(?:[Aa]l|[Ee]l|ad|as|ash|at|ul|ur|an|ar|az)[-‐](?=\p{Lu})/u;

/** Folded words, hyphened ones joined, without particles, Arabic articles, "Jr." and styles of birth. */
export function nameWords(name: string): string[] {
  return name
    .replace(/['’]s?$/, '')
    .split(/\s+/)
    .map((word) => fold(word.replace(ARTICLE, '')).replaceAll(' ', ''))
    .filter(
      (word, i, all) =>
        word !== '' &&
        !STYLES.test(word) &&
        (!LEFT_OUT.has(word) || (i > 0 && i === all.length - 1 && !/^[js]r$/.test(word))),
    );
}
