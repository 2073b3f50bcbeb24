/** The cities of the world, looked up in their table where it lies. */
import { isCapital } from '../letters.js';
import { Memo } from '../memo.js';
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
  readonly #begins = new Memo(20_000, (atom) => (this.#table.begins(atom) ? LONGEST : 0));
  readonly #found = new Memo(40_000, (name) => this.#meaningsOf(name));

  constructor(readonly meet: (city: City) => void) {}

  get size(): number {
    return this.#table.size;
  }

  longest(atom: string): number {
    if (!isCapital(atom)) return 0;
    return this.#begins.of(atom);
  }

  meanings(name: string): readonly Meaning[] | undefined {
    return this.#found.of(name) ?? undefined;
  }

  #meaningsOf(name: string): Meaning[] | null {
    const row = this.#table.row(name);
    if (row === undefined) return null;
    this.meet(cityOf(row));
    return [{ id: `place/${slug(name)}`, sort: 'name' }];
  }
}

const cityOf = ([name = '', state, latitude, longitude]: readonly string[]): City => ({
  id: `place/${slug(name)}`,
  name,
  state: state || null,
  at: [Number(latitude), Number(longitude)],
});
