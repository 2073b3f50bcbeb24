/** Finds the knowledge's names in a text, the longest at each place, whatever white space or line break is inside. */
import { type Span, spanOf } from '../span.js';

/** What a phrase of the knowledge can stand for. */
export interface Meaning {
  /** An actor's id. */
  readonly id: string;
  readonly sort: 'name' | 'adjective' | 'people' | 'capital' | 'seat';
}

export interface Match extends Span {
  readonly meanings: readonly Meaning[];
}

interface Atom {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** 0 unknown, 1 white space, 2 a mark, 3 part of a word; by UTF-16 unit. */
const kinds = new Uint8Array(65_536);

function kindOf(unit: number): number {
  let kind = kinds[unit]!;
  if (kind === 0) {
    const character = String.fromCharCode(unit);
    kind = /\s/.test(character) ? 1 : WORD_CHARACTER.test(character) ? 3 : 2;
    kinds[unit] = kind;
  }
  return kind;
}

/** Words and single marks; curly apostrophes read as straight ones. */
function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === 1) continue;
    const start = i;
    if (kind === 3) while (i + 1 < text.length && kindOf(text.charCodeAt(i + 1)) === 3) i++;
    const found = text.slice(start, i + 1);
    atoms.push({ start, end: i + 1, text: found === '\u2019' || found === '\u2018' ? "'" : found });
  }
  return atoms;
}

/** The atoms from `from` to `to` with single spaces where the text has any. */
function keyOf(atoms: readonly Atom[], from: number, to: number): string {
  let key = atoms[from]!.text;
  for (let i = from + 1; i < to; i++)
    key += (atoms[i]!.start > atoms[i - 1]!.end ? ' ' : '') + atoms[i]!.text;
  return key;
}

/** Phrases kept elsewhere: looked up only where the book itself has none. */
export interface Annex {
  /** Longest of its phrases, in atoms, that begins with the atom; 0 for none. */
  longest(atom: string): number;
  meanings(phrase: string): readonly Meaning[] | undefined;
}

export class PhraseBook {
  readonly #meanings = new Map<string, Meaning[]>();
  /** Longest phrase, in atoms, that begins with an atom. */
  readonly #longest = new Map<string, number>();

  add(phrase: string, meaning: Meaning): void {
    const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(phrase);
    const words = plain ? phrase.split(' ') : atomsOf(phrase).map((atom) => atom.text);
    const key = plain ? phrase : keyOf(atomsOf(phrase), 0, words.length);
    const first = words[0]!;
    const length = words.length;
    const known = this.#meanings.get(key);
    if (!known) this.#meanings.set(key, [meaning]);
    else if (!known.some((m) => m.id === meaning.id && m.sort === meaning.sort)) known.push(meaning);
    if ((this.#longest.get(first) ?? 0) < length) this.#longest.set(first, length);
  }

  constructor(readonly annex: Annex) {}

  /** What exactly these words can mean. */
  meanings(phrase: string): readonly Meaning[] {
    const atoms = atomsOf(phrase);
    if (atoms.length === 0) return [];
    const key = keyOf(atoms, 0, atoms.length);
    return this.#meanings.get(key) ?? this.annex.meanings(key) ?? [];
  }

  /** The phrases in the text, the longest first come, none overlapping. */
  find(text: string): Match[] {
    const atoms = atomsOf(text);
    const found: Match[] = [];
    for (let i = 0; i < atoms.length; i++) {
      const first = atoms[i]!.text;
      const longest = Math.max(this.#longest.get(first) ?? 0, this.annex.longest(first));
      for (let length = Math.min(longest, atoms.length - i); length > 0; length--) {
        const key = keyOf(atoms, i, i + length);
        const meanings = this.#meanings.get(key) ?? this.annex.meanings(key);
        if (!meanings) continue;
        found.push({ ...spanOf(text, atoms[i]!.start, atoms[i + length - 1]!.end), meanings });
        i += length - 1;
        break;
      }
    }
    return found;
  }
}
