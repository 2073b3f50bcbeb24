/**
 * What a page about one report says, in order and in words, before it is set in text or HTML: who takes part, what
 * happened, what each said, what was agreed, what stays in doubt.
 */
import type { Span } from '../../span.js';
import type { Actor, Agreement, Doubt, Event, Report, Statement } from '../schema.js';
import { cast } from './cast.js';
import { chronicle } from './chronicle.js';
import {
  capitalised,
  englishContext,
  englishDate,
  englishDay,
  englishDeed,
  englishDuration,
} from './english.js';
import { Names } from './names.js';
import { bySetting, bySpeaker } from './speakers.js';

/** One line of the record. */
export interface Entry {
  readonly line: string;
  readonly kind: 'statement' | 'event' | 'agreement' | 'doubt';
  /** What kind of line it is, in a word or two: ["says", "direct"], ["intended visit"]. */
  readonly gloss: readonly string[];
  /** Who did what, in our words; empty where the report's words say it all. */
  readonly head: string;
  readonly facts: readonly string[];
  /** The report's own words. */
  readonly words: string;
  /** Where they stand. */
  readonly spans: readonly Span[];
}

export interface Group {
  readonly title: string;
  /** What holds for all entries of the group, such as to whom they were said. */
  readonly setting: string;
  readonly entries: readonly Entry[];
}

export interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Outline {
  readonly title: string;
  /** Date, outlet, author and origin. */
  readonly facts: readonly string[];
  readonly taking: readonly { readonly actor: Actor; readonly standing: string }[];
  readonly named: readonly Actor[];
  readonly sections: readonly Section[];
}

/** Below this a line says that it is unsure; above, confidence is for `explain`. */
const UNSURE = 0.5;

export function outline(report: Report): Outline {
  const names = new Names(report);
  const { taking, named } = cast(report);
  const sections = [
    { title: 'Meetings and other events', groups: eventGroups(report.events, names) },
    { title: 'What each said', groups: statementGroups(report.statements, names) },
    { title: 'Agreements', groups: plainGroup(report.agreements.map((a) => agreementEntry(a, names))) },
    { title: 'Doubts', groups: plainGroup(report.doubts.map(doubtEntry)) },
  ];
  return {
    title: report.document.title || 'Untitled report',
    facts: origin(report),
    taking: taking.map((actor) => ({ actor, standing: names.standing(actor) })),
    named,
    sections: sections.filter(({ groups }) => groups.length > 0),
  };
}

function origin({ document }: Report): string[] {
  const { published, outlet, byline, path, id } = document;
  const date = published === null ? 'no date' : englishDay(published);
  return told([date, outlet, byline, path !== '-' && path, !id.startsWith('sha256:') && id !== path && id]);
}

function eventGroups(events: readonly Event[], names: Names): Group[] {
  return chronicle(events).map(({ date, events }) => ({
    title: date === null ? 'No date told' : capitalised(englishDate(date)),
    setting: '',
    entries: events.map((event) => eventEntry(event, names)),
  }));
}

function eventEntry(event: Event, names: Names): Entry {
  const { id, sources, targets, carrier, place, saidIn, evidence } = event;
  return {
    line: id,
    kind: 'event',
    gloss: [englishDeed(event)],
    head: [names.list(sources), names.list(targets)].filter(Boolean).join(' → ') || 'nobody named',
    facts: told([
      place && `in ${names.of(place)}`,
      carrier && `brought by ${names.of(carrier)}`,
      saidIn && `says ${names.teller(saidIn)}`,
      unsure(event),
    ]),
    words: evidence[0]!.text,
    spans: evidence,
  };
}

function statementGroups(statements: readonly Statement[], names: Names): Group[] {
  return bySpeaker(statements, names).flatMap(({ speaker, sayings }) =>
    bySetting(sayings, (s) => settingOf(s, names)).map(({ setting, statements }, i) => ({
      title: speaker ?? 'Nobody named',
      // Without words of its own, a later group would seem to share the setting before it.
      setting: setting === '' && i > 0 ? 'to whom, when and where not told' : setting,
      entries: statements.map((s) => statementEntry(s, names)),
    })),
  );
}

/** To whom, when and where: "to Vladimir Putin, 19 January 2022, in Moscow". */
function settingOf({ addressees, date, place }: Statement, names: Names): string {
  const to = addressees.length > 0 && `to ${names.list(addressees)}`;
  return told([to, date && englishDate(date), place && `in ${names.of(place)}`]).join(', ');
}

function statementEntry(statement: Statement, names: Names): Entry {
  const { id, stance, mode, via, inside, contents } = statement;
  return {
    line: id,
    kind: 'statement',
    gloss: [stance, mode],
    head: '',
    facts: told([
      via.length > 0 && `through ${names.list(via)}`,
      inside && `as told by ${names.teller(inside)}`,
      unsure(statement),
    ]),
    words: contents.map((span) => span.text).join(' … '),
    spans: contents,
  };
}

function agreementEntry(agreement: Agreement, names: Names): Entry {
  const { id, parties, kind, title, subject, status, signed, term, ends, saidIn, evidence } = agreement;
  return {
    line: id,
    kind: 'agreement',
    gloss: [status.replaceAll('-', ' ')],
    head: capitalised(title ?? kind),
    facts: told([
      names.list(parties),
      signed && `signed ${englishDate(signed)}`,
      term && `for ${englishDuration(term)}`,
      ends && `ends ${englishDate(ends)}`,
      subject.map(englishContext).join(', '),
      saidIn && `says ${names.teller(saidIn)}`,
      unsure(agreement),
    ]),
    words: evidence[0]!.text,
    spans: evidence,
  };
}

function doubtEntry(doubt: Doubt, index: number): Entry {
  const { start, end, text, message } = doubt;
  return {
    line: `d${index + 1}`,
    kind: 'doubt',
    gloss: ['doubt'],
    head: capitalised(message),
    facts: [],
    words: text,
    spans: [{ start, end, text }],
  };
}

function plainGroup(entries: readonly Entry[]): Group[] {
  return entries.length === 0 ? [] : [{ title: '', setting: '', entries }];
}

function unsure({ confidence }: { confidence: number }): string | false {
  return confidence < UNSURE && 'unsure';
}

function told(parts: readonly (string | false | null)[]): string[] {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}
