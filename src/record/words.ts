/** A text's words as merging compares them: small letters, no inflection, no marks. */

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;
/** Words of a name that stand together: "Foreign Minister Sergei Lavrov". */
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]+(?: \p{Lu}[\p{L}\p{N}’'-]+)+/gu;
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
];
/** Letters that must be left of a word when its ending goes. */
const STEM = 3;

export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

export function namesOf(text: string): string[] {
  return (text.match(NAME) ?? []).map((name) => name.toLowerCase());
}

/** A word without genitive and the usual endings; crude, as both texts are cut alike. */
export function stemOf(word: string): string {
  const bare = word.replace(/[’']s$/, '');
  if (bare.endsWith('ss')) return bare;
  const found = ENDINGS.find(([ending]) => bare.endsWith(ending) && bare.length - ending.length >= STEM);
  return found === undefined ? bare : bare.slice(0, -found[0].length) + found[1];
}
