/**
 * What the index holds of a report: its lines, the keys under which each is found, and the words that are searched. All
 * of it is derived from the report, so it can be thrown away and made again.
 */
import type { Actor, Agreement, Event, Report, Statement } from '../report/schema.js';
import type { Span } from '../span.js';
import { dayOf } from './days.js';
import { aheadKey, keyOf, lineId, MOST_LINES } from './keys.js';
import { StoreError } from './types.js';
import { stemsOf } from './words.js';

/** Kinds of lines whose words are searched. */
export const SEARCHED_KINDS = ['statement', 'event', 'agreement', 'report'] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];
/** What a key begins with: a line's kind; meetings are those events that are consultations. */
export type Family = SearchedKind | 'meeting';

/** What a line is kept as, for hits to be made of without their report. */
export interface Kept {
  readonly line: Statement | Event | Agreement | KeptActor | null;
  readonly names: Readonly<Record<string, string>>;
  /** Of an actor: its first mention. Of a report: its headline, and the stems of what follows, by which it is ranked. */
  readonly words?: readonly Span[];
  readonly lead?: string;
}

export type KeptActor = Omit<Actor, 'mentions' | 'references'>;

/** The words that a line was read from. */
export function wordsOfLine({ line, words = [] }: Kept): readonly Span[] {
  if (line !== null && 'contents' in line) return line.contents;
  return line !== null && 'evidence' in line ? line.evidence : words;
}

export interface Line {
  /** As it is in the report number 0; see `lineOf`. */
  readonly id: number;
  readonly kind: SearchedKind | 'actor';
  readonly keys: readonly number[];
  /** A `Kept` as JSON. */
  readonly kept: string;
  /** The stems of its words, in order. */
  readonly stems: readonly string[];
}

/** What is looked up: who did it, to whom, who takes part, who or what it is about, where. */
interface Roles {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly with: readonly string[];
  readonly about: readonly string[];
  readonly in: readonly string[];
}

/** A report's lines. */
export function linesOf(report: Report): Line[] {
  const { statements, events, agreements, actors, document } = report;
  const count = 1 + statements.length + events.length + agreements.length + actors.length;
  if (count > MOST_LINES)
    throw new StoreError(`holds ${count} lines, and the store takes ${MOST_LINES} a report; split it`);
  const indexer = new Indexer(report, dayOf(document.published));
  return [
    indexer.report(),
    ...statements.map((s) => indexer.statement(s)),
    ...events.map((e) => indexer.event(e)),
    ...agreements.map((a) => indexer.agreement(a)),
    ...actors.map((a) => indexer.actor(a)),
  ];
}

class Indexer {
  readonly #actors: ReadonlyMap<string, Actor>;
  #count = 0;

  constructor(
    readonly source: Report,
    readonly published: number,
  ) {
    this.#actors = new Map(source.actors.map((actor) => [actor.id, actor]));
  }

  report(): Line {
    const { document, actors } = this.source;
    const ids = actors.map(({ id }) => id);
    const topics = new Set(this.source.statements.flatMap((s) => s.topics));
    for (const { contexts } of this.source.events) for (const context of contexts) topics.add(context);
    const roles = { by: [], to: [], with: ids, about: [...ids, ...topics], in: ids };
    const words = headline(document);
    const lead = stemsOf([document.text.slice(words.end, words.end + LEAD)]).join(' ');
    const kept = { line: null, names: {}, words: [words], lead };
    return this.#line('report', 0, roles, kept, [document.title, document.text]);
  }

  actor({ mentions, references: _, ...line }: Actor): Line {
    const first = mentions.find(({ form }) => form === 'name') ?? mentions[0];
    const words = first === undefined ? [] : [{ start: first.start, end: first.end, text: first.text }];
    const kept: Kept = { line, names: { [line.id]: line.name }, words };
    return {
      id: lineId(this.published, this.#count++),
      kind: 'actor',
      keys: [keyOf('actor', 'in report', line.id)],
      kept: JSON.stringify(kept),
      stems: [],
    };
  }

  statement(s: Statement): Line {
    const by = s.speaker?.actors ?? [];
    const roles = {
      by,
      to: s.addressees,
      with: [...by, ...s.addressees],
      about: [...s.about, ...s.topics],
      in: s.place === null ? [] : [s.place],
    };
    return this.#line('statement', dayOf(s.date), roles, {
      line: s,
      names: this.#names([...roles.with, ...s.via, ...s.about, ...roles.in]),
    });
  }

  event(e: Event): Line {
    const by = e.carrier === null ? e.sources : [...e.sources, e.carrier];
    // Those who meet or agree together do it to one another.
    const to = e.targets.length === 0 && e.sources.length > 1 ? e.sources : e.targets;
    const participants = [...by, ...e.targets];
    const roles = {
      by,
      to,
      with: participants,
      about: [...participants, ...e.contexts],
      in: e.place === null ? [] : [e.place],
    };
    const kept = { line: e, names: this.#names([...participants, ...roles.in]) };
    const day = dayOf(e.date);
    const line = this.#line('event', day, roles, kept);
    return e.type === 'CONSULT'
      ? { ...line, keys: [...line.keys, ...this.#keys('meeting', roles, day)] }
      : line;
  }

  agreement(a: Agreement): Line {
    const { parties } = a;
    const roles = { by: parties, to: parties, with: parties, about: [...parties, ...a.subject], in: [] };
    const searched = [...(a.title === null ? [] : [a.title]), ...a.evidence.map(({ text }) => text)];
    const kept = { line: a, names: this.#names(parties) };
    return this.#line('agreement', dayOf(a.signed), roles, kept, searched);
  }

  #line(kind: SearchedKind, day: number, roles: Roles, kept: Kept, searched?: readonly string[]): Line {
    return {
      id: lineId(day || this.published, this.#count++),
      kind,
      keys: this.#keys(kind, roles, day),
      kept: JSON.stringify(kept),
      stems: stemsOf(searched ?? wordsOfLine(kept).map(({ text }) => text)),
    };
  }

  #keys(family: Family, roles: Roles, day: number): number[] {
    const keys = new Set([keyOf(family)]);
    if (day > this.published) keys.add(aheadKey(family));
    for (const [role, ids] of Object.entries(roles)) {
      for (const id of ids as readonly string[]) {
        keys.add(keyOf(family, role, id));
        const state = this.#actors.get(id)?.state;
        if (state) keys.add(keyOf(family, role, `state/${state}`));
      }
    }
    return [...keys];
  }

  #names(ids: readonly string[]): Record<string, string> {
    return Object.fromEntries(ids.map((id) => [id, this.#actors.get(id)?.name ?? id]));
  }
}

/** Characters of a report's text by which it is ranked, and of its first line where it has no headline. */
const LEAD = 400;

/** The headline where the text has it, else the text's first words. */
function headline({ title, text }: Report['document']): Span {
  const at = title === '' ? -1 : text.indexOf(title);
  if (at >= 0) return { start: at, end: at + title.length, text: title };
  const start = text.search(/\S/);
  const line = /^.+/.exec(text.slice(start, start + LEAD))?.[0] ?? '';
  const words = line.length < LEAD ? line.trimEnd() : line.replace(/\s+\S*$/, '');
  return { start, end: start + words.length, text: words };
}
