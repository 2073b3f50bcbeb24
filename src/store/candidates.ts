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
/** Words that more lines hold are frequent: lines are then asked for them, newest first, until there are enough. */
const FREQUENT = 20_000;

export class Candidates {
  readonly #kind: SearchedKind;
  #frequent = false;

  constructor(
    readonly engine: Engine,
    readonly family: Family,
    readonly conditions: Conditions,
  ) {
    this.#kind = family === 'meeting' ? 'event' : family;
  }

  /** At most `limit` ids under `below`. */
  async newest(limit: number, below: number): Promise<number[]> {
    this.#frequent = await this.#isFrequent(below - 1);
    const lead = await this.#lead();
    const found = await this.#newest(limit, this.#lists(lead, below - 1));
    if (found.length === limit || !this.#frequent || lead !== 'words') return found;
    // The words are frequent, but not among the newest.
    this.#frequent = false;
    return this.#newest(limit, this.#lists(lead, below - 1));
  }

  async #newest(limit: number, lists: readonly Sql[]): Promise<number[]> {
    const ordered = lists.map((list) => sql`select id from (${list} order by id desc limit ${limit}) l`);
    const rows = await this.engine.query<{ id: number }>(
      sql`${join(ordered, ' union ')} order by id desc limit ${limit}`,
    );
    return rows.map(({ id }) => id);
  }

  /** Asked only where the engine cannot list the lines that hold the words newest first. */
  async #isFrequent(highest: number): Promise<boolean> {
    const { query, low, high } = this.conditions;
    if (query === null || this.engine.listsInOrder) return false;
    return (await this.#counted(this.#holding(low, Math.min(high, highest)), FREQUENT)) === FREQUENT;
  }

  async count(): Promise<number> {
    const lists = this.#lists(await this.#lead(), Number.MAX_SAFE_INTEGER);
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
    if (query !== null && !this.#frequent && length >= (await this.#lengthOfWords())) return 'words';
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
    const { low, high } = this.conditions;
    return this.#counted(this.#holding(low, high));
  }

  async #counted(list: Sql, most = LONG): Promise<number> {
    const [row] = await this.engine.query<{ n: number }>(
      sql`select count(*) as n from (select id from (${list}) u limit ${most}) l`,
    );
    return row!.n;
  }

  /**
   * Lists of ids up to a highest, none in two of them, each of lines that meet all conditions. As of a day, lines of
   * later days are nearly all of later reports: the few that looked ahead then have a list of their own.
   */
  #lists(lead: Lead, highest: number): Sql[] {
    const { low, asOf } = this.conditions;
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
      return [join([sql`select c.id from (${this.#inOrder(low, high)}) c where true`, ...probes], ' and ')];
    }
    const probes = sets.filter((keys) => keys !== lead.keys).map((keys) => this.#listed(keys));
    if (query !== null) probes.push(this.#worded(lead, low, high));
    if (asOf !== null) probes.push(sql`c.day between 1 and ${asOf}`);
    return lead.keys.map((key) =>
      join([sql`select c.id from posting c where c.key = ${key} and ${range}`, ...probes], ' and '),
    );
  }

  /** The ids of the lines that hold the words; of frequent words those of the newest lines alone. */
  #holding(low: number, high: number): Sql {
    if (this.#frequent) return this.engine.holdingLately(this.#kind, this.conditions.query!, low, high);
    return this.engine.holding(this.#kind, this.conditions.query!, low, high);
  }

  #inOrder(low: number, high: number): Sql {
    const holding = this.#holding(low, high);
    return this.engine.listsInOrder || this.#frequent
      ? holding
      : sql`select id from (${holding}) h order by id desc`;
  }

  /** That a line holds the words: of few lines each is asked, for many all that hold them are listed once. */
  #worded({ length }: Exclude<Lead, 'words'>, low: number, high: number): Sql {
    if (length > FEW && !this.#frequent) return sql`c.id in (${this.#holding(low, high)})`;
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
