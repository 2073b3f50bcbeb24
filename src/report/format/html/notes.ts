/** What stands beside a report's text: a note for each of its lines, in text order. */
import type { Rule } from '../../../rule.js';
import type { Span } from '../../../span.js';
import { type Explanation, explain } from '../../explain.js';
import {
  capitalised,
  englishContext,
  englishDate,
  englishDeed,
  englishDuration,
} from '../../outline/english.js';
import { Names } from '../../outline/names.js';
import type { Agreement, Doubt, Event, Part, Report, Statement, Time } from '../../schema.js';
import { citation } from './citation.js';
import { Colours } from './colours.js';

export const NOTE_KINDS = ['statement', 'event', 'agreement', 'time', 'doubt'] as const;

export interface Note {
  /** Its name in the report; times and doubts, which have none there, are counted: "t1", "d1". */
  readonly line: string;
  readonly kind: (typeof NOTE_KINDS)[number];
  /** What it is, in a word or two: "says", "intended visit". */
  readonly label: string;
  /** Who to whom. */
  readonly head: string;
  readonly facts: readonly string[];
  /** The same in one go, for those who hear the page. */
  readonly spoken: string;
  /** The report's own words. */
  readonly spans: readonly Span[];
  readonly mode: Statement['mode'] | null;
  /** The stretches that it rests on, and what each does for it. */
  readonly parts: readonly Part[];
  readonly why: Explanation;
  readonly confidence: number | null;
  /** The speaker's colour, from 0. */
  readonly colour: number | null;
  readonly citation: string;
}

/** Below this a line says that it is unsure. */
const UNSURE = 0.5;

export function notesOf(report: Report, rules: readonly Rule[]): Note[] {
  const writer = new NoteWriter(report, rules);
  return [
    ...report.statements.map((line) => writer.statement(line)),
    ...report.events.map((line) => writer.event(line)),
    ...report.agreements.map((line) => writer.agreement(line)),
    ...report.times.map((line, i) => writer.time(line, i)),
    ...report.doubts.map((line, i) => writer.doubt(line, i)),
  ].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end);
}

type Draft = Omit<Note, 'why' | 'parts' | 'citation' | 'confidence' | 'spoken' | 'mode' | 'colour'> &
  Partial<Note>;

class NoteWriter {
  readonly #names: Names;
  readonly #colours: Colours;
  readonly #explanations: ReadonlyMap<string, Explanation>;

  constructor(
    readonly report: Report,
    rules: readonly Rule[],
  ) {
    this.#names = new Names(report);
    this.#colours = new Colours(report);
    const explanations = explain(report, { sentences: [], rules });
    this.#explanations = new Map(explanations.map((why) => [why.line ?? key(why.kind, why.parts[0]!), why]));
  }

  statement(statement: Statement): Note {
    const { id, addressees, stance, mode, contents, via, inside, date, place } = statement;
    const speaker = this.#names.speaker(statement);
    const head = [speaker ?? 'nobody named', this.#names.list(addressees)].filter(Boolean).join(' → ');
    const to = addressees.length > 0 && `to ${this.#names.list(addressees)}`;
    return this.#note(id, {
      line: id,
      kind: 'statement',
      label: stance,
      head,
      facts: told([
        date && englishDate(date),
        place && `in ${this.#names.of(place)}`,
        via.length > 0 && `through ${this.#names.list(via)}`,
        inside && `as told by ${this.#names.teller(inside)}`,
        unsure(statement),
      ]),
      spoken: told([
        `statement by ${speaker ?? 'nobody named'} ${to || ''}`.trim(),
        mode,
        date && `of ${englishDate(date)}`,
      ]).join(', '),
      spans: contents,
      mode,
      confidence: statement.confidence,
      colour: this.#colours.of(statement),
    });
  }

  event(event: Event): Note {
    const { id, sources, targets, carrier, place, date, saidIn, evidence } = event;
    const deed = englishDeed(event);
    const who = [this.#names.list(sources), this.#names.list(targets)].filter(Boolean).join(' → ');
    return this.#note(id, {
      line: id,
      kind: 'event',
      label: deed,
      head: who || 'nobody named',
      facts: told([
        date && englishDate(date),
        place && `in ${this.#names.of(place)}`,
        carrier && `brought by ${this.#names.of(carrier)}`,
        saidIn && `says ${this.#names.teller(saidIn)}`,
        unsure(event),
      ]),
      spans: evidence,
      confidence: event.confidence,
    });
  }

  agreement(agreement: Agreement): Note {
    const { id, parties, kind, title, subject, status, signed, term, ends, saidIn, evidence } = agreement;
    return this.#note(id, {
      line: id,
      kind: 'agreement',
      label: title ?? kind,
      head: this.#names.list(parties) || 'no parties named',
      facts: told([
        signed === null ? status.replaceAll('-', ' ') : `signed ${englishDate(signed)}`,
        signed !== null && status !== 'signed' && status.replaceAll('-', ' '),
        term && `for ${englishDuration(term)}`,
        ends && `ends ${englishDate(ends)}`,
        subject.map(englishContext).join(', '),
        saidIn && `says ${this.#names.teller(saidIn)}`,
        unsure(agreement),
      ]),
      spans: evidence,
      confidence: agreement.confidence,
    });
  }

  time(time: Time, index: number): Note {
    const { value, mod } = time;
    const meaning = value.startsWith('P') ? englishDuration(value) : englishDate(value);
    return this.#note(key('time', time), {
      line: `t${index + 1}`,
      kind: 'time',
      label: 'time',
      head: mod === null ? meaning : `${mod.replaceAll('-', ' ')} ${meaning}`,
      facts: [],
      spans: [time],
    });
  }

  doubt(doubt: Doubt, index: number): Note {
    return this.#note(key('doubt', doubt), {
      line: `d${index + 1}`,
      kind: 'doubt',
      label: 'doubt',
      head: capitalised(doubt.message),
      facts: [],
      spans: [doubt],
    });
  }

  #note(explained: string, draft: Draft): Note {
    const why = this.#explanations.get(explained)!;
    const facts = draft.facts.length === 0 ? '' : `, ${draft.facts.join(', ')}`;
    return {
      spoken: `${draft.label}: ${draft.head}${facts}`,
      mode: null,
      confidence: null,
      colour: null,
      ...draft,
      why,
      parts: [...this.#spans(draft), ...why.parts.filter(({ role }) => !WHOLE.has(role))],
      citation: citation(this.report.document, draft),
    };
  }

  #spans({ kind, spans }: Draft): Part[] {
    const role = kind === 'statement' ? 'content' : kind;
    return spans.map(({ start, end, text }) => ({ role, start, end, text }));
  }
}

/** Roles of an explanation that a note's own spans already are. */
const WHOLE: ReadonlySet<string> = new Set(['content', 'evidence', 'time', 'doubt']);

function key(kind: string, { start, end }: Pick<Span, 'start' | 'end'>): string {
  return `${kind} ${start} ${end}`;
}

function unsure({ confidence }: { confidence: number }): string | false {
  return confidence < UNSURE && 'unsure';
}

function told(parts: readonly (string | false | null)[]): string[] {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}
