/** What a person's names and titles tell of his or her gender. */

import { columnsOf } from '../tables.js';
import { fold } from './names.js';

export type Gender = 'm' | 'f';

let given: Map<string, Gender> | undefined;

const TITLES: readonly (readonly [RegExp, Gender])[] = [
  [
    /\b(?:mrs|ms|miss|madam|madame|mme|queen|princess|lady|dame|her majesty|first lady|spokeswoman|congresswoman|chairwoman|baroness|sister|mother|daughter|wife)\b/i,
    'f',
  ],
  [
    /\b(?:mr|sir|king|prince|lord|sheikh|sheik|ayatollah|imam|emir|sultan|pope|father|monsignor|cardinal|archbishop|bishop|rabbi|mullah|spokesman|congressman|chairman|brother|son|husband|rev|president's wife)\b/i,
    'm',
  ],
];

/** The gender that the words before a name or its first word tell; undefined where they tell none. */
export function genderOf(name: string, title: string): Gender | undefined {
  const told = TITLES.find(([pattern]) => pattern.test(title));
  if (told) return told[1];
  given ??= new Map(columnsOf('given-names.tsv').map(([word = '', gender]) => [word, gender as Gender]));
  return fold(name)
    .split(' ')
    .slice(0, 2)
    .map((word) => given!.get(word))
    .find((gender) => gender !== undefined);
}
