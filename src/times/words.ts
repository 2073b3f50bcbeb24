/**
 * Cuts text into words of time. Each word gets a letter that stands for all that a pattern can ask of it (its classes
 * and, where some pattern names it, the word itself), so that patterns run as regular expressions over `letters`.
 */
import type { Block } from '../document/types.js';
import * as lexicon from './lexicon.js';

/** What a class knows of a word: its number, its unit, its code. */
export type Value = number | string;

interface Entry {
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, Value>>;
}

export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Lower case. */
  readonly forms: readonly string[];
  readonly letters: string;
}

const NOTHING: Entry = { classes: [], values: {} };

const CLASSES: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  MONTH: lexicon.MONTHS,
  WEEKDAY: lexicon.WEEKDAYS,
  UNIT: lexicon.UNIT,
  UNITS: lexicon.UNITS,
  DAYPART: lexicon.DAYPARTS,
  SEASON: lexicon.SEASONS,
  ORD: lexicon.ORDINALS,
  NUM: lexicon.NUMBERS,
  DECADE: lexicon.DECADES,
  FREQUENCY: lexicon.FREQUENCIES,
  ZONE: lexicon.ZONES,
  AMPM: lexicon.HALVES_OF_DAY,
  PERSIAN: lexicon.PERSIAN_MONTHS,
  HIJRI: lexicon.HIJRI_MONTHS,
};

/** One letter for "a word no pattern asks for", one for the edge between two blocks. */
const OTHER = 'x';
const EDGE = '\n';

function buildLexicon(): Map<string, Entry> {
  const entries = new Map<string, { classes: string[]; values: Record<string, Value> }>();
  for (const [name, words] of Object.entries(CLASSES)) {
    for (const [word, value] of Object.entries(words)) {
      const entry = entries.get(word) ?? { classes: [], values: {} };
      entry.classes.push(name);
      entry.values[name] = value;
      entries.set(word, entry);
    }
  }
  return entries;
}

const LEXICON = buildLexicon();

const year2 = (two: number) => (two < 30 ? 2000 + two : 1900 + two);

/** The classes of a token that begins with a digit, or with an apostrophe and digits. */
function numeric(form: string): Entry {
  const plain = /^\d+$/.test(form);
  const n = Number(form.replace(/,/g, ''));
  if (plain) {
    const classes = ['INT'];
    const values: Record<string, Value> = { INT: n };
    const add = (name: string) => {
      classes.push(name);
      values[name] = n;
    };
    if (form.length <= 2 && n >= 1 && n <= 31) add('DAY');
    if (form.length <= 2 && n >= 1 && n <= 12) add('MONTHNUM');
    if (form.length <= 2 && n <= 24) add('HOUR');
    if (form.length === 2) add('TWO');
    if (form.length === 4 && n >= 1000 && n < 2200) add('YEAR');
    if (form.length === 4 && n >= 1000 && n < 1500) add('HIJRIYEAR');
    if (/^([01]\d|2[0-4])[0-5]\d$/.test(form)) add('MILITARY');
    return { classes, values };
  }
  const decade = /^['’]?(\d\d|\d{4})['’]?s$/.exec(form);
  if (decade) {
    const first = Number(decade[1]);
    return { classes: ['YEARS'], values: { YEARS: first < 100 ? 1900 + first : first } };
  }
  const ordinal = /^(\d+)(st|nd|rd|th)$/.exec(form);
  if (ordinal) {
    const nth = Number(ordinal[1]);
    return { classes: nth <= 31 ? ['ORD', 'NTH'] : ['ORD'], values: { ORD: nth, NTH: nth } };
  }
  if (/^['’]\d\d$/.test(form))
    return { classes: ['SHORTYEAR'], values: { SHORTYEAR: year2(Number(form.slice(1))) } };
  if (/^\d{4}-\d\d-\d\d/.test(form)) return { classes: ['ISO'], values: { ISO: form.toUpperCase() } };
  if (/^\d+\/\d+\/\d+$|^\d+\.\d+\.\d{4}$/.test(form))
    return { classes: ['SLASHED'], values: { SLASHED: form } };
  if (/^\d\/\d$/.test(form))
    return { classes: ['FRACTION'], values: { FRACTION: Number(form[0]) / Number(form[2]) } };
  if (/^\d+[:.]\d\d(:\d\d)?$/.test(form) && Number.isNaN(n))
    return { classes: ['CLOCK'], values: { CLOCK: form } };
  if (/^\d{1,2}\.[0-5]\d$/.test(form))
    return { classes: ['CLOCKDOT', 'DEC'], values: { DEC: n, CLOCK: form } };
  return !Number.isNaN(n) ? { classes: ['DEC'], values: { DEC: n } } : NOTHING;
}

/** "Sept." is a month wherever it stands; "Sept" is one only where a day follows, and is told apart for that. */
function shortForm(form: string, stop: boolean): Entry {
  const name = form in lexicon.MONTHS ? 'MONTH' : 'WEEKDAY';
  const n = lexicon.MONTHS[form] ?? lexicon.WEEKDAYS[form]!;
  return { classes: [stop ? name : `SHORT${name}`], values: { [name]: n } };
}

/** All that is known of a word; `form` in lower case, `capital` whether it was written with one. */
function entryOf(form: string, capital: boolean): Entry {
  const first = form.charCodeAt(0);
  if ((first >= 48 && first <= 57) || (form.length > 1 && (first === 39 || first === 0x2019)))
    return numeric(form);
  if (!capital && lexicon.CAPITAL_ONLY.has(form)) return NOTHING;
  if (lexicon.SHORT.has(form)) return shortForm(form, false);
  if (form.endsWith('.') && lexicon.SHORT.has(form.slice(0, -1))) return shortForm(form.slice(0, -1), true);
  return (
    LEXICON.get(form) ?? (form.endsWith('½') ? { classes: ['FRACTION'], values: { FRACTION: 0.5 } } : NOTHING)
  );
}

/** The value of a word in a class it is of. */
export const valueIn = (form: string, name: string): Value | undefined => entryOf(form, true).values[name];

/** Letters given out so far, by signature; what a pattern's atom accepts is worked out from it. */
export class Alphabet {
  readonly #literals: ReadonlySet<string>;
  readonly #letters = new Map<string, string>();
  readonly #classes: { letter: string; classes: readonly string[]; form: string | null }[] = [];
  readonly #cache = new Map<string, string>();

  constructor(literals: ReadonlySet<string>) {
    this.#literals = literals;
    for (const form of LEXICON.keys()) for (const capital of [true, false]) this.letterOf(form, capital);
    for (const form of literals) this.letterOf(form, false);
    for (const form of SAMPLES) this.letterOf(form, false);
  }

  letterOf(form: string, capital: boolean): string {
    const key = capital ? `^${form}` : form;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const letter = this.#newLetter(form, capital);
    if (this.#cache.size < 20_000) this.#cache.set(key, letter);
    return letter;
  }

  #newLetter(form: string, capital: boolean): string {
    const { classes } = entryOf(form, capital);
    const literal = this.#literals.has(form) ? form : null;
    if (classes.length === 0 && literal === null) return OTHER;
    const signature = `${classes.join(' ')}|${literal ?? ''}`;
    let letter = this.#letters.get(signature);
    if (letter === undefined) {
      letter = String.fromCharCode(0x4e00 + this.#letters.size);
      this.#letters.set(signature, letter);
      this.#classes.push({ letter, classes, form: literal });
    }
    return letter;
  }

  /** The letters of the words that an atom of a pattern accepts: a class in capitals, or a word. */
  lettersFor(atom: string): string {
    const isClass = /^[A-Z]/.test(atom);
    const found = this.#classes.filter(({ classes, form }) =>
      isClass ? classes.includes(atom) : form === atom,
    );
    if (found.length === 0) throw new Error(`no word is ${atom}`);
    return found.map(({ letter }) => letter).join('');
  }
}

/** A word of each shape that is not in the lexicon, so that every signature has its letter before patterns are compiled. */
const SAMPLES = [
  ...Array.from({ length: 200 }, (_, i) => [String(i), String(i).padStart(2, '0')]).flat(),
  ...'1200 1350 1550 1975 1999 2010 2015 2150 0900 0970 5000'.split(' '),
  ..."sept. sat. ½ 1990s 90s '90s 5th 45th '98 2000-01-01 1/2/2000 1/2 10:30 10.30 1.5 1,000 100.25".split(
    ' ',
  ),
];

const TOKEN =
  /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}:\d\d(?::\d\d)?|\d\/\d(?!\d)|['’]?\d\d(?:\d\d)?['’]?s\b|\d+(?:st|nd|rd|th)\b|['’]\d\d\b|\d+(?:,\d{3})*(?:\.\d+)?|[ap]\.m\b\.?|(?<!\p{L})(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)\.|\p{L}+(?:['’]\p{L}{2,})?|[^\s\p{L}]/giu;

/** The words of a text, block after block; no pattern reaches over the edge of a block. */
export function wordsOf(
  text: string,
  blocks: readonly Pick<Block, 'start' | 'end'>[],
  alphabet: Alphabet,
): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  const letters: string[] = [];
  for (const block of blocks) {
    for (const found of text.slice(block.start, block.end).matchAll(TOKEN)) {
      const form = found[0].toLowerCase();
      const start = block.start + found.index;
      starts.push(start);
      ends.push(start + found[0].length);
      forms.push(form);
      letters.push(alphabet.letterOf(form, form !== found[0]));
    }
    starts.push(block.end);
    ends.push(block.end);
    forms.push(EDGE);
    letters.push(EDGE);
  }
  return { text, starts, ends, forms, letters: letters.join('') };
}
