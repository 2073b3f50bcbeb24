/** The ids of the lines that meet all conditions, newest first, found from the rarest of them. */
import type { Conditions } from './conditions.js';
import type { Engine } from './engine.js';
import { keyOf } from './keys.js';
import type { Family, SearchedKind } from './lines.js';
import { join, type Sql, sql } from './sql.js';

/** Where the ids come from; the others are asked of each. */
type Lead = { readonly keys: readonly number[] } | 'words';

/** Past this many, lists are equally long. */
const LONG = 3000;

export class Candidates {
  readonly #kind: SearchedKind;

  constructor(
    readonly engine: Engine,
    readonly family: Family,
    readonly conditions: Conditions,
  ) {
    this.#kind = family === 'meeting' ? 'event' : family;
  }

  /** At most `limit` ids under `below`. */
  async newest(limit: number, below: number): Promise<number[]> {
    const lists = this.#lists(await this.#lead(), Math.min(this.conditions.high, below - 1));
    const ordered = lists.map((list) => sql`select id from (${list} order by id desc limit ${limit}) l`);
    const rows = await this.engine.query<{ id: number }>(
      sql`${join(ordered, ' union ')} order by id desc limit ${limit}`,
    );
    return rows.map(({ id }) => id);
  }

  async count(): Promise<number> {
    const lists = this.#lists(await this.#lead(), this.conditions.high);
    const [row] = await this.engine.query<{ n: number }>(
      sql`select count(*) as n from (${join(lists, ' union ')}) l`,
    );
    return row!.n;
  }

  async #lead(): Promise<Lead> {
    const { sets, query } = this.conditions;
    if (sets.length === 0) return query === null ? { keys: [keyOf(this.family)] } : 'words';
    if (sets.length === 1 && query === null) return { keys: sets[0]! };
    const lengths = await Promise.all(sets.map((keys) => this.#length(keys)));
    const shortest = lengths.indexOf(Math.min(...lengths));
    // Of two long ones the words, of which it is dear to ask whether a line has them.
    if (query !== null && lengths[shortest]! >= (await this.#lengthOfWords())) return 'words';
    return { keys: sets[shortest]! };
  }

  #length(keys: readonly number[]): Promise<number> {
    const { low, high } = this.conditions;
    const lists = keys.map(
      (key) => sql`select id from posting where key = ${key} and id between ${low} and ${high}`,
    );
    return this.#counted(join(lists, ' union all '));
  }

  #lengthOfWords(): Promise<number> {
    const { low, high, query } = this.conditions;
    const found = this.engine.matching(this.#kind, query!);
    return this.#counted(sql`select id from ${found} m where id between ${low} and ${high}`);
  }

  async #counted(list: Sql): Promise<number> {
    const [row] = await this.engine.query<{ n: number }>(
      sql`select count(*) as n from (select id from (${list}) u limit ${LONG}) l`,
    );
    return row!.n;
  }

  /** One list of ids a key of the lead, each of lines that meet all other conditions too. */
  #lists(lead: Lead, high: number): Sql[] {
    const { low, asOf, sets, query } = this.conditions;
    const others = sets.filter((keys) => lead === 'words' || keys !== lead.keys);
    const range = sql`c.id between ${low} and ${high}`;
    const probes = others.map((keys) => this.#listed(keys));
    if (lead === 'words') {
      if (this.family === 'meeting' || asOf !== null) probes.push(this.#listed([keyOf(this.family)], asOf));
      const found = this.engine.matching(this.#kind, query!);
      return [join([sql`select c.id from ${found} c where ${range}`, ...probes], ' and ')];
    }
    if (query !== null)
      probes.push(sql`exists (select 1 from ${this.engine.matching(this.#kind, query)} m where m.id = c.id)`);
    if (asOf !== null) probes.push(sql`c.day between 1 and ${asOf}`);
    return lead.keys.map((key) =>
      join([sql`select c.id from posting c where c.key = ${key} and ${range}`, ...probes], ' and '),
    );
  }

  #listed(keys: readonly number[], asOf: number | null = null): Sql {
    const list = join(
      keys.map((key) => sql`${key}`),
      ', ',
    );
    const published = asOf === null ? sql`` : sql` and q.day between 1 and ${asOf}`;
    return sql`exists (select 1 from posting q where q.key in (${list}) and q.id = c.id${published})`;
  }
}
