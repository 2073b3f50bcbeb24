/** Statements over reports: one quotation, in many outlets and wordings. */
import { type Corpus, linesOf, source, type Told } from './corpus.js';
import { agree, periodOf } from './dates.js';
import type { StatementLine } from './digest.js';
import { groupBy } from './group.js';
import { hashOf, runsOf, spread } from './hash.js';
import type { MergedStatement } from './schema.js';
import { Union } from './union.js';
import { sharedWeight } from './vector.js';
import { wordsOf } from './words.js';

/** Words in a run; two statements that share a run are compared. */
const RUN = 4;
/** The share of the shorter one's weight that the longer must have. */
const SHARED = 0.7;
/** Fewer telling words than this are said by anybody at any time. */
const FEWEST = 3;
/** Days between two reports on what was said once. */
const DAYS = 31;

type Saying = Told<StatementLine>;

export function clusterStatements(corpus: Corpus): Saying[][] {
  const sayings = linesOf(corpus, (digest) => digest.statements);
  const all = new Union(sayings.length);
  const compared = new Set<number>();
  for (const group of sharingRuns(sayings, corpus))
    for (const [i, a] of group.entries())
      for (const b of group.slice(0, i)) {
        const pair = a * sayings.length + b;
        if (compared.has(pair)) continue;
        compared.add(pair);
        if (isSame(sayings[a]!, sayings[b]!, corpus)) all.unite(a, b);
      }
  return all.sets().map((set) => set.map((i) => sayings[i]!));
}

/** Groups of statements with a run of words in common, by one speaker's side or, where nobody is named, in one story. */
function sharingRuns(sayings: readonly Saying[], corpus: Corpus): number[][] {
  const keys = (i: number) => {
    const { report, line } = sayings[i]!;
    const runs = runsOf(wordsOf(line.words.text).map(hashOf), RUN);
    const sides = [...corpus.cast.parties(line.speakers), `story ${corpus.story(report)}`].map(hashOf);
    return new Set(sides.flatMap((side) => runs.map((run) => spread(Math.imul(side, 31) ^ run))));
  };
  return [...groupBy(sayings.keys(), keys).values()].filter((group) => group.length > 1);
}

function isSame(a: Saying, b: Saying, corpus: Corpus): boolean {
  const [x, y] = [a.line, b.line];
  if (a.report === b.report || Math.min(x.gist.terms.length, y.gist.terms.length) < FEWEST) return false;
  if (!agree(periodOf(x.date), periodOf(y.date)) || !sameSpeakers(x, y, corpus)) return false;
  const near = corpus.story(a.report) === corpus.story(b.report) || corpus.gap(a.report, b.report) <= DAYS;
  return near && sharedWeight(x.gist, y.gist) >= SHARED;
}

/** One names nobody, or both somebody that can be the same. */
function sameSpeakers(a: StatementLine, b: StatementLine, { cast }: Corpus): boolean {
  if (a.speakers.length === 0 || b.speakers.length === 0) return true;
  return a.speakers.some((x) => b.speakers.some((y) => cast.same(x, y)));
}

export function mergeStatement(sayings: readonly Saying[], corpus: Corpus): MergedStatement {
  const earliest = sayings[0]!;
  const fullest = sayings.reduce((best, saying) => (rank(saying) > rank(best) ? saying : best));
  const { text } = fullest.line.words;
  return {
    id: earliest.line.key,
    speakers: mostExact(sayings.map(({ line }) => line.speakers)),
    addressees: mostExact(sayings.map(({ line }) => line.addressees)),
    text,
    mode: fullest.line.mode,
    stance: fullest.line.stance,
    about: union(sayings.map(({ line }) => line.about)),
    topics: union(sayings.map(({ line }) => line.topics)),
    date: sayings.map(({ line }) => line.date).find((date) => date !== null) ?? null,
    tellings: sayings.map((saying) => ({ ...source(corpus, saying), statement: saying.line.id })),
    independent: corpus.independent(sayings.map(({ report }) => report)),
  };
}

function union<Value extends string>(lists: readonly (readonly Value[])[]): Value[] {
  return [...new Set(lists.flat())].sort();
}

/** Words that stand between quotation marks before those that do not, and the longer before the shorter. */
function rank({ line }: Saying): number {
  return line.words.text.length + (line.mode === 'direct' ? 1e6 : 0);
}

/** The list with the most persons, of equals the first told. */
function mostExact(lists: readonly (readonly string[])[]): string[] {
  const exactness = (ids: readonly string[]) =>
    ids.filter((id) => id.startsWith('person/')).length * 100 + ids.length;
  return [...lists.reduce((best, ids) => (exactness(ids) > exactness(best) ? ids : best))];
}
