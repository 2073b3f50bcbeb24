/** What merging needs of a report: small, plain JSON, made once. */
import { Places } from '../report/place.js';
import type { Agreement, Event, Report, Statement } from '../report/schema.js';
import { idOf } from './hash.js';
import { type Profile, profileOf } from './profile.js';
import type { RecordActor } from './schema.js';
import { sketchOf } from './sketch.js';
import { type Vector, vectorOf } from './vector.js';

/** The words of a line, and their line and column. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: string;
}

type Told<Line, Field extends keyof Line> = Pick<Line, Field> & {
  /** By what it says and where: the id of what it is the first telling of. */
  readonly key: string;
  readonly words: Words;
};

export type EventLine = Told<
  Event,
  'id' | 'type' | 'mode' | 'contexts' | 'sources' | 'targets' | 'date' | 'place' | 'status'
> & {
  /** Whose statement it is known from alone; null where the report tells it itself. */
  readonly saidBy: readonly string[] | null;
  /** What all its evidence is about. */
  readonly gist: Vector;
};
export type StatementLine = Told<
  Statement,
  'id' | 'addressees' | 'mode' | 'stance' | 'date' | 'inside' | 'about' | 'topics'
> & {
  readonly speakers: readonly string[];
  /** What its words are about. */
  readonly gist: Vector;
};
export type AgreementLine = Told<
  Agreement,
  'id' | 'parties' | 'kind' | 'title' | 'subject' | 'status' | 'signed' | 'term' | 'ends'
>;

/** Another number wherever `digestOf` gives something else, so that what is kept of an older one is made anew. */
export const DIGEST_FORM = 2;

export interface Digest {
  /** Of this reading of this version of the document. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly profile: Profile;
  readonly sketch: readonly number[];
  readonly actors: readonly RecordActor[];
  readonly events: readonly EventLine[];
  readonly statements: readonly StatementLine[];
  readonly agreements: readonly AgreementLine[];
}

export function digestOf(report: Report): Digest {
  const { id, title, outlet, published, text } = report.document;
  const places = new Places(text);
  const wordsAt = (spans: readonly { start: number; end: number; text: string }[]): Words => {
    const { start, end } = spans[0]!;
    return { start, end, text: spans.map((span) => span.text).join(' … '), at: places.at(start) };
  };
  const speakers = new Map(report.statements.map((s) => [s.id, s.speaker?.actors ?? []]));
  return {
    key: idOf('reading', JSON.stringify(report)),
    id,
    title,
    outlet,
    published,
    profile: profileOf(title, text),
    sketch: sketchOf(text),
    actors: report.actors.map(({ id, kind, name, state, role }) => ({ id, kind, name, state, role })),
    events: keyed(
      'event',
      id,
      report.events.map(({ saidIn, evidence, parts, confidence, rule, cameo, carrier, ...event }) => ({
        ...event,
        saidBy: saidIn === null ? null : (speakers.get(saidIn) ?? []),
        gist: vectorOf('', evidence.map((span) => span.text).join('\n')),
        words: wordsAt(evidence.slice(0, 1)),
      })),
    ),
    statements: keyed(
      'statement',
      id,
      report.statements.map((s) => ({
        id: s.id,
        speakers: s.speaker?.actors ?? [],
        addressees: s.addressees,
        mode: s.mode,
        stance: s.stance,
        date: s.date,
        inside: s.inside,
        about: s.about,
        topics: s.topics,
        gist: vectorOf('', s.contents.map((span) => span.text).join('\n')),
        words: wordsAt(s.contents),
      })),
    ),
    agreements: keyed(
      'agreement',
      id,
      report.agreements.map(({ saidIn, evidence, parts, confidence, rule, ...agreement }) => ({
        ...agreement,
        words: wordsAt(evidence.slice(0, 1)),
      })),
    ),
  };
}

/** Lines with their keys; ids are left out of them, as they only count, and so are what vectors are made from. */
function keyed<Line extends { readonly id: string }>(
  kind: string,
  document: string,
  lines: readonly Line[],
): (Line & { readonly key: string })[] {
  const met = new Map<string, number>();
  return lines.map((line) => {
    const content = JSON.stringify({ ...line, id: '', gist: null });
    const before = met.get(content) ?? 0;
    met.set(content, before + 1);
    return { ...line, key: idOf(kind, document, content, before) };
  });
}
