/** Events over reports: one deed, all its tellings. */
import type { Cast } from './cast.js';
import { type Corpus, compare, linesOf, source, type Told } from './corpus.js';
import { agree, lengthOf, type Period, periodOf } from './dates.js';
import type { EventLine } from './digest.js';
import { groupBy } from './group.js';
import type { EventTelling, MergedEvent } from './schema.js';
import { cosine } from './vector.js';

/** Types that may tell the same deed: help is told as aid or as cooperation, an eased measure as conceded or pulled back. */
const SAME_DEED: readonly (readonly string[])[] = [
  ['AID', 'COOPERATE'],
  ['CONCEDE', 'RETREAT'],
];
/** Deeds that their doers do together: who is source and who target hangs on the sentence. */
export const MUTUAL: readonly string[] = ['CONSULT'];
/** A date is exact that names a day or a few. */
const EXACT_DAYS = 3;
/** Likeness of words that makes two deeds of one story one, and two of one date. */
const ALIKE = 0.3;
const ALIKE_ON_DATE = 0.15;
/** From the least done to the most. */
const PROGRESS: readonly MergedEvent['status'][] = [
  'denied',
  'possible',
  'expected',
  'intended',
  'ongoing',
  'happened',
  'ended',
];

export interface Deed extends Told<EventLine> {
  readonly period: Period | null;
}

/** Deeds that are one, the most exact telling first. */
export type DeedCluster = readonly Deed[];

/**
 * Tellings of the same deed become one: the most exact found an event, and each of the others joins the nearest that it
 * agrees with. The order is one of content, so it does not matter in which the reports came.
 */
export function clusterEvents(corpus: Corpus): DeedCluster[] {
  const deeds = linesOf(corpus, (digest) => digest.events).map((told) => ({
    ...told,
    period: periodOf(told.line.date),
  }));
  const blocks = groupBy(deeds, ({ line }) => [blockOf(line, corpus.cast)]);
  return [...blocks.values()].flatMap((deeds) => clusterBlock(deeds, corpus));
}

/** Only deeds of one block can be the same: of one type, by and to the same states. */
function blockOf({ type, sources, targets }: EventLine, cast: Cast): string {
  const deed = SAME_DEED.find((types) => types.includes(type))?.[0] ?? type;
  const lists = MUTUAL.includes(type) ? [[...sources, ...targets]] : [sources, targets];
  return [deed, ...lists.map((ids) => cast.parties(ids).join(' '))].join('|');
}

function clusterBlock(deeds: readonly Deed[], corpus: Corpus): Deed[][] {
  const clusters: Deed[][] = [];
  for (const deed of [...deeds].sort(byExactness)) {
    const nearest = clusters
      .filter((cluster) => cluster.every((other) => agreeOn(deed, other, corpus)))
      .map((cluster) => ({
        cluster,
        nearness: Math.max(...cluster.map((other) => nearnessOf(deed, other, corpus))),
      }))
      .reduce((best, each) => (each.nearness > best.nearness ? each : best), NOWHERE);
    if (nearest.cluster === null) clusters.push([deed]);
    else nearest.cluster.push(deed);
  }
  return clusters;
}

function byExactness(a: Deed, b: Deed): number {
  const actors = ({ line }: Deed) => line.sources.length + line.targets.length;
  const persons = ({ line }: Deed) =>
    [...line.sources, ...line.targets].filter((id) => !id.startsWith('state/')).length;
  const length = (deed: Deed) => Math.min(lengthOf(deed.period), Number.MAX_SAFE_INTEGER);
  return (
    length(a) - length(b) ||
    persons(b) - persons(a) ||
    actors(b) - actors(a) ||
    a.report - b.report ||
    a.line.words.start - b.line.words.start ||
    compare(a.line.id, b.line.id)
  );
}

/** Nothing that both say differs: actors, mode, date and place. What one report takes for two deeds are two. */
function agreeOn(a: Deed, b: Deed, { cast }: Corpus): boolean {
  const [x, y] = [a.line, b.line];
  if (a.report === b.report) return false;
  if (!agree(a.period, b.period) || !agreeOnMode(x, y)) return false;
  if (x.place !== null && y.place !== null && !cast.same(x.place, y.place)) return false;
  return MUTUAL.includes(x.type)
    ? cast.covers([...x.sources, ...x.targets], [...y.sources, ...y.targets])
    : cast.covers(x.sources, y.sources) && cast.covers(x.targets, y.targets);
}

function agreeOnMode(a: EventLine, b: EventLine): boolean {
  return a.mode === null || b.mode === null || a.mode === b.mode;
}

const NOWHERE: { readonly cluster: Deed[] | null; readonly nearness: number } = {
  cluster: null,
  nearness: 0,
};

/**
 * How surely two deeds that agree are one, from 0 to 2: by what their words are about, where they are told of one date or
 * in one story. Those who meet are enough for a meeting.
 */
function nearnessOf(a: Deed, b: Deed, corpus: Corpus): number {
  if (corpus.origin(a.report) === corpus.origin(b.report) && a.line.words.text === b.line.words.text)
    return 2;
  const sameStory = corpus.story(a.report) === corpus.story(b.report);
  const sameDate =
    a.period !== null && b.period !== null && (a.line.date === b.line.date || (isExact(a) && isExact(b)));
  if (!sameStory && !sameDate) return 0;
  const likeness = cosine(a.line.gist, b.line.gist);
  const met =
    MUTUAL.includes(a.line.type) &&
    a.line.sources.length + a.line.targets.length > 1 &&
    (sameDate || !(isExact(a) && isExact(b)));
  const enough = met || likeness >= (sameDate ? ALIKE_ON_DATE : ALIKE);
  return enough ? likeness + Number(sameDate) / 2 + Number(sameStory) / 2 + Number(met) / 100 : 0;
}

export function isExact({ period }: Deed): boolean {
  return lengthOf(period) <= EXACT_DAYS;
}

export function mergeEvent(cluster: DeedCluster, corpus: Corpus): MergedEvent {
  const [first] = cluster as readonly [Deed, ...Deed[]];
  const tellings = [...cluster].sort(
    (a, b) => a.report - b.report || a.line.words.start - b.line.words.start,
  );
  const { type, sources, targets, date } = first.line;
  const earliest = tellings[0]!;
  return {
    id: earliest.line.key,
    type,
    mode: firstOf(cluster, (line) => line.mode),
    contexts: [...new Set(cluster.flatMap(({ line }) => line.contexts))].sort(),
    sources: [...sources],
    targets: [...targets],
    date,
    place: firstOf(cluster, (line) => line.place),
    status: statusOf(tellings, corpus),
    tellings: tellings.map((deed) => eventTelling(deed, corpus)),
    independent: corpus.independent(tellings.map(({ report }) => report)),
    onlySaidBy: onlySaidBy(cluster, corpus.cast),
  };
}

export function eventTelling(deed: Deed, corpus: Corpus): EventTelling {
  return { ...source(corpus, deed), event: deed.line.id };
}

function firstOf<Value>(cluster: DeedCluster, of: (line: EventLine) => Value | null): Value | null {
  return cluster.map(({ line }) => of(line)).find((value) => value !== null) ?? null;
}

/**
 * The furthest that any report tells it to have come. A denial counts where it comes after what was only planned, or
 * where more independent reports deny the deed than tell it.
 */
function statusOf(tellings: DeedCluster, corpus: Corpus): MergedEvent['status'] {
  const told = tellings.filter(({ line }) => line.status !== 'denied');
  const denied = tellings.filter(({ line }) => line.status === 'denied');
  const furthest = told
    .map(({ line }) => line.status)
    .sort((a, b) => PROGRESS.indexOf(b) - PROGRESS.indexOf(a))[0];
  if (furthest === undefined) return 'denied';
  const count = (deeds: DeedCluster) => corpus.independent(deeds.map(({ report }) => report));
  const planned = PROGRESS.indexOf(furthest) <= PROGRESS.indexOf('intended');
  const lastDenied = Math.max(-1, ...denied.map(({ report }) => report));
  const calledOff = planned && lastDenied > Math.max(...told.map(({ report }) => report));
  return calledOff || (denied.length > 0 && count(denied) > count(told)) ? 'denied' : furthest;
}

/** Those on whose word alone it stands: claimed, not confirmed. Empty where a report tells it itself. */
function onlySaidBy(cluster: DeedCluster, cast: Cast): string[] {
  const speakers = cluster.map(({ line }) => line.saidBy ?? []);
  return speakers.every((ids) => ids.length > 0) ? cast.parties(speakers.flat()) : [];
}
