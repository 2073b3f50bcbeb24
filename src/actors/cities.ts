/** The cities of the world, looked up in their table where it lies. */
import { isCapital } from '../letters.js';
import { SortedTable } from '../tables.js';
import { slug } from './names.js';
import type { Annex, Meaning } from './phrases.js';

export interface City {
  readonly id: string;
  readonly name: string;
  readonly state: string | null;
  /** Latitude and longitude. */
  readonly at: readonly [number, number];
}

/** Atoms of the longest name ("Port-au-Prince"). */
const LONGEST = 5;

export class Cities implements Annex {
  readonly #table = new SortedTable('cities.tsv');
  readonly #begins = new Map<string, number>();
  readonly #found = new Map<string, readonly Meaning[] | undefined>();

  constructor(readonly meet: (city: City) => void) {}

  get size(): number {
    return this.#table.size;
  }

  longest(atom: string): number {
    if (!isCapital(atom)) return 0;
    let length = this.#begins.get(atom);
    if (length === undefined) {
      length = this.#table.begins(atom) ? LONGEST : 0;
      this.#begins.set(atom, length);
    }
    return length;
  }

  meanings(name: string): readonly Meaning[] | undefined {
    if (this.#found.has(name)) return this.#found.get(name);
    const row = this.#table.row(name);
    const meanings: Meaning[] | undefined = row && [{ id: `place/${slug(name)}`, sort: 'name' }];
    if (row) this.meet(cityOf(row));
    this.#found.set(name, meanings);
    return meanings;
  }
}

const cityOf = ([name = '', state, latitude, longitude]: readonly string[]): City => ({
  id: `place/${slug(name)}`,
  name,
  state: state || null,
  at: [Number(latitude), Number(longitude)],
});
