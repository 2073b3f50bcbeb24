/**
 * Merges reports into one record. What costs is done as each report is added: it is digested, and compared with those that
 * share its rare words. A record is then put together from digests and pairs alone, for any day.
 */
import type { Report } from '../report/schema.js';
import { clusterAgreements, mergeAgreement } from './agreements.js';
import { changedSince } from './changes.js';
import { betweenEvents, withinAgreement, withinEvent } from './contradictions.js';
import { Corpus, compare } from './corpus.js';
import { dayFrom } from './dates.js';
import { type Digest, digestOf } from './digest.js';
import { clusterEvents, mergeEvent } from './events.js';
import { groupBy } from './group.js';
import { idOf } from './hash.js';
import { idsNamed } from './named.js';
import { type Pair, Pairs } from './pairs.js';
import type { PressRecord, Story } from './schema.js';
import { clusterStatements, mergeStatement } from './statements.js';
import { RECORD_NAME } from './vocabulary.js';

export class Merger {
  readonly #digests = new Map<string, Digest>();
  readonly #pairs = new Pairs();
  readonly #found: Pair[] = [];

  /** Adds a report; the same again changes nothing. */
  add(report: Report): void {
    this.addDigest(digestOf(report));
  }

  addDigest(digest: Digest): void {
    if (this.#digests.has(digest.key)) return;
    this.#digests.set(digest.key, digest);
    this.#found.push(...this.#pairs.add(digest));
  }

  /** How many reports have been added. */
  get size(): number {
    return this.#digests.size;
  }

  /**
   * The record as far as it could be known on a day: of the reports published by then. Without one, of all. `among` are the
   * keys of the digests that count, where not all do. On `day` the status of agreements holds: `asOf`, else the day of the
   * newest of these reports.
   */
  record(asOf?: string, among?: ReadonlySet<string>, day = asOf): PressRecord {
    const known = [...this.#digests.values()].filter(
      ({ key, published }) =>
        (asOf === undefined || isBy(published, asOf)) && (among === undefined || among.has(key)),
    );
    const corpus = new Corpus(newestVersions(known), this.#found);
    return recordOf(corpus, day ?? lastDay(corpus.digests));
  }

  /**
   * What has come to be known since a day, that day included, by the days on which reports were published: the lines of
   * the record as of `asOf`, or of the newest report's day, that were not in it the day before, or were otherwise.
   * `narrow` takes what is asked for out of the record.
   */
  changes(since: string, asOf?: string, narrow = (record: PressRecord) => record): PressRecord {
    const day = asOf ?? lastDay([...this.#digests.values()]) ?? since;
    return changedSince(narrow(this.record(day)), this.record(dayFrom(since, -1)), since);
  }
}

/** Of each document the version published last. */
function newestVersions(digests: readonly Digest[]): Digest[] {
  return [...groupBy(digests, ({ id }) => [id]).values()].map((versions) =>
    versions.reduce((newest, each) => (isNewer(each, newest) ? each : newest)),
  );
}

function isNewer(a: Digest, b: Digest): boolean {
  return (compare(a.published ?? '', b.published ?? '') || compare(a.key, b.key)) > 0;
}

/** The record of some reports, in any order. */
export function mergeReports(reports: Iterable<Report>, asOf?: string): PressRecord {
  const merger = new Merger();
  for (const report of reports) merger.add(report);
  return merger.record(asOf);
}

function isBy(published: string | null, asOf: string): boolean {
  return published !== null && published.slice(0, 10) <= asOf;
}

function lastDay(digests: readonly Digest[]): string | null {
  const days = digests.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]));
  return days.sort().at(-1) ?? null;
}

function recordOf(corpus: Corpus, asOf: string | null): PressRecord {
  const deeds = clusterEvents(corpus).map((cluster) => ({ cluster, event: mergeEvent(cluster, corpus) }));
  const pacts = clusterAgreements(corpus).map((pacts) => ({
    pacts,
    agreement: mergeAgreement(pacts, corpus, asOf),
  }));
  const events = deeds.map(({ event }) => event);
  const statements = clusterStatements(corpus).map((sayings) => mergeStatement(sayings, corpus));
  const agreements = pacts.map(({ agreement }) => agreement);
  return {
    schema: RECORD_NAME,
    asOf,
    reports: corpus.digests.length,
    documents: corpus.digests.map(({ id, title, outlet, published }) => ({ id, title, outlet, published })),
    actors: corpus.cast.named(idsNamed({ events, statements, agreements })),
    stories: corpus.stories.map((story) => storyOf(story, corpus)).sort(byId),
    events: events.sort((a, b) => compare(a.date ?? '~', b.date ?? '~') || byId(a, b)),
    statements: statements.sort(byId),
    agreements: agreements.sort(byId),
    contradictions: [
      ...deeds.flatMap(({ event, cluster }) => withinEvent(event, cluster, corpus)),
      ...betweenEvents(deeds, corpus),
      ...pacts.flatMap(({ agreement, pacts }) => withinAgreement(agreement, pacts, corpus)),
    ].sort((a, b) => compare(a.of, b.of) || compare(JSON.stringify(a), JSON.stringify(b))),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

function storyOf(story: readonly number[], corpus: Corpus): Story {
  const digests = story.map((i) => corpus.digests[i]!);
  const days = digests
    .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))
    .sort();
  const origins = groupBy(story, (i) => [corpus.origin(i)]);
  return {
    id: idOf('story', digests[0]!.id),
    title: digests.find(({ title }) => title !== '')?.title ?? '',
    from: days[0] ?? null,
    until: days.at(-1) ?? null,
    reports: digests.map(({ id }) => id),
    copies: [...origins.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map((i) => corpus.digests[i]!.id)),
  };
}
