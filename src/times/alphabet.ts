/**
 * Gives each word a letter that stands for all that a pattern can ask of it: its classes and, where some pattern names
 * it, the word itself. So patterns run as regular expressions over one letter a word.
 */
import { Memo } from '../memo.js';
import { entryOf, LEXICON } from './lexemes.js';

/** The letter of a word that no pattern asks for. */
const OTHER = 'x';

interface Word {
  /** In lower case. */
  readonly form: string;
  readonly letter: string;
}

/** Words kept by how they were written: most of a text is words met before. */
const MOST_KEPT = 30_000;

export class Alphabet {
  readonly #literals: ReadonlySet<string>;
  readonly #letters = new Map<string, string>();
  readonly #classes: { letter: string; classes: readonly string[]; form: string | null }[] = [];

  readonly #words = new Memo(MOST_KEPT, (written) => this.#read(written));
  readonly #accepted = new Map<string, string>();

  constructor(literals: ReadonlySet<string>) {
    this.#literals = literals;
    for (const form of LEXICON.keys()) for (const capital of [true, false]) this.letterOf(form, capital);
    for (const form of literals) this.letterOf(form, false);
    for (const form of SAMPLES) this.letterOf(form, false);
  }

  /** The letter of a word, in lower case; `capital` tells whether it was written with one. */
  letterOf(form: string, capital: boolean): string {
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

  /** Form and letter of a word as it is written. */
  read(written: string): Word {
    return this.#words.of(written);
  }

  #read(written: string): Word {
    const form = written.toLowerCase();
    return { form, letter: this.letterOf(form, form !== written) };
  }

  /** The letters of the words that an atom of a pattern accepts: a class in capitals, or a word. */
  lettersFor(atom: string): string {
    const known = this.#accepted.get(atom);
    if (known !== undefined) return known;
    const isClass = /^[A-Z]/.test(atom);
    const found = this.#classes.filter(({ classes, form }) =>
      isClass ? classes.includes(atom) : form === atom,
    );
    if (found.length === 0) throw new Error(`no word is ${atom}`);
    const letters = found.map(({ letter }) => letter).join('');
    this.#accepted.set(atom, letters);
    return letters;
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
