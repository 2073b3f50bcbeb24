/** How the machine does against reports that a person has put right. Offsets are compared, so both must have one text. */
import type { Agreement, Event, Report, Statement } from '../report/schema.js';
import type { Span } from '../span.js';

/** Lines of a kind: how many were found, how many wholly right, of how many read and how many in gold. */
export interface Tally {
  readonly found: number;
  readonly right: number;
  readonly read: number;
  readonly gold: number;
}

export interface Scores {
  readonly statements: Tally;
  readonly events: Tally;
  readonly agreements: Tally;
}

const NOTHING: Tally = { found: 0, right: 0, read: 0, gold: 0 };
/** A statement is found where its words are the same to this share, and wholly right only from the second on. */
const SAME = 0.5;
const NEARLY_ALL = 0.8;

export function score(gold: Report, read: Report): Scores {
  return {
    statements: tally(
      gold.statements,
      read.statements,
      (a, b) => atLeast(shared(a.contents, b.contents), SAME),
      rightStatement,
    ),
    events: tally(
      gold.events,
      read.events,
      (a, b) => (a.type === b.type ? shared(a.evidence, b.evidence) : 0),
      rightEvent,
    ),
    agreements: tally(
      gold.agreements,
      read.agreements,
      (a, b) => shared(a.evidence, b.evidence),
      rightAgreement,
    ),
  };
}

export function sum(scores: readonly Scores[]): Scores {
  const total = (kind: keyof Scores) =>
    scores.reduce<Tally>((all, one) => {
      const { found, right, read, gold } = one[kind];
      return {
        found: all.found + found,
        right: all.right + right,
        read: all.read + read,
        gold: all.gold + gold,
      };
    }, NOTHING);
  return { statements: total('statements'), events: total('events'), agreements: total('agreements') };
}

/** Harmonic mean of precision and recall; null where there is nothing to count. */
export function f1(hits: number, { read, gold }: Tally): number | null {
  return read + gold === 0 ? null : (2 * hits) / (read + gold);
}

/** Lines are paired one to one, the likest first. */
function tally<L>(
  gold: readonly L[],
  read: readonly L[],
  likeness: (gold: L, read: L) => number,
  isRight: (gold: L, read: L) => boolean,
): Tally {
  const pairs = gold
    .flatMap((g) => read.map((r) => ({ g, r, like: likeness(g, r) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const taken = new Set<L>();
  const made = pairs.filter(({ g, r }) => {
    if (taken.has(g) || taken.has(r)) return false;
    taken.add(g).add(r);
    return true;
  });
  const right = made.filter(({ g, r }) => isRight(g, r)).length;
  return { found: made.length, right, read: read.length, gold: gold.length };
}

function rightStatement(gold: Statement, read: Statement): boolean {
  const speakers = sameSet(gold.speaker?.actors ?? [], read.speaker?.actors ?? []);
  const unnamed = (gold.speaker === null) === (read.speaker === null);
  return speakers && unnamed && shared(gold.contents, read.contents) >= NEARLY_ALL;
}

function rightEvent(gold: Event, read: Event): boolean {
  return sameSet(gold.sources, read.sources) && sameSet(gold.targets, read.targets);
}

function rightAgreement(gold: Agreement, read: Agreement): boolean {
  const same = gold.status === read.status && gold.signed === read.signed && gold.term === read.term;
  return same && sameSet(gold.parties, read.parties);
}

/** The share of characters that both have, of those that either has. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  const common = a.reduce(
    (all, x) =>
      all + b.reduce((part, y) => part + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
  return common / (length(a) + length(b) - common);
}

function length(spans: readonly Span[]): number {
  return spans.reduce((all, { start, end }) => all + end - start, 0);
}

function atLeast(share: number, least: number): number {
  return share >= least ? share : 0;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
