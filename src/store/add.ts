/** Adding reports: which are new, which are known, and what the index holds of each. */
import { unpack } from './body.js';
import type { CastMember } from './cast.js';
import { insertDigest } from './digests.js';
import type { Connection, Engine } from './engine.js';
import { keyOf, lineOf } from './keys.js';
import { type Line, linesOf, SEARCHED_KINDS } from './lines.js';
import { type Prepared, prepare } from './prepare.js';
import { join, raw, sql } from './sql.js';
import type { Added, Entry } from './types.js';

interface Version {
  readonly seq: number;
  readonly version: number;
  readonly current: boolean;
  readonly sourceHash: string;
  readonly readingHash: string;
}

/** Adds all entries, or none. */
export async function addAll(engine: Engine, entries: readonly Entry[]): Promise<Added[]> {
  const prepared = entries.map((entry) => ('prepared' in entry ? entry.prepared : prepare(entry.report)));
  return engine.transaction(async (connection) => {
    const ids = prepared.map(({ document }) => document.id);
    await engine.lock(connection, ids);
    const adding = new Adding(engine, connection, await versionsOf(engine, connection, ids));
    const outcomes: Added[] = [];
    for (const report of prepared) outcomes.push(await adding.add(report));
    await adding.flush();
    await remember(engine, connection, entries);
    return outcomes;
  });
}

async function versionsOf(
  engine: Engine,
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, Version[]>> {
  const wanted = engine.rows(
    [...new Set(ids)].map((id) => [id]),
    { id: 'text' },
  );
  const rows = await connection.query<VersionRow>(sql`
    select id, seq, version, current, source_hash, reading_hash from report
    where id in (select id from ${wanted} w) order by id, version`);
  const found = new Map<string, Version[]>();
  for (const { id, source_hash, reading_hash, current, ...row } of rows) {
    const version = { ...row, current: current === 1, sourceHash: source_hash, readingHash: reading_hash };
    found.set(id, [...(found.get(id) ?? []), version]);
  }
  return found;
}

interface VersionRow {
  readonly id: string;
  readonly seq: number;
  readonly version: number;
  readonly current: number;
  readonly source_hash: string;
  readonly reading_hash: string;
}

async function remember(engine: Engine, connection: Connection, entries: readonly Entry[]): Promise<void> {
  const keys = [...new Set(entries.flatMap(({ input }) => (input === undefined ? [] : [input])))].sort();
  if (keys.length === 0) return;
  const rows = engine.rows(
    keys.map((key) => [key]),
    { key: 'text' },
  );
  await connection.query(
    sql`insert into input (key) select key from ${rows} w where true on conflict do nothing`,
  );
}

/** One transaction's adding. What the index gets is gathered and written at once. */
class Adding {
  #lines: { line: Line; day: number }[] = [];
  #cast = new Map<number, CastMember>();

  constructor(
    readonly engine: Engine,
    readonly connection: Connection,
    readonly versions: Map<string, Version[]>,
  ) {}

  async add(report: Prepared): Promise<Added> {
    const { body, document } = report;
    const versions = this.versions.get(document.id) ?? [];
    const same = versions.find(({ sourceHash }) => sourceHash === body.sourceHash);
    if (same?.readingHash === body.readingHash) return 'known';
    const current = versions.find((version) => version.current);
    // A new reading of an old version leaves the index, which holds the current one, as it is.
    const replaced = same ?? current;
    if (replaced?.current) await this.#forgetLines(replaced.seq);
    if (same !== undefined) {
      await this.connection.query(sql`delete from report where seq = ${same.seq}`);
      await this.connection.query(sql`delete from digest where seq = ${same.seq}`);
    } else if (current !== undefined)
      await this.connection.query(sql`update report set current = 0 where seq = ${current.seq}`);
    const version = same?.version ?? versions.length + 1;
    const isCurrent = same?.current ?? true;
    const seq = await this.#insert(report, version, isCurrent);
    if (isCurrent) this.#keepLines(report, seq);
    const { sourceHash, readingHash } = body;
    this.versions.set(document.id, [
      ...versions.filter((v) => v !== same).map((v) => (isCurrent ? { ...v, current: false } : v)),
      { seq, version, current: isCurrent, sourceHash, readingHash },
    ]);
    if (same !== undefined) return 'reread';
    return versions.length === 0 ? 'added' : 'new-version';
  }

  async #insert(
    { document, day, body, digest }: Prepared,
    version: number,
    current: boolean,
  ): Promise<number> {
    const { id, path, title, outlet, url, published } = document;
    const [row] = await this.connection.query<{ seq: number }>(sql`
      insert into report
        (id, version, current, published, day, source_hash, reading_hash, path, title, outlet, url, text, body)
      values (${id}, ${version}, ${current ? 1 : 0}, ${published}, ${day}, ${body.sourceHash},
        ${body.readingHash}, ${path}, ${title}, ${outlet}, ${url}, ${body.text}, ${body.body})
      returning seq`);
    await insertDigest(this.connection, row!.seq, digest);
    return row!.seq;
  }

  #keepLines({ lines, day, cast }: Prepared, seq: number): void {
    for (const line of numbered(lines, seq)) this.#lines.push({ line, day });
    for (const actor of cast) {
      const known = this.#cast.get(actor.num);
      const keys = known === undefined ? actor.keys : [...new Set([...known.keys, ...actor.keys])];
      this.#cast.set(actor.num, { ...actor, state: known?.state ?? actor.state, keys });
    }
  }

  /** Takes the lines of a version out of the index. Its actors stay: other reports may name them. */
  async #forgetLines(seq: number): Promise<void> {
    await this.flush();
    const [row] = await this.connection.query<{ body: Uint8Array; text: Uint8Array }>(
      sql`select body, text from report where seq = ${seq}`,
    );
    const lines = numbered(linesOf(unpack(row!)), seq);
    const postings = this.engine.rows(postingsOf(lines), { key: 'bigint', id: 'bigint' });
    await this.connection.query(
      sql`delete from posting where (key, id) in (select key, id from ${postings} p)`,
    );
    const ids = this.engine.rows(
      lines.map(({ id }) => [id]),
      { id: 'bigint' },
    );
    await this.connection.query(sql`delete from line where id in (select id from ${ids} w)`);
    for (const kind of SEARCHED_KINDS) {
      const gone = lines.filter((line) => line.kind === kind).map(({ id }) => id);
      if (gone.length > 0) await this.engine.removeWords(this.connection, kind, gone);
    }
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    const lines = this.#lines.map(({ line }) => line);
    const cast = [...this.#cast.values()].sort((a, b) => a.num - b.num);
    if (lines.length === 0) return;
    const postings = [
      ...this.#lines.flatMap(({ line, day }) => line.keys.map((key) => [key, line.id, day])),
      ...cast.flatMap(({ keys, num }) => keys.map((key) => [key, num, 0])),
    ].sort(([a, b], [c, d]) => a! - c! || b! - d!);
    await this.#write('posting', postings, { key: 'bigint', id: 'bigint', day: 'bigint' });
    const kept = lines.map(({ id, kept }) => [id, kept]);
    await this.#write('line', kept, { id: 'bigint', kept: 'text' });
    const actors = cast.map(({ num, id, state }) => [num, id, state, keyOf('actor', 'in report', id)]);
    await this.#write('actor', actors, {
      num: 'bigint',
      id: 'text',
      state: 'text',
      cast_key: 'bigint',
    });
    for (const kind of SEARCHED_KINDS) {
      const searched = lines.filter((line) => line.kind === kind);
      if (searched.length > 0) await this.engine.addWords(this.connection, kind, searched);
    }
    this.#lines = [];
    this.#cast = new Map();
  }

  async #write(
    table: 'posting' | 'line' | 'actor',
    values: readonly (readonly (string | number | null)[])[],
    columns: Parameters<Engine['rows']>[1],
  ): Promise<void> {
    const names = join(Object.keys(columns).map(raw), ', ');
    await this.connection.query(sql`
      insert into ${raw(table)} (${names})
      select ${names} from ${this.engine.rows(values, columns)} w where true on conflict do nothing`);
  }
}

function numbered(lines: readonly Line[], seq: number): Line[] {
  return lines.map((line) => ({ ...line, id: lineOf(seq, line.id) }));
}

function postingsOf(lines: readonly Line[]): [key: number, id: number][] {
  return lines.flatMap((line) => line.keys.map((key): [number, number] => [key, line.id]));
}
