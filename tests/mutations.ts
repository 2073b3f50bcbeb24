/** Reports with something done to them that happens to text on its way, or that somebody means ill with. */
import { generator } from '../training/random.js';

interface Dice {
  /** A whole number under `n`. */
  under(n: number): number;
  of<T>(items: readonly T[]): T;
}

function diceFrom(seed: number): Dice {
  const random = generator(seed);
  const under = (n: number) => Math.floor(random() * n);
  return { under, of: (items) => items[under(items.length)]! };
}

type Mutation = (text: string, dice: Dice, other: string) => string;

/** Puts the words that `make` gives at a place that the dice choose. */
const inserted =
  (make: (dice: Dice) => string): Mutation =>
  (text, dice) => {
    const at = dice.under(text.length + 1);
    return text.slice(0, at) + make(dice) + text.slice(at);
  };

const repeated = (pieces: readonly string[], most: number) =>
  inserted((dice) => {
    const piece = dice.of(pieces);
    return piece.repeat(1 + dice.under(most));
  });

const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).concat('\x7f', '\x85');

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (text, dice) => text.slice(0, dice.under(text.length)) + text.slice(dice.under(text.length)),
  join: (text, dice, other) => text.slice(0, dice.under(text.length)) + other.slice(dice.under(other.length)),
  swap: (text, dice) => {
    const at = dice.under(text.length);
    return text.slice(at) + text.slice(0, at);
  },
  'nested quotes': inserted((dice) => {
    const depth = 1 + dice.under(40);
    return `${'“‘'.repeat(depth)}he said “no” and${dice.under(2) ? '’”'.repeat(depth) : ''}`;
  }),
  marks: repeated(['"', '“', '”', "'", '’', '«', '»', '‘', '—', '…', '.', ',', ':', ';', '?!'], 12),
  brackets: repeated(['(', ')', '[', '{', '()', '([{'], 60),
  'right to left': repeated(['\u202e', '\u200f', 'قال الوزير ', 'אמר השר ', '\u2067'], 6),
  emoji: repeated(['😀', '👩‍👩‍👧‍👦', '🇳🇴', '🏽', '\ufe0f'], 6),
  'half a character': repeated(['\ud83d', '\ude00'], 3),
  control: repeated(CONTROLS, 3),
  'zero width': repeated(['\u200b', '\u200d', '\ufeff', '\u2060', '\u00ad'], 8),
  combining: repeated(['\u0301', '\u0336', '\u20dd', '\u0e47'], 30),
  spaces: repeated([' ', '\t', '\u00a0', '\u3000', '\n', '\n\n', '\r\n', '\u2028'], 60),
  wide: (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'no spaces': (text) => text.replace(/\s+/g, ''),
  'a word a line': (text) => text.replace(/\s+/g, '\n'),
  'no marks': (text) => text.replace(/[^\p{L}\p{N}\s]/gu, ''),
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  echo: (text, dice) => {
    const from = dice.under(text.length);
    return text.slice(0, from) + text.slice(from, from + 1 + dice.under(40)).repeat(1 + dice.under(12));
  },
  markup: inserted((dice) =>
    dice.of(['<p>', '</div>', '<script>x', '&amp;', '&#0;', '<!--', '<a href="javascript:x">']),
  ),
};

export interface Mutant {
  /** What was done, for a message. */
  readonly name: string;
  readonly kind: 'txt' | 'html' | 'jsonl';
  readonly bytes: Uint8Array;
}

/** The mutant of this number: one to three mutations of a stretch of one of the texts, and flipped bytes in one of five. */
export function mutantOf(texts: readonly string[], number: number, length: number): Mutant {
  const dice = diceFrom(number);
  const stretch = () => {
    const text = dice.of(texts);
    const from = dice.under(Math.max(1, text.length - length));
    return text.slice(from, from + length);
  };
  const names = Array.from({ length: 1 + dice.under(3) }, () => dice.of(Object.keys(MUTATIONS)));
  const text = names.reduce((so, name) => MUTATIONS[name]!(so, dice, stretch()), stretch());
  const kind = dice.of(['txt', 'txt', 'jsonl', 'html'] as const);
  const bytes = new Uint8Array(Buffer.from(WRAPPED[kind](text)));
  const flips = dice.under(5) === 0 ? 1 + dice.under(6) : 0;
  for (let i = 0; i < flips && bytes.length > 0; i++) bytes[dice.under(bytes.length)]! ^= 1 << dice.under(8);
  const name = `${number} (${[...names, ...(flips ? [`${flips} flips`] : []), kind].join(', ')})`;
  return { name, kind, bytes };
}

const WRAPPED: Readonly<Record<Mutant['kind'], (text: string) => string>> = {
  txt: (text) => `Tuesday 14 October 2014\n\n${text}`,
  jsonl: (text) => JSON.stringify({ id: 'mutant', date: '2014-10-14', text }),
  html: (text) => `<!doctype html><title>Talks</title><article><p>${text.replace(/\n\n/g, '<p>')}</article>`,
};

/** Reports too large or too deep; `scale` 1 is the size that their names tell. */
export const GIANTS: Readonly<Record<string, (text: string, scale: number) => string>> = {
  '10,000 open brackets': (text, scale) => '('.repeat(10_000 * scale) + text,
  '10,000 nested quotations': (text, scale) => '“‘'.repeat(5000 * scale) + text + '’”'.repeat(5000 * scale),
  'a million spaces': (text, scale) => text.replace(' ', ' '.repeat(1_000_000 * scale)),
  'a million line ends': (text, scale) => text.replace(' ', '\n'.repeat(1_000_000 * scale)),
  'a million combining marks': (text, scale) => text.replace(' ', `e${'\u0301'.repeat(1_000_000 * scale)} `),
  'a word of a million letters': (text, scale) => `${text} ${'ab'.repeat(500_000 * scale)}`,
  'a sentence of 20,000 words': (text, scale) =>
    `${'and the minister of Norway said that '.repeat(2857 * scale)} ${text}`,
  '20,000 names in a row': (text, scale) =>
    `${Array.from({ length: 10_000 * scale }, (_, i) => `Ola ${named(i)}`).join(', ')} met. ${text}`,
  '20,000 different persons': (text, scale) =>
    `${Array.from({ length: 5000 * scale }, (_, i) => `Mr. Ola ${named(i)} said so.`).join(' ')} ${text}`,
  '200,000 words': (text, scale) => timesLonger(text, 200_000 * scale, '\n\n'),
  'a paragraph of 5 MB': (text, scale) => timesLonger(text.replace(/\s+/g, ' '), 800_000 * scale, ' '),
};

/** A family name of our own for each number. */
function named(i: number): string {
  const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'dri', 'el', 'nor', 'bau'];
  const word = [...String(i).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

function timesLonger(text: string, words: number, between: string): string {
  const own = text.split(/\s+/).length;
  return Array.from({ length: Math.max(1, Math.ceil(words / own)) }, () => text).join(between);
}
