/**
 * The store: reports kept as they were read, with their versions, and found again by who, to whom, about what, when,
 * where and by words. SQLite and PostgreSQL stand behind this one interface (`openStore`); every method is safe
 * while other processes write to the same store.
 */

import type { Correction } from '../corrections/types.js';
import type { Digest } from '../record/index.js';
import type { Actor, Agreement, Event, Report, Statement } from '../report/schema.js';
import type { Span } from '../span.js';
import type { Prepared } from './prepare.js';

/**
 * `added`: the first of its document; `known`: the store has it already, nothing is written; `new-version`: the source
 * has changed, the old version stays readable; `reread`: the source is the same, but this Readout reads it otherwise,
 * so the reading was replaced.
 */
export type Added = 'added' | 'known' | 'new-version' | 'reread';

/**
 * A report to be added, as it is or prepared by a worker. `input` is a key of the bytes it was read from, by which `seen`
 * knows them before they are read.
 */
export type Entry = ({ readonly report: Report } | { readonly prepared: Prepared }) & {
  readonly input?: string;
};

/** One version of a report. `seq` grows with every version added, so it also serves as a mark of what is new. */
export interface Stored {
  readonly seq: number;
  readonly version: number;
  /** The newest version of its document. */
  readonly current: boolean;
  /** When it was stored, ISO 8601 in UTC. */
  readonly added: string;
  readonly report: Report;
}

export const FIND_KINDS = ['statements', 'events', 'agreements', 'actors', 'meetings', 'reports'] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/**
 * All that is given must hold. An actor is an id ("state/IRN") or a name as the press writes it ("Iran", "Raisi"); a
 * state stands for all who act for it. Dates are ISO days, both ends included.
 */
export interface Filter {
  /** Speaker; source of an event; party to an agreement. For `actors`: the state they act for. */
  readonly by?: string;
  /** Addressee; target of an event; party to an agreement. */
  readonly to?: string;
  /** An actor that takes part or is spoken of, or a topic of PLOVER's ("economic"). */
  readonly about?: string;
  /** Both take part. */
  readonly between?: readonly [string, string];
  /** The line's own date, else its report's, is in this period. A date less exact than a day stands at its first day. */
  readonly since?: string;
  readonly until?: string;
  /** Only reports published by this day. */
  readonly asOf?: string;
  /** A place, or a state with its places. */
  readonly in?: string;
  /** Words that must all occur (any inflection), "phrases in quotes", -words that must not. */
  readonly text?: string;
}

export interface PageOptions {
  /** At most this many (default 50). */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** `next` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Where a hit was read: which version of which report. */
export interface Source {
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly path: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

interface HitOf<Kind extends string, Line> {
  readonly kind: Kind;
  readonly source: Source;
  /** The line as its report has it. */
  readonly line: Line;
  /** Names of the actors that the line names by id. */
  readonly names: Readonly<Record<string, string>>;
  /** The words it was read from, with their offsets in the report's text. */
  readonly words: readonly Span[];
  /** The words that the search text matched; empty without one. */
  readonly matched: readonly Span[];
}

export type StatementHit = HitOf<'statement', Statement>;
export type EventHit = HitOf<'event', Event>;
export type AgreementHit = HitOf<'agreement', Agreement>;
/** An actor once, at its newest appearance; `reports` counts the reports it takes part in. */
export type ActorHit = HitOf<'actor', Omit<Actor, 'mentions' | 'references'>> & { readonly reports: number };
/** `line` is null: the report itself; `words` are its headline, where the text has it, or its first words. */
export type ReportHit = HitOf<'report', null>;
export type Hit = StatementHit | EventHit | AgreementHit | ActorHit | ReportHit;

export interface HitOfKind {
  readonly statements: StatementHit;
  readonly events: EventHit;
  readonly meetings: EventHit;
  readonly agreements: AgreementHit;
  readonly actors: ActorHit;
  readonly reports: ReportHit;
}

/** What somebody looks for again and again. */
export interface SearchDraft {
  readonly name: string;
  readonly kind: FindKind;
  readonly filter: Filter;
}

export interface SavedSearch extends SearchDraft {
  readonly id: string;
  /** When it was kept, ISO 8601 in UTC. */
  readonly at: string;
}

export interface Counts {
  readonly reports: number;
  readonly versions: number;
}

/** What is remembered of an address of the web between two visits. */
export interface Visit {
  readonly url: string;
  /** What the server told, to be asked whether anything has changed since; null where it told none. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** What was read there, in the words of who read it; null where nothing has been yet. */
  readonly mark: string | null;
  /** How often it failed since it last did not. */
  readonly failures: number;
  /** Not to be visited before, ISO 8601 in UTC; null where it may be at any time. */
  readonly due: string | null;
}

export interface Store {
  add(report: Report): Promise<Added>;
  /** All or none, in one transaction; the outcomes in the entries' order. */
  addAll(entries: readonly Entry[]): Promise<Added[]>;
  /** Which of these inputs have been added already. */
  seen(inputs: readonly string[]): Promise<ReadonlySet<string>>;
  /** The newest version of a document's report, or the version asked for; null where there is none. */
  get(id: string, version?: number): Promise<Stored | null>;
  /** All versions of a document's report, oldest first; empty where there is none. */
  versions(id: string): Promise<Stored[]>;
  /**
   * Whole reports, one after the other in the order of `seq`: the newest version of each document, or as of a day, the
   * newest that was published by then. `after` leaves out all up to that `seq`.
   */
  reports(options?: { readonly asOf?: string; readonly after?: number }): AsyncIterable<Stored>;
  /** What merging needs of the same reports, in the same order. */
  digests(options?: { readonly asOf?: string }): AsyncIterable<Digest>;
  /** The same of some versions, by their `seq`; with a day, of those that were the newest of their documents then. */
  digestsOf(seqs: readonly number[], asOf?: string): Promise<Map<number, Digest>>;
  /** The ids of those who are called so; throws a StoreError where nobody is, or too many are. */
  actorsCalled(name: string): Promise<string[]>;
  /** Newest first; with `text`, best first among the newest matches. Throws a StoreError where a name is unknown. */
  find<K extends FindKind>(kind: K, filter: Filter, page?: PageOptions): Promise<Page<HitOfKind[K]>>;
  /** How many lines `find` gives in all. */
  count(kind: FindKind, filter: Filter): Promise<number>;
  counts(): Promise<Counts>;
  /** What is damaged, one line each; every report is read. */
  faults(): Promise<string[]>;
  /** The highest `seq`: another one where anything has been added since. */
  mark(): Promise<number>;
  /** Keeps what a person says of a report's line; it is written when this has come back. */
  correct(entry: Omit<Correction, 'id'>): Promise<Correction>;
  /** All that persons have said of a report, or of all reports, oldest first. */
  corrections(report?: string): Promise<Correction[]>;
  /** What is remembered of these addresses; of those never visited there is none. */
  visits(urls: readonly string[]): Promise<ReadonlyMap<string, Visit>>;
  /** In place of what was remembered of its address. */
  keepVisit(visit: Visit): Promise<void>;
  keepSearch(draft: SearchDraft): Promise<SavedSearch>;
  /** Kept searches, oldest first. */
  searches(): Promise<SavedSearch[]>;
  /** False where there is none of this id. */
  forgetSearch(id: string): Promise<boolean>;
  close(): Promise<void>;
}

/** A store's name for messages: without the password. */
export function nameOf(where: string): string {
  return where.replace(/\/\/[^@/]*@/, '//');
}

/** Something the user can mend: a store of a newer version, a file that is no store, a name nobody has. One line. */
export class StoreError extends Error {}
