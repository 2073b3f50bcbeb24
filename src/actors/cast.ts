import type { Actor, Mention, Reference } from '../report/schema.js';
import type { Span } from '../span.js';
import { type Entry, Placed } from './placed.js';

export type Identity = Omit<Actor, 'mentions' | 'references'>;

interface Member extends Identity {
  readonly rank: number;
  readonly mentions: Mention[];
  readonly references: Reference[];
}

type Range = Pick<Span, 'start' | 'end'>;

/** The actors found so far, each with its mentions; every step of the stage adds to it. */
export class Cast {
  readonly #actors = new Map<string, Member>();
  readonly #mentions = new Placed<Mention>();
  readonly #references = new Placed<Reference>();

  get ids(): string[] {
    return [...this.#actors.keys()];
  }

  enter(identity: Identity): void {
    if (!this.#actors.has(identity.id))
      this.#actors.set(identity.id, { ...identity, rank: this.#actors.size, mentions: [], references: [] });
  }

  /** Adds what a description tells of an actor of whom nothing was known. */
  amend(id: string, { state, role }: Pick<Actor, 'state' | 'role'>): void {
    const actor = this.#actors.get(id)!;
    actor.state ??= state;
    actor.role ??= role;
  }

  get(id: string): Actor | undefined {
    return this.#actors.get(id);
  }

  /** Those who have entered, in that order. */
  members(): Iterable<Actor> {
    return this.#actors.values();
  }

  /** Adds a mention unless the actor has one there; the actor must have entered. */
  mention(id: string, { start, end, text }: Span, form: Mention['form'], rule: string): void {
    const { rank, mentions } = this.#actors.get(id)!;
    const mention = { start, end, text, form, rule };
    if (this.#mentions.add({ id, rank, mention })) mentions.push(mention);
  }

  /** Adds a reference unless the actor has one there; the actor must have entered. */
  refer(id: string, { start, end, text }: Span, form: Reference['form'], rule: string): void {
    const { rank, references } = this.#actors.get(id)!;
    const reference = { start, end, text, form, rule };
    if (this.#references.add({ id, rank, mention: reference })) references.push(reference);
  }

  /** Makes a mention a reference: it stands inside a longer one. */
  demote(id: string, mention: Mention, rule: string): void {
    const { rank, mentions } = this.#actors.get(id)!;
    mentions.splice(mentions.indexOf(mention), 1);
    this.#mentions.remove({ id, rank, mention });
    this.refer(id, mention, 'nested', rule);
  }

  /** Makes a reference a mention by name: it is all that the text says of the actor. */
  promote(id: string, reference: Reference, rule: string): void {
    const { rank, references } = this.#actors.get(id)!;
    references.splice(references.indexOf(reference), 1);
    this.#references.remove({ id, rank, mention: reference });
    this.mention(id, reference, 'name', rule);
  }

  /** The mentions so far that share a character with the range, in text order. */
  overlapping(range: Range): Entry<Mention>[] {
    return this.#mentions.overlapping(range);
  }

  /** The same of references. */
  referringIn(range: Range): Entry<Reference>[] {
    return this.#references.overlapping(range);
  }

  /** The first mention that starts at the offset or after it. */
  next(offset: number): Entry<Mention> | undefined {
    return this.#mentions.entries[this.#mentions.countBefore(offset)];
  }

  /** The mentions that start before the offset, the nearest first. */
  *back(offset: number): Generator<Entry<Mention>> {
    const { entries } = this.#mentions;
    for (let i = this.#mentions.countBefore(offset) - 1; i >= 0; i--) yield entries[i]!;
  }

  /** All mentions in text order. */
  inOrder(): readonly Entry<Mention>[] {
    return this.#mentions.entries;
  }

  /** The actors that are mentioned, by their first mention, mentions and references in text order. */
  actors(): Actor[] {
    const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
    return [...this.#actors.values()]
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ rank: _, references, ...actor }) => ({
        ...actor,
        mentions: actor.mentions.sort(byPlace),
        ...(references.length > 0 ? { references: references.sort(byPlace) } : {}),
      }))
      .sort((a, b) => byPlace(a.mentions[0]!, b.mentions[0]!) || (a.id < b.id ? -1 : 1));
  }
}
