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

const ATOM = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Words and single marks; curly apostrophes read as straight ones. */
function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const { 0: found, index } of text.matchAll(ATOM))
    atoms.push({
      start: index,
      end: index + found.length,
      text: found === '’' || found === '‘' ? "'" : found,
    });
  return atoms;
}

/** The atoms from `from` to `to` with single spaces where the text has any. */
function keyOf(atoms: readonly Atom[], from: number, to: number): string {
  let key = atoms[from]!.text;
  for (let i = from + 1; i < to; i++)
    key += (atoms[i]!.start > atoms[i - 1]!.end ? ' ' : '') + atoms[i]!.text;
  return key;
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

  /** What exactly these words can mean. */
  meanings(phrase: string): readonly Meaning[] {
    const atoms = atomsOf(phrase);
    return atoms.length === 0 ? [] : (this.#meanings.get(keyOf(atoms, 0, atoms.length)) ?? []);
  }

  /** The phrases in the text, the longest first come, none overlapping. */
  find(text: string): Match[] {
    const atoms = atomsOf(text);
    const found: Match[] = [];
    for (let i = 0; i < atoms.length; i++) {
      const longest = this.#longest.get(atoms[i]!.text);
      if (longest === undefined) continue;
      for (let length = Math.min(longest, atoms.length - i); length > 0; length--) {
        const meanings = this.#meanings.get(keyOf(atoms, i, i + length));
        if (!meanings) continue;
        found.push({ ...spanOf(text, atoms[i]!.start, atoms[i + length - 1]!.end), meanings });
        i += length - 1;
        break;
      }
    }
    return found;
  }
}
