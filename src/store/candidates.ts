/** The ids of the lines that meet all conditions, newest first, found from the rarest of them. */
import type { Conditions } from './conditions.js';
import type { Engine } from './engine.js';
import { aheadKey, idsOfDays, keyOf } from './keys.js';
import type { Family, SearchedKind } from './lines.js';
import { join, type Sql, sql } from './sql.js';

/** Where ids come from, the others being asked of each; `length` is how many there are, as far as they are counted. */
type Lead = { readonly keys: readonly number[]; readonly length: number } | 'words';

/** Past this many, lists are equally long. */
const LONG = 3000;
/** So few lines are asked one by one whether they hold the words. */
const FEW = 200;

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
    const lead = await this.#lead();
    const { low, query, asOf } = this.conditions;
    if (lead !== 'words') return this.#newest(limit, this.#lists(lead, low, below - 1));
    const last = asOf === null ? below - 1 : Math.min(below - 1, idsOfDays(0, asOf)[1]);
    const high = Math.min(last, this.conditions.high);
    for await (const floor of this.engine.floors(this.#kind, query!, low, high, limit)) {
      const found = await this.#newest(limit, this.#lists(lead, floor, below - 1));
      if (found.length === limit || floor === low) return found;
    }
    return [];
  }

  async #newest(limit: number, lists: readonly Sql[]): Promise<number[]> {
    const ordered = lists.map((list) => sql`select id from (${list} order by id desc limit ${limit}) l`);
    const rows = await this.engine.query<{ id: number }>(
      sql`${join(ordered, ' union ')} order by id desc limit ${limit}`,
    );
    return rows.map(({ id }) => id);
  }

  async count(): Promise<number> {
    const lists = this.#lists(await this.#lead(), this.conditions.low, Number.MAX_SAFE_INTEGER);
    const [row] = await this.engine.query<{ n: number }>(
      sql`select count(*) as n from (${join(lists, ' union ')}) l`,
    );
    return row!.n;
  }

  async #lead(): Promise<Lead> {
    const { sets, query } = this.conditions;
    if (sets.length === 0) return query === null ? { keys: [keyOf(this.family)], length: LONG } : 'words';
    if (sets.length === 1 && query === null) return { keys: sets[0]!, length: LONG };
    const lengths = await Promise.all(sets.map((keys) => this.#length(keys)));
    const shortest = lengths.indexOf(Math.min(...lengths));
    const length = lengths[shortest]!;
    // Of two long ones the words, of which it is dear to ask whether a line has them.
    if (query !== null && length >= (await this.#lengthOfWords())) return 'words';
    return { keys: sets[shortest]!, length };
  }

  #length(keys: readonly number[]): Promise<number> {
    const { low, high } = this.conditions;
    const lists = keys.map(
      (key) => sql`select id from posting where key = ${key} and id between ${low} and ${high}`,
    );
    return this.#counted(join(lists, ' union all '));
  }

  #lengthOfWords(): Promise<number> {
    const { query, low, high } = this.conditions;
    return this.engine.count(this.#kind, query!, low, high, LONG);
  }

  async #counted(list: Sql): Promise<number> {
    const [row] = await this.engine.query<{ n: number }>(
      sql`select count(*) as n from (select id from (${list}) u limit ${LONG}) l`,
    );
    return row!.n;
  }

  /**
   * Lists of ids up to a highest, none in two of them, each of lines that meet all conditions. As of a day, lines of
   * later days are nearly all of later reports: the few that looked ahead then have a list of their own.
   */
  #lists(lead: Lead, low: number, highest: number): Sql[] {
    const { asOf } = this.conditions;
    const high = Math.min(highest, this.conditions.high);
    if (asOf === null) return this.#led(lead, low, high);
    const [, last] = idsOfDays(0, asOf);
    const sought = this.#led(lead, low, Math.min(high, last));
    return high > last ? [...sought, this.#ahead(Math.max(low, last + 1), high)] : sought;
  }

  #ahead(low: number, high: number): Sql {
    const keys = [aheadKey(this.family)];
    const { sets, query } = this.conditions;
    const [list] =
      query === null
        ? this.#led({ keys, length: LONG }, low, high)
        : this.#led('words', low, high, [...sets, keys]);
    return list!;
  }

  /** One list for each key of the lead. */
  #led(lead: Lead, low: number, high: number, sets = this.conditions.sets): Sql[] {
    const { asOf, query } = this.conditions;
    const range = sql`c.id between ${low} and ${high}`;
    if (lead === 'words') {
      // A key of any other set tells the family too.
      const probed =
        sets.length > 0 ? sets : this.family === 'meeting' || asOf !== null ? [[keyOf(this.family)]] : [];
      const probes = probed.map((keys) => this.#listed(keys));
      return [join([sql`select c.id from (${this.#holding(low, high)}) c where true`, ...probes], ' and ')];
    }
    const probes = sets.filter((keys) => keys !== lead.keys).map((keys) => this.#listed(keys));
    if (query !== null) probes.push(this.#worded(lead, low, high));
    if (asOf !== null) probes.push(sql`c.day between 1 and ${asOf}`);
    return lead.keys.map((key) =>
      join([sql`select c.id from posting c where c.key = ${key} and ${range}`, ...probes], ' and '),
    );
  }

  /** The ids of the lines that hold the words. */
  #holding(low: number, high: number): Sql {
    return this.engine.holding(this.#kind, this.conditions.query!, low, high);
  }

  /** That a line holds the words: of few lines each is asked, for many all that hold them are listed once. */
  #worded({ length }: Exclude<Lead, 'words'>, low: number, high: number): Sql {
    if (length > FEW && this.engine.listsQuickly) return sql`c.id in (${this.#holding(low, high)})`;
    return this.engine.holds(this.#kind, this.conditions.query!, sql`c.id`);
  }

  #listed(keys: readonly number[]): Sql {
    const { asOf } = this.conditions;
    const list = join(
      keys.map((key) => sql`${key}`),
      ', ',
    );
    const published = asOf === null ? sql`` : sql` and q.day between 1 and ${asOf}`;
    return sql`exists (select 1 from posting q where q.key in (${list}) and q.id = c.id${published})`;
  }
}
