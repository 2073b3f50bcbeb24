/** Where reports tell the same otherwise: what each says, and who. */

import { agreementTelling, type Pact } from './agreements.js';
import { type Corpus, compare } from './corpus.js';
import { agree, daysBetween, periodOf } from './dates.js';
import type { AgreementLine } from './digest.js';
import { type Deed, type DeedCluster, eventTelling, isExact, MUTUAL } from './events.js';
import { groupBy } from './group.js';
import { disagreeingNumbers } from './numbers.js';
import type { Contradiction, MergedAgreement, MergedEvent } from './schema.js';
import { cosine } from './vector.js';

type Field = Contradiction['field'];
type Value = Contradiction['values'][number];

const DONE: readonly string[] = ['happened', 'ongoing', 'ended'];
const AHEAD: readonly string[] = ['intended', 'expected', 'possible'];
/** Deeds that one side does to another once: two doers or two victims of it cannot both be right. */
const ONE_DOER: readonly string[] = ['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION', 'RETREAT'];
/** Deeds of a day; those done by saying are done again and again. */
const ONCE: readonly string[] = [...MUTUAL, ...ONE_DOER];
/** Words of a denial are so like those of what it denies. */
const ALIKE = 0.4;
/** Two dates so near are of one deed rather than of two. */
const NEAR_DAYS = 3;

/** Within one event: denied or told, still ahead or done, and how many. */
export function withinEvent(event: MergedEvent, cluster: DeedCluster, corpus: Corpus): Contradiction[] {
  const telling = (deed: Deed) => eventTelling(deed, corpus);
  const status = (deed: Deed) => deed.line.status;
  const done = cluster.filter((deed) => DONE.includes(status(deed)));
  const isTold = (deed: Deed) => done.some((other) => sameWords(deed, other));
  const denied = cluster.filter((deed) => status(deed) === 'denied' && isTold(deed));
  const late = cluster.filter((deed) => AHEAD.includes(status(deed)) && isPast(deed, corpus) && isTold(deed));
  return [
    ...(denied.length > 0 ? disagreement(event.id, 'denial', [...done, ...denied], status, telling) : []),
    ...(late.length > 0 ? disagreement(event.id, 'status', [...done, ...late], status, telling) : []),
    ...disagreeingNumbers(cluster, corpus).map(
      (groups): Contradiction => ({
        of: event.id,
        field: 'number',
        values: groups.map(({ value, items }) => ({ value, tellings: items.map(telling) })),
      }),
    ),
  ];
}

/** Both surely speak of one deed: their words are alike, or both meet on one day. */
function sameWords(a: Deed, b: Deed): boolean {
  const met = MUTUAL.includes(a.line.type) && isExact(a) && isExact(b);
  return met || cosine(a.line.gist, b.line.gist) >= ALIKE;
}

/** The report came out after the day of the deed. */
function isPast(deed: Deed, corpus: Corpus): boolean {
  const published = corpus.digests[deed.report]!.published;
  return isExact(deed) && published !== null && deed.period!.until < published.slice(0, 10);
}

/** A cluster and what was made of it. */
export interface Merged {
  readonly event: MergedEvent;
  readonly cluster: DeedCluster;
}

/** Between two events of one story that are one but for a date, a place, a doer or a target. */
export function betweenEvents(merged: readonly Merged[], corpus: Corpus): Contradiction[] {
  const stories = groupBy(
    merged,
    ({ cluster }) => new Set(cluster.map(({ report }) => corpus.story(report))),
  );
  const found = new Map<string, Contradiction>();
  for (const group of stories.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(0, i)) {
        const [first, second] = a.event.id < b.event.id ? [a, b] : [b, a];
        const field = differsIn(first, second, corpus);
        if (field !== null)
          found.set(`${first.event.id} ${second.event.id}`, contradictionOf(first, second, field, corpus));
      }
  return [...found.values()];
}

function differsIn(a: Merged, b: Merged, { cast }: Corpus): Field | null {
  const [x, y] = [a.event, b.event];
  if (x.type !== y.type || x.mode !== y.mode || tellsBoth(a, b)) return null;
  const [p, q] = [a.cluster[0]!.period, b.cluster[0]!.period];
  if (!isExact(a.cluster[0]!) || !isExact(b.cluster[0]!) || !ONCE.includes(x.type)) return null;
  const samePlace = x.place === null || y.place === null || cast.same(x.place, y.place);
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length > 0 && b.length > 0 && cast.covers(a, b);
  const sameSources = same(x.sources, y.sources);
  const sameTargets = same(x.targets, y.targets);
  const sameActors = MUTUAL.includes(x.type)
    ? same([...x.sources, ...x.targets], [...y.sources, ...y.targets])
    : sameSources && (sameTargets || x.targets.length + y.targets.length === 0);
  if (sameActors && agree(p, q) && !samePlace) return 'place';
  if (sameActors && samePlace && !agree(p, q) && daysBetween(p!.from, q!.from) <= NEAR_DAYS) return 'date';
  if (!agree(p, q) || !samePlace || !ONE_DOER.includes(x.type)) return null;
  if (sameTargets && !sameSources && x.sources.length > 0 && y.sources.length > 0) return 'sources';
  return sameSources && !sameTargets && x.targets.length > 0 && y.targets.length > 0 ? 'targets' : null;
}

/** A report that tells both takes them for two. */
function tellsBoth(a: Merged, b: Merged): boolean {
  const reports = new Set(a.cluster.map(({ report }) => report));
  return b.cluster.some(({ report }) => reports.has(report));
}

function contradictionOf(a: Merged, b: Merged, field: Field, corpus: Corpus): Contradiction {
  const sideOf = ({ event, cluster }: Merged): Value => {
    const value =
      field === 'date'
        ? event.date
        : field === 'place'
          ? event.place
          : event[field as 'sources' | 'targets'].join(' ');
    return { value: value ?? '', tellings: cluster.map((deed) => eventTelling(deed, corpus)) };
  };
  return { of: a.event.id, field, values: [sideOf(a), sideOf(b)] };
}

/** Within one agreement: when it was signed, how long it holds, when it ends, whether it still holds. */
export function withinAgreement(
  { id }: MergedAgreement,
  pacts: readonly Pact[],
  corpus: Corpus,
): Contradiction[] {
  const telling = (pact: Pact) => agreementTelling(pact, corpus);
  const differing = (field: Field, of: (line: AgreementLine) => string | null) =>
    disagreement(
      id,
      field,
      pacts.filter(({ line }) => of(line) !== null),
      ({ line }) => of(line)!,
      telling,
    );
  return [
    ...differing('date', (line) => (periodOf(line.signed) === null ? null : line.signed)),
    ...differing('number', (line) => line.term),
    ...differing('date', (line) => line.ends),
  ].filter(
    ({ field, values }) =>
      field !== 'date' ||
      !values.every(({ value }) => values[0]!.value.startsWith(value) || value.startsWith(values[0]!.value)),
  );
}

/** One contradiction where the items have several values, none otherwise. */
function disagreement<Item>(
  of: string,
  field: Field,
  items: readonly Item[],
  told: (item: Item) => string,
  telling: (item: Item) => Value['tellings'][number],
): Contradiction[] {
  const groups = [...groupBy(items, (item) => [told(item)])].sort(([a], [b]) => compare(a, b));
  if (groups.length < 2) return [];
  return [{ of, field, values: groups.map(([value, same]) => ({ value, tellings: same.map(telling) })) }];
}
