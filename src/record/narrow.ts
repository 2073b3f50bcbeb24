/** A record's lines on a pair, an actor, a topic or a period, with what they rest on. */
import { countryName } from '../report/outline/countries.js';
import { CONTEXTS } from '../report/vocabulary.js';
import { periodOf } from './dates.js';
import type { PressRecord } from './schema.js';
import { tellingsOf } from './tellings.js';

/** As it is asked for: actors by name or id, a topic by the name of a context of PLOVER's. */
interface Asked {
  readonly between?: readonly [string, string] | undefined;
  readonly about?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** What lines must be on; actors are lists of ids, any of which will do, and a state stands for all who act for it. */
export interface Subject {
  /** Both take part. */
  readonly between?: readonly [readonly string[], readonly string[]];
  /** Takes part or is spoken of. */
  readonly about?: readonly string[];
  /** A context of PLOVER's. */
  readonly topic?: string;
  /** ISO days, both included; a date less exact than a day stands at its first day, a line without one at its report's. */
  readonly since?: string;
  readonly until?: string;
}

/** What is asked for, its names turned into ids. */
export async function subjectOf(
  { between, about, since, until }: Asked,
  idsOf: (name: string) => string[] | Promise<string[]>,
): Promise<Subject> {
  const topic = (CONTEXTS as readonly string[]).find((context) => context === about);
  return {
    ...(between && { between: [await idsOf(between[0]), await idsOf(between[1])] as const }),
    ...(topic && { topic }),
    ...(about && !topic && { about: await idsOf(about) }),
    ...(since && { since }),
    ...(until && { until }),
  };
}

/** The record with the lines on a subject alone, and the contradictions of these. */
export function narrowed(record: PressRecord, subject: Subject): PressRecord {
  if (Object.keys(subject).length === 0) return record;
  const { between = [], about, topic } = subject;
  const pair = between.map((ids) => sideOf(record, ids));
  const one = about === undefined ? null : sideOf(record, about);
  const isOn = (taking: readonly string[], spokenOf: readonly string[], topics: readonly string[]) =>
    pair.every((side) => taking.some((id) => side.has(id))) &&
    (one === null || [...taking, ...spokenOf].some((id) => one.has(id))) &&
    (topic === undefined || topics.includes(topic));
  const isIn = inPeriod(subject);
  const events = record.events.filter(
    (e) => isOn([...e.sources, ...e.targets], [], e.contexts) && isIn([e.date], e.tellings),
  );
  const statements = record.statements.filter(
    (s) => isOn([...s.speakers, ...s.addressees], s.about, s.topics) && isIn([s.date], s.tellings),
  );
  const agreements = record.agreements.filter((a) => {
    const turns = a.history.map(({ date }) => date);
    return isOn(a.parties, [], a.subject) && isIn([a.signed, ...turns], a.history);
  });
  const ids = new Set([...events, ...agreements].map(({ id }) => id));
  const contradictions = record.contradictions.filter(({ of }) => ids.has(of));
  return { ...record, events, statements, agreements, contradictions };
}

/** The record with those of its stories and reports alone that its lines rest on. */
export function withOwnStories(record: PressRecord): PressRecord {
  const tellers = new Set(tellingsOf(record).map(({ report }) => report));
  const stories = record.stories.filter(({ reports }) => reports.some((report) => tellers.has(report)));
  return withOwnReports({ ...record, stories });
}

/** The record with those reports alone that its stories and lines name. */
export function withOwnReports(record: PressRecord): PressRecord {
  const told = record.contradictions.flatMap(({ values }) => values.flatMap(({ tellings }) => tellings));
  const reports = new Set([
    ...record.stories.flatMap((story) => story.reports),
    ...[...tellingsOf(record), ...told].map(({ report }) => report),
  ]);
  const documents = record.documents.filter(({ id }) => reports.has(id));
  return { ...record, documents, reports: documents.length };
}

function inPeriod({ since = '', until = '~' }: Subject) {
  return (dates: readonly (string | null)[], tellings: readonly { published: string | null }[]): boolean => {
    if (since === '' && until === '~') return true;
    const own = dates.flatMap((date) => periodOf(date)?.from ?? []);
    const days = own.length > 0 ? own : tellings.flatMap(({ published }) => published?.slice(0, 10) ?? []);
    return days.some((day) => since <= day && day <= until);
  };
}

/** These actors, and who acts for those that are states. */
function sideOf({ actors }: PressRecord, ids: readonly string[]): ReadonlySet<string> {
  const states = new Set(ids.flatMap((id) => (id.startsWith('state/') ? [id.slice('state/'.length)] : [])));
  const acting = actors.filter(({ state }) => state !== null && states.has(state));
  return new Set([...ids, ...acting.map(({ id }) => id)]);
}

/** The ids of those in a record who are called so: by id, by name, else by the words of a name. */
export function actorsCalled({ actors }: PressRecord, name: string): string[] {
  const states = new Set(actors.flatMap(({ state }) => state ?? []));
  const named = [...actors, ...[...states].map((code) => ({ id: `state/${code}`, name: countryName(code) }))];
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u);
  const sought = words(name);
  const tests: ((actor: { id: string; name: string }) => boolean)[] = [
    (actor) => actor.id === name,
    (actor) => actor.name.toLowerCase() === name.toLowerCase(),
    (actor) => sought.every((word) => words(actor.name).includes(word)),
  ];
  for (const test of tests) {
    const ids = named.filter(test).map(({ id }) => id);
    if (ids.length > 0) return [...new Set(ids)];
  }
  return [];
}
