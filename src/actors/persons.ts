/** The persons of the knowledge, found by any word of their names in any of its spellings. */

import { Memo } from '../memo.js';
import { SortedTable, valuesOf } from '../tables.js';
import { sameName, skeleton } from './names.js';
import { nameWords } from './namewords.js';

export interface KnownPerson {
  /** Without `person/`. */
  readonly id: string;
  readonly name: string;
  readonly wikidata: string | null;
  /** States he held office for. */
  readonly states: readonly string[];
  /** Words of each of the names (see nameWords), the best known first. */
  readonly spellings: readonly (readonly string[])[];
}

export class Persons {
  readonly #table = new SortedTable('persons.tsv');
  /** Folded word → ids; `~skeleton` → words. */
  readonly #words = new SortedTable('person-words.tsv');
  readonly #added = new Map<string, KnownPerson>();
  readonly #bearers = new Memo(10_000, (word) => this.#bearersOf(word));

  get size(): number {
    return this.#table.size + this.#added.size;
  }

  /** A person of a user's, in place of the shipped one of that id. */
  add(id: string, name: string, others: readonly string[], state: string): void {
    const before = this.#added.get(id);
    this.#added.set(id, {
      id,
      name,
      wikidata: this.#table.row(id)?.[2] || null,
      states: [...new Set([...(before?.states ?? []), state])],
      spellings: [name, ...others].map(nameWords),
    });
    this.#bearers.clear();
  }

  get(id: string): KnownPerson | undefined {
    const row = this.#added.has(id) ? undefined : this.#table.row(id);
    return row ? personOf(row) : this.#added.get(id);
  }

  /** Those of whose names a word is this folded word. */
  byWord(word: string): readonly KnownPerson[] {
    return this.#bearers.of(word);
  }

  #bearersOf(word: string): KnownPerson[] {
    const ids = valuesOf(this.#words.row(word)?.[1]);
    const added = [...this.#added.values()].filter(({ spellings }) =>
      spellings.some((s) => s.includes(word)),
    );
    return [...added, ...ids.filter((id) => !this.#added.has(id)).flatMap((id) => this.get(id) ?? [])];
  }

  /** Whether the words are somebody's name in full. */
  isName(words: readonly string[]): boolean {
    const name = words.join('');
    return this.byWord(words.at(-1) ?? '').some(({ spellings }) =>
      spellings.some((s) => s.join('') === name),
    );
  }

  /** Words of known names that can be this one in another transliteration, itself left out. */
  variants(word: string): string[] {
    const words = valuesOf(this.#words.row(`~${skeleton(word)}`)?.[1]);
    return words.filter((other) => other !== word && sameName(word, other));
  }
}

function personOf([id = '', name = '', wikidata, states, others]: readonly string[]): KnownPerson {
  const spellings = [name, ...valuesOf(others)].map(nameWords);
  return { id, name, wikidata: wikidata || null, states: (states ?? '').split('|'), spellings };
}
