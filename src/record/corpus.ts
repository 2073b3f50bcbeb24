/** The reports of a record in order of publication, with their stories and copies: what merging lines looks up. */
import { Cast } from './cast.js';
import { daysBetween } from './dates.js';
import type { Digest, Words } from './digest.js';
import { averageLinkage, type Edge } from './linkage.js';
import type { Pair } from './pairs.js';
import { Union } from './union.js';

/** Mean score, in thousandths, at which reports tell one happening. */
export const STORY = 115;

export class Corpus {
  readonly digests: readonly Digest[];
  readonly cast: Cast;
  /** Positions in `digests`, story by story. */
  readonly stories: readonly (readonly number[])[];
  readonly #story: Int32Array;
  readonly #origins: Union;

  /** `digests` in any order; pairs of reports that are not among them are left out. */
  constructor(digests: readonly Digest[], pairs: readonly Pair[]) {
    this.digests = [...digests].sort(byPublication);
    this.cast = new Cast(this.digests);
    const places = new Map(this.digests.map(({ key }, i) => [key, i]));
    const edges: Edge[] = [];
    this.#origins = new Union(this.digests.length);
    for (const pair of pairs) {
      const [a, b] = [places.get(pair.a), places.get(pair.b)];
      if (a === undefined || b === undefined) continue;
      edges.push({ a, b, score: pair.score });
      if (pair.copy) this.#origins.unite(a, b);
    }
    this.stories = storiesOf(this.digests.length, edges, this.#origins);
    this.#story = new Int32Array(this.digests.length);
    for (const [number, story] of this.stories.entries()) for (const i of story) this.#story[i] = number;
  }

  story(report: number): number {
    return this.#story[report]!;
  }

  /** The first report that prints this one's text. */
  origin(report: number): number {
    return this.#origins.find(report);
  }

  /** How many of these reports are not copies of one another. */
  independent(reports: Iterable<number>): number {
    return new Set([...reports].map((report) => this.origin(report))).size;
  }

  /** Days between the publication of two reports. */
  gap(a: number, b: number): number {
    return daysBetween(this.digests[a]!.published, this.digests[b]!.published);
  }
}

/** By publication, those without a date last; then by id. */
function byPublication(a: Digest, b: Digest): number {
  return compare(a.published ?? '~', b.published ?? '~') || compare(a.id, b.id);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Copies tell one story whatever else they say. */
function storiesOf(count: number, edges: readonly Edge[], origins: Union): number[][] {
  const all = new Union(count);
  for (const story of averageLinkage(count, edges, STORY)) for (const i of story) all.unite(story[0]!, i);
  for (let i = 0; i < count; i++) all.unite(origins.find(i), i);
  return all.sets();
}

/** A line with the report that tells it. */
export interface Told<Line> {
  readonly report: number;
  readonly line: Line;
}

/** The lines of one kind, report by report. */
export function linesOf<Line>(corpus: Corpus, of: (digest: Digest) => readonly Line[]): Told<Line>[] {
  return corpus.digests.flatMap((digest, report) => of(digest).map((line) => ({ report, line })));
}

/** What every telling says of its report and place. */
export function source(corpus: Corpus, { report, line }: Told<{ words: Words }>) {
  const { id, outlet, published } = corpus.digests[report]!;
  return { report: id, outlet, published, ...line.words };
}
