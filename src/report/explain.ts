/** Why each line of a report was read so: its rule, its sentence, and the parts that the rule used. */
import type { Rule } from '../rule.js';
import { overlaps, type Span } from '../span.js';
import { capitalised, englishDate, englishDeed, englishDuration } from './outline/english.js';
import { Names } from './outline/names.js';
import type { Actor, Agreement, Doubt, Event, Mention, Part, Report, Statement, Time } from './schema.js';

export interface Explanation {
  /** "s1", "e2", "a1"; null for mentions, times and doubts. */
  readonly line: string | null;
  readonly kind: 'statement' | 'event' | 'agreement' | 'mention' | 'time' | 'doubt';
  /** What was read, in words: "Ebrahim Raisi says". */
  readonly reading: string;
  /** From what it follows besides: the anchor of a time, how a speaker was resolved, how sure it is. */
  readonly because: readonly string[];
  /** Its name, and where the rule is in a stage's table what it reads and an example. */
  readonly rule: Pick<Rule, 'name'> & Partial<Rule>;
  readonly parts: readonly Part[];
  /** The sentence or sentences that hold the parts. */
  readonly sentence: Span;
}

export interface Grounds {
  /** Sentences as the language stage split them. */
  readonly sentences: readonly Span[];
  readonly rules: readonly Rule[];
}

/** Explains all lines in text order, or those that cover an offset. */
export function explain(report: Report, grounds: Grounds, offset?: number): Explanation[] {
  const explanations = new Explainer(report, grounds).all();
  return explanations
    .filter(
      ({ parts }) => offset === undefined || parts.some((part) => part.start <= offset && offset < part.end),
    )
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
}

/** Below two decimals a figure says nothing more. */
const sure = (confidence: number) => `confidence ${confidence.toFixed(2)}`;

class Explainer {
  readonly #names: Names;
  readonly #rules: ReadonlyMap<string, Rule>;

  constructor(
    readonly report: Report,
    readonly grounds: Grounds,
  ) {
    this.#names = new Names(report);
    this.#rules = new Map(grounds.rules.map((rule) => [rule.name, rule]));
  }

  all(): Explanation[] {
    const { actors, times, statements, events, agreements, doubts } = this.report;
    return [
      ...actors.flatMap((actor) => actor.mentions.map((mention) => this.#mention(actor, mention))),
      ...times.map((time) => this.#time(time)),
      ...statements.map((statement) => this.#statement(statement)),
      ...events.map((event) => this.#event(event)),
      ...agreements.map((agreement) => this.#agreement(agreement)),
      ...doubts.map((doubt) => this.#doubt(doubt)),
    ];
  }

  #mention(actor: Actor, mention: Mention): Explanation {
    const { form, rule } = mention;
    const standing = this.#names.standing(actor);
    return {
      line: null,
      kind: 'mention',
      reading: `${quoted(mention)} is ${actor.name}${standing === '' ? '' : `, ${standing}`}`,
      because: [form, actor.known ? `known as ${actor.id}` : 'met only in this text'],
      ...this.#ground(rule, [part(form, mention)]),
    };
  }

  #time(time: Time): Explanation {
    const { value, mod, anchor, rule } = time;
    const meaning = value.startsWith('P') ? englishDuration(value) : englishDate(value);
    return {
      line: null,
      kind: 'time',
      reading: `${quoted(time)} is ${mod === null ? '' : `${mod} `}${meaning} (${value})`,
      because: [this.#anchor(anchor)],
      ...this.#ground(rule, [part('time', time)]),
    };
  }

  #anchor(anchor: Time['anchor']): string {
    const { published } = this.report.document;
    if (anchor === 'text') return 'as the text itself says';
    const date = published === null ? '' : `, ${englishDate(published)}`;
    return anchor === 'dateline'
      ? `counted from the report’s date line${date}`
      : `counted from its publication${date}`;
  }

  #statement(statement: Statement): Explanation {
    const { id, speaker, cue, contents, mode, stance, addressees, via, confidence, rule } = statement;
    const parts = [
      ...contents.map((content) => part('content', content)),
      ...(cue === null ? [] : [part('cue', cue)]),
      ...(speaker === null ? [] : [part('speaker', speaker)]),
    ];
    const to = addressees.length === 0 ? '' : ` to ${this.#names.list(addressees)}`;
    const through = via.length === 0 ? '' : ` through ${this.#names.list(via)}`;
    return {
      line: id,
      kind: 'statement',
      reading: `${this.#names.speaker(statement) ?? 'Nobody named'} ${stance}${to}${through}, ${mode}`,
      because: [...(speaker === null ? [] : this.#resolution(speaker, speaker.actors)), sure(confidence)],
      ...this.#ground(rule, parts),
    };
  }

  /** How the words that name a speaker were resolved: the mentions that stand in them. */
  #resolution(words: Span, ids: readonly string[]): string[] {
    return ids.flatMap((id) => {
      const actor = this.report.actors.find((a) => a.id === id);
      const mention = actor?.mentions.find((m) => overlaps(m, words));
      if (actor === undefined || mention === undefined) return [];
      const by = mention.rule === undefined ? '' : ` by ${mention.rule}`;
      return [`${quoted(mention)} is ${actor.name}${by}`];
    });
  }

  #event(event: Event): Explanation {
    const { id, sources, targets, date, evidence, parts = [], saidIn, confidence, rule } = event;
    const who = [this.#names.list(sources), this.#names.list(targets)].filter(Boolean).join(' → ');
    return {
      line: id,
      kind: 'event',
      reading: `${capitalised(englishDeed(event))} (${event.type}): ${who}${date === null ? '' : `, ${englishDate(date)}`}`,
      because: [...this.#told(saidIn), sure(confidence)],
      ...this.#ground(rule, [part('evidence', evidence[0]!), ...parts]),
    };
  }

  #agreement(agreement: Agreement): Explanation {
    const { id, kind, title, parties, status, evidence, parts = [], saidIn, signed, term, ends } = agreement;
    const derived = signed !== null && term !== null && ends !== null;
    return {
      line: id,
      kind: 'agreement',
      reading: `${capitalised(title ?? kind)}, ${status.replaceAll('-', ' ')}: ${this.#names.list(parties)}`,
      because: [
        ...this.#told(saidIn),
        ...(derived
          ? [`ends ${englishDate(ends)}: ${englishDuration(term)} from ${englishDate(signed)}`]
          : []),
        sure(agreement.confidence),
      ],
      ...this.#ground(agreement.rule, [part('evidence', evidence[0]!), ...parts]),
    };
  }

  #told(saidIn: string | null): string[] {
    return saidIn === null ? [] : [`known only from ${saidIn}, which ${this.#names.teller(saidIn)} says`];
  }

  #doubt(doubt: Doubt): Explanation {
    const { message, rule } = doubt;
    return {
      line: null,
      kind: 'doubt',
      reading: capitalised(message),
      because: [],
      ...this.#ground(rule, [part('doubt', doubt)]),
    };
  }

  #ground(
    name: string | undefined,
    parts: readonly Part[],
  ): Pick<Explanation, 'rule' | 'parts' | 'sentence'> {
    const rule = this.#rules.get(name ?? '') ?? { name: name ?? 'no rule named' };
    return { rule, parts, sentence: this.#sentenceOf(parts) };
  }

  #sentenceOf(parts: readonly Part[]): Span {
    const held = this.grounds.sentences.filter((sentence) => parts.some((p) => overlaps(p, sentence)));
    const spans = [...held, ...parts];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    return { start, end, text: this.report.document.text.slice(start, end) };
  }
}

function part(role: string, { start, end, text }: Span): Part {
  return { role, start, end, text };
}

function quoted({ text }: Span): string {
  return `“${text}”`;
}
