/** Agreements over reports: each with its history, and its status on a day. */
import { type Corpus, compare, linesOf, source, type Told } from './corpus.js';
import { agree, periodOf } from './dates.js';
import type { AgreementLine } from './digest.js';
import { groupBy } from './group.js';
import type { AgreementTelling, AgreementTurn, MergedAgreement } from './schema.js';

type Status = MergedAgreement['status'];
export type Pact = Told<AgreementLine>;

/** From the first word of it to its end. */
const STAGES: readonly Status[] = [
  'proposed',
  'negotiating',
  'expected',
  'concluded',
  'signed',
  'ratified',
  'in-force',
  'to-be-updated',
  'suspended',
  'ended',
];
/** What can come and go; the other stages are passed once. */
const CONDITIONS: readonly Status[] = ['in-force', 'to-be-updated', 'suspended', 'ended'];
/** Stages in which an agreement runs out with its term. */
const RUNNING: readonly Status[] = ['concluded', 'signed', 'ratified', 'in-force', 'suspended'];
/** Kinds that any agreement is called. */
const GENERAL: readonly string[] = ['agreement', 'deal', 'accord', 'pact', 'treaty'];

/** Tellings of one agreement become one; the best named found it, and the others join the first that they agree with. */
export function clusterAgreements(corpus: Corpus): Pact[][] {
  const clusters: Pact[][] = [];
  const byKey = new Map<string, Pact[][]>();
  for (const pact of linesOf(corpus, (digest) => digest.agreements).sort(byName)) {
    const keys = keysOf(pact, corpus);
    const open = keys.flatMap((key) => byKey.get(key) ?? []);
    const found = open.find(
      (cluster) =>
        cluster.every((other) => agreeOn(pact, other, corpus)) &&
        cluster.some((other) => isNear(pact, other, corpus)),
    );
    const cluster = found ?? [];
    if (found === undefined) clusters.push(cluster);
    cluster.push(pact);
    for (const key of keys) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [cluster]);
      else if (!known.includes(cluster)) known.push(cluster);
    }
  }
  return clusters;
}

/** Titled before untitled, signed before unsigned, those with more parties first. */
function byName(a: Pact, b: Pact): number {
  const named = ({ line }: Pact) => Number(line.title !== null) * 4 + Number(line.signed !== null) * 2;
  return (
    named(b) - named(a) ||
    b.line.parties.length - a.line.parties.length ||
    a.report - b.report ||
    a.line.words.start - b.line.words.start ||
    compare(a.line.id, b.line.id)
  );
}

/** Two that are near share at least one of these. */
function keysOf({ line, report }: Pact, corpus: Corpus): string[] {
  return [
    ...(line.title === null ? [] : [titleKey(line.title)]),
    ...(line.signed === null ? [] : [line.signed]),
    `story ${corpus.story(report)}`,
  ];
}

function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function agreeOn(a: Pact, b: Pact, { cast }: Corpus): boolean {
  const [x, y] = [a.line, b.line];
  if (x.title !== null && y.title !== null) return titleKey(x.title) === titleKey(y.title);
  if (!agree(periodOf(x.signed), periodOf(y.signed))) return false;
  return sameKind(x, y) && cast.covers(x.parties, y.parties) && x.parties.length > 0 && y.parties.length > 0;
}

/** "Treaty" can be any; "fisheries treaty" and "trade treaty" are two. */
function sameKind(a: AgreementLine, b: AgreementLine): boolean {
  const words = ({ kind }: AgreementLine) => kind.toLowerCase().split(' ');
  const [x, y] = [words(a), words(b)];
  if (GENERAL.includes(x.at(-1)!) && GENERAL.includes(y.at(-1)!)) {
    const [own, other] = [x.slice(0, -1), y.slice(0, -1)];
    return own.length === 0 || other.length === 0 || own.some((word) => other.includes(word));
  }
  return x.at(-1) === y.at(-1);
}

/** A title, a date of signing or the story says that both mean one agreement, not two alike. */
function isNear(a: Pact, b: Pact, corpus: Corpus): boolean {
  const [x, y] = [a.line, b.line];
  if (x.title !== null && y.title !== null) return true;
  if (corpus.story(a.report) === corpus.story(b.report)) return true;
  return x.signed !== null && x.signed === y.signed;
}

/** @param asOf the day on which the status holds; null where no report has a date */
export function mergeAgreement(pacts: readonly Pact[], corpus: Corpus, asOf: string | null): MergedAgreement {
  const [best] = pacts as readonly [Pact, ...Pact[]];
  const told = [...pacts].sort((a, b) => a.report - b.report || a.line.words.start - b.line.words.start);
  const earliest = told[0]!;
  const first = <Value>(of: (line: AgreementLine) => Value | null): Value | null =>
    pacts.map(({ line }) => of(line)).find((value) => value !== null) ?? null;
  const turns = told.map((pact) => turnOf(pact, corpus));
  const ending = pacts.find(({ line }) => line.ends !== null);
  const history = ending === undefined ? turns : [...turns, ...runOut(ending, statusOf(turns), corpus, asOf)];
  return {
    id: earliest.line.key,
    parties: [
      ...pacts.reduce(
        (most, { line }) => (line.parties.length > most.length ? line.parties : most),
        best.line.parties,
      ),
    ],
    kind: mostOften(pacts.map(({ line }) => line.kind)),
    title: first((line) => line.title),
    subject: [...new Set(pacts.flatMap(({ line }) => line.subject))].sort(),
    signed: first((line) => (periodOf(line.signed) === null ? null : line.signed)),
    term: first((line) => line.term),
    ends: first((line) => line.ends),
    status: statusOf(history),
    history,
    independent: corpus.independent(told.map(({ report }) => report)),
  };
}

/** Of those told equally often the first. */
function mostOften(kinds: readonly string[]): string {
  const counts = groupBy(kinds, (kind) => [kind]);
  return [...counts].reduce((best, each) => (each[1].length > best[1].length ? each : best))[0];
}

export function agreementTelling(pact: Pact, corpus: Corpus): AgreementTelling {
  return { ...source(corpus, pact), agreement: pact.line.id };
}

/** A stage is dated by its signing where it is that, else by the report that tells it. */
function turnOf(pact: Pact, corpus: Corpus): AgreementTurn {
  const { status, signed } = pact.line;
  const telling = agreementTelling(pact, corpus);
  const date = status === 'signed' && signed !== null ? signed : (telling.published?.slice(0, 10) ?? null);
  return { date, status, ...telling, derived: false };
}

/** The end of a term that has come by `asOf`, if nobody told what became of the agreement. */
function runOut(ending: Pact, status: Status, corpus: Corpus, asOf: string | null): AgreementTurn[] {
  const period = periodOf(ending.line.ends);
  if (period === null || asOf === null || period.until >= asOf || !RUNNING.includes(status)) return [];
  return [{ date: ending.line.ends, status: 'ended', ...agreementTelling(ending, corpus), derived: true }];
}

/** A later telling moves it on, or changes the condition it is in; background ("signed in 2015") never moves it back. */
function statusOf(turns: readonly AgreementTurn[]): Status {
  return turns
    .map(({ status }) => status)
    .reduce((now, next) => {
      const further = STAGES.indexOf(next) > STAGES.indexOf(now);
      const condition = CONDITIONS.includes(next) && CONDITIONS.includes(now);
      return further || condition ? next : now;
    });
}
