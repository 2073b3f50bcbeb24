import type { ActorIndex } from '../actors/index.js';
import type { Statement, Time } from '../report/schema.js';
import { contains } from '../span.js';
import { byScene, type Draft } from './draft.js';
import type { Occasion } from './occasions.js';

const DATE = /^\d{4}-\d\d(-\d\d)?$/;
/** What somebody writes there is another occasion than the one told of before. */
const MEDIA = new Set('twitter tweet facebook instagram telegram blog letter op-ed column memoir'.split(' '));

/** Statements as their dates need them: by draft its speaker, those spoken to, and the statement around it, -1 for none. */
export interface Said {
  readonly drafts: readonly Draft[];
  readonly speakers: readonly Statement['speaker'][];
  readonly addressees: readonly (readonly string[])[];
  readonly inside: readonly number[];
}

/**
 * When each was said: the time that stands in its sentence outside all contents, else the day on which those who talk
 * there are told to have talked, else the same speaker's last day, else that of the meeting that the report is on.
 */
export function datesOf(
  said: Said,
  times: readonly Time[],
  meeting: Occasion | null,
  reportDay: string | undefined,
  actors: ActorIndex,
): (string | null)[] {
  const { drafts, speakers, inside } = said;
  const own = ownDates(said, times);
  const beside = byScene(drafts);
  const isElsewhere = drafts.map(
    (draft, i) => own[i] === undefined && namesMedium(draft, beside.get(draft.scene)!),
  );
  const met = meeting && times.find((t) => DATE.test(t.value) && contains(meeting.scene.sentence, t))?.value;
  const bySpeaker = new Map<string, string>();
  const byTalk = new Map<string, string>();
  let unnamed: string | undefined;
  const dates = drafts.map((_, i): string | null => {
    const who = speakers[i]?.actors ?? [];
    const key = who.join(' ');
    const talk = partiesOf(said, i, actors);
    if (inside[i]! >= 0) return byTalk.get(talk) ?? null;
    if (isElsewhere[i]) bySpeaker.delete(key);
    const shared = meeting && who.every((id) => meeting.participants.has(id)) ? met : undefined;
    const carried = isElsewhere[i] ? undefined : (byTalk.get(talk) ?? bySpeaker.get(key) ?? shared);
    // "an official said Monday" opens many a report that then names the official
    const date = own[i] ?? carried ?? (key === '' ? undefined : unnamed);
    if (i === 0 && key === '' && date === reportDay) unnamed = date;
    else if (key !== '') unnamed = undefined;
    if (date !== undefined && key !== '') bySpeaker.set(key, date);
    if (own[i] !== undefined && talk !== '') byTalk.set(talk, own[i]);
    return date ?? null;
  });
  openReport(said, own, isElsewhere, reportDay, dates);
  return dates;
}

/** What opens a report is told undated there, and again further down with the report's own day. */
function openReport(
  { drafts, speakers, inside }: Said,
  own: readonly (string | undefined)[],
  isElsewhere: readonly boolean[],
  reportDay: string | undefined,
  dates: (string | null)[],
): void {
  const undated = new Map<string, number[]>();
  const told = new Set<string>();
  drafts.forEach((_, i) => {
    const key = speakers[i]?.actors.join(' ') ?? '';
    if (key === '' || inside[i]! >= 0 || told.has(key)) return;
    if (own[i] === reportDay) for (const before of undated.get(key) ?? []) dates[before] = own[i] ?? null;
    if (dates[i] !== null || isElsewhere[i]) told.add(key);
    else undated.set(key, [...(undated.get(key) ?? []), i]);
  });
}

/** Those who talk with one another there, a person and the state it acts for being one; '' for less than two. */
function partiesOf({ speakers, addressees }: Said, i: number, actors: ActorIndex): string {
  const parties = [...(speakers[i]?.actors ?? []), ...addressees[i]!].map(
    (id) => actors.actor(id)?.state ?? id,
  );
  const different = [...new Set(parties)].sort();
  return different.length > 1 ? different.join(' ') : '';
}

/** Whether its sentence tells of a medium outside all contents. */
function namesMedium({ scene }: Draft, beside: readonly Draft[]): boolean {
  if (!scene.tokens.some((_, t) => MEDIA.has(scene.lemma(t)))) return false;
  const here = beside.flatMap(({ contents }) => contents);
  return scene.tokens.some((token, t) => MEDIA.has(scene.lemma(t)) && !here.some((c) => contains(c, token)));
}

/** The first time that stands in each one's sentence outside all contents; none for statements inside another. */
function ownDates({ drafts, inside }: Said, times: readonly Time[]): (string | undefined)[] {
  const beside = byScene(drafts);
  let at = 0;
  return drafts.map(({ scene }, i) => {
    const { sentence } = scene;
    while (at > 0 && times[at - 1]!.end > sentence.start) at--;
    while (at < times.length && times[at]!.end <= sentence.start) at++;
    if (inside[i]! >= 0) return undefined;
    const here = beside.get(scene)!.flatMap(({ contents }) => contents);
    for (let t = at; t < times.length && times[t]!.start < sentence.end; t++)
      if (DATE.test(times[t]!.value) && !here.some((c) => contains(c, times[t]!))) return times[t]!.value;
    return undefined;
  });
}
