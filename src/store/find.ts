/** Finding lines: candidates from the index, ranked where words are sought, made into hits. */
import type { Span } from '../span.js';
import { unpackText } from './body.js';
import { Candidates } from './candidates.js';
import { conditionsOf, familyOf } from './conditions.js';
import type { Engine } from './engine.js';
import { seqOf } from './keys.js';
import { type Kept, type SearchedKind, wordsOfLine } from './lines.js';
import { sql } from './sql.js';
import {
  type Filter,
  type FindKind,
  type Hit,
  type Page,
  type PageOptions,
  type Source,
  StoreError,
} from './types.js';
import { matchedWords, type Query, score, stemsOf } from './words.js';

type LineFindKind = Exclude<FindKind, 'actors'>;

export const USUAL_LIMIT = 50;
/** Of so many newest matches the best are shown first; then come the next so many. */
const RANKED = 300;

export async function findLines(
  engine: Engine,
  kind: LineFindKind,
  filter: Filter,
  { limit = USUAL_LIMIT, cursor }: PageOptions,
): Promise<Page<Hit>> {
  const family = familyOf(kind);
  const conditions = await conditionsOf(engine, family, filter);
  const candidates = new Candidates(engine, family, conditions);
  const [below, offset] = placeOf(cursor);
  const hits = new Hits(engine, family === 'meeting' ? 'event' : family, conditions.query);
  if (conditions.query === null) {
    const ids = await candidates.newest(limit + 1, below);
    const shown = ids.slice(0, limit);
    return { items: await hits.of(shown), next: ids.length > limit ? `${shown.at(-1)}.0` : null };
  }
  const ids = await candidates.newest(RANKED, below);
  const ranked = await hits.ranked(ids, conditions.query);
  const items = await hits.of(ranked.slice(offset, offset + limit));
  if (offset + limit < ranked.length) return { items, next: `${below}.${offset + limit}` };
  return { items, next: ids.length === RANKED ? `${ids.at(-1)}.0` : null };
}

export async function countLines(engine: Engine, kind: LineFindKind, filter: Filter): Promise<number> {
  const family = familyOf(kind);
  return new Candidates(engine, family, await conditionsOf(engine, family, filter)).count();
}

/** A cursor's place: ids under the first number, and of those ranked, from the second on. */
function placeOf(cursor: string | undefined): [below: number, offset: number] {
  if (cursor === undefined) return [Number.MAX_SAFE_INTEGER, 0];
  const match = /^(\d{1,16})\.(\d{1,6})$/.exec(cursor);
  if (match === null) throw new StoreError(`“${cursor.slice(0, 40)}” is no cursor`);
  return [Number(match[1]), Number(match[2])];
}

class Hits {
  readonly #kept = new Map<number, Kept>();

  constructor(
    readonly engine: Engine,
    readonly kind: SearchedKind,
    readonly query: Query | null,
  ) {}

  /** The same ids, best first, the newer first of those that are equally good. */
  async ranked(ids: readonly number[], query: Query): Promise<number[]> {
    await this.#load(ids);
    const scores = new Map(ids.map((id) => [id, this.#score(this.#kept.get(id)!, query)]));
    return [...ids].sort((a, b) => scores.get(b)! - scores.get(a)! || b - a);
  }

  async of(ids: readonly number[]): Promise<Hit[]> {
    await this.#load(ids.filter((id) => !this.#kept.has(id)));
    const seqs = [...new Set(ids.map(seqOf))];
    const sources = await sourcesOf(this.engine, seqs);
    const texts = this.kind === 'report' && this.query !== null ? await textsOf(this.engine, seqs) : null;
    return ids.map((id) => {
      const source = sources.get(seqOf(id))!;
      const kept = this.#kept.get(id)!;
      const words = wordsOfLine(kept);
      const searched = texts === null ? words : [spanOfAll(texts.get(source.seq)!)];
      const matched = this.query === null ? [] : matchedWords(searched, this.query);
      return { kind: this.kind, source, line: kept.line, names: kept.names, words, matched } as Hit;
    });
  }

  async #load(ids: readonly number[]): Promise<void> {
    for (const [id, kept] of await keptOf(this.engine, ids)) this.#kept.set(id, kept);
  }

  #score(kept: Kept, query: Query): number {
    const own = score(stemsOf(wordsOfLine(kept).map(({ text }) => text)), query);
    return kept.lead === undefined ? own : own + score(kept.lead.split(' '), query);
  }
}

function spanOfAll(text: string): Span {
  return { start: 0, end: text.length, text };
}

export async function sourcesOf(engine: Engine, seqs: readonly number[]): Promise<Map<number, Source>> {
  if (seqs.length === 0) return new Map();
  const wanted = engine.rows(
    seqs.map((seq) => [seq]),
    { seq: 'bigint' },
  );
  const rows = await engine.query<Source>(sql`
    select r.seq, r.id, r.version, r.path, r.title, r.outlet, r.url, r.published
    from ${wanted} w join report r on r.seq = w.seq`);
  return new Map(rows.map((row) => [row.seq, { ...row }]));
}

async function textsOf(engine: Engine, seqs: readonly number[]): Promise<Map<number, string>> {
  if (seqs.length === 0) return new Map();
  const wanted = engine.rows(
    seqs.map((seq) => [seq]),
    { seq: 'bigint' },
  );
  const rows = await engine.query<{ seq: number; text: Uint8Array }>(
    sql`select r.seq, r.text from ${wanted} w join report r on r.seq = w.seq`,
  );
  return new Map(rows.map(({ seq, text }) => [seq, unpackText(text)]));
}

/** What is kept of lines, by their ids. */
export async function keptOf(engine: Engine, ids: readonly number[]): Promise<Map<number, Kept>> {
  if (ids.length === 0) return new Map();
  const wanted = engine.rows(
    ids.map((id) => [id]),
    { id: 'bigint' },
  );
  const rows = await engine.query<{ id: number; kept: string }>(
    sql`select l.id, l.kept from ${wanted} w join line l on l.id = w.id`,
  );
  return new Map(rows.map(({ id, kept }) => [id, JSON.parse(kept) as Kept]));
}
