/** Names in many spellings: what two transliterations of one name share. */

import { Memo } from '../memo.js';

const LIGATURES: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
};

/** Lower case without diacritics, apostrophes and full stops; hyphens become spaces. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  const plain = /^[a-z ]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[øłđðþßæœıə]/g, (letter) => LIGATURES[letter] ?? letter)
        .replace(/['’‘ʻʼʿʾ`´.]/g, '')
        .replace(/[-‐‑–—_,]/g, ' ');
  return plain.trim();
}

/** An id's last part: ASCII words joined by hyphens. */
export function slug(name: string): string {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase().replaceAll(' ', '-');
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Spellings that transliterations swap, longest first: [pattern, the class they fall into]. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|stsch|schtsch|sch/g, 'S'],
  [/tsch|tch|cz|ch/g, 'C'],
  [/sh|sz/g, 'S'],
  [/dzh|zh|dj|j|dg/g, 'J'],
  [/kh|gh|ck|q|g|k|x/g, 'K'],
  [/(?<=.)h/g, ''],
  [/ph|ff|f/g, 'F'],
  [/ts|tz|z/g, 'Z'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'K'],
  [/th|dh|d|t/g, 'T'],
  [/w|v/g, 'V'],
  [/b|p/g, 'P'],
];

/** The consonants of a folded word by class; words that are one name in two transliterations mostly share it. */
export function skeleton(word: string): string {
  return skeletons.of(word);
}

const skeletons = new Memo(20_000, soundsOf);

function soundsOf(word: string): string {
  let sounds = word.replace(/\s/g, '');
  const head = /^[aeiouy]/.test(sounds) ? 'a' : '';
  for (const [pattern, sound] of SOUNDS) sounds = sounds.replace(pattern, sound);
  sounds = sounds.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
  return head + sounds;
}

/** Whether two folded words can be one name: the same but for the vowels and letters that transliterations swap. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || skeleton(a) !== skeleton(b)) return false;
  if (distance(a, b) > Math.max(a.length, b.length) / 3) return false;
  return distance(vowels(a), vowels(b)) <= (Math.max(a.length, b.length) > 8 ? 2 : 1);
}

/** The vowels in order, long and written-out ones made short: "raeisi" and "raisi" give "ai" both. */
function vowels(word: string): string {
  return word
    .replace(/ae|ai|ei|ay|ey/g, 'e')
    .replace(/oe|ue|ou|oo|u|o/g, 'o')
    .replace(/ee|ie|iy|ij|y|i/g, 'i')
    .replace(/[^aeio]/g, '')
    .replace(/(.)\1+/g, '$1');
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** Short forms that are no beginning of the name. */
const SHORT: Readonly<Record<string, string>> = {
  bill: 'william',
  billy: 'william',
  bob: 'robert',
  bobby: 'robert',
  dick: 'richard',
  rick: 'richard',
  jim: 'james',
  jimmy: 'james',
  jack: 'john',
  mike: 'michael',
  mick: 'michael',
  tony: 'anthony',
  chuck: 'charles',
  charlie: 'charles',
  ted: 'edward',
  ed: 'edward',
  hank: 'henry',
  harry: 'henry',
  larry: 'lawrence',
  peggy: 'margaret',
  liz: 'elizabeth',
  beth: 'elizabeth',
  betty: 'elizabeth',
  kate: 'katherine',
  kathy: 'katherine',
  bibi: 'benjamin',
  gerry: 'gerald',
  jerry: 'gerald',
  terry: 'terence',
  joe: 'joseph',
  jay: 'james',
  steve: 'stephen',
  nick: 'nicholas',
  sandy: 'samuel',
  jake: 'jacob',
  geoff: 'geoffrey',
  jeb: 'john',
  mitch: 'mitchell',
  mickey: 'michael',
  condi: 'condoleezza',
};

/** Whether a given name is a short form of another: "Bill" of "William", "Alex" of "Alexander". */
export const isShortFor = (short: string, long: string): boolean =>
  SHORT[short] === long || (short.length >= 3 && long.length > short.length + 1 && long.startsWith(short));
