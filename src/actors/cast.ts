import type { Actor, Mention, Reference } from '../report/schema.js';
import { overlaps, type Span } from '../span.js';

export type Identity = Omit<Actor, 'mentions' | 'references'>;

/** The actors found so far, each with its mentions; every step of the stage adds to it. */
export class Cast {
  readonly #actors = new Map<string, Identity & { mentions: Mention[]; references: Reference[] }>();
  /** What `inOrder` gave, until a mention comes or goes. */
  #ordered: readonly { id: string; mention: Mention }[] | undefined;

  get ids(): string[] {
    return [...this.#actors.keys()];
  }

  enter(identity: Identity): void {
    if (!this.#actors.has(identity.id))
      this.#actors.set(identity.id, { ...identity, mentions: [], references: [] });
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

  /** Adds a mention unless the actor has one there; the actor must have entered. */
  mention(id: string, { start, end, text }: Span, form: Mention['form'], rule: string): void {
    const { mentions } = this.#actors.get(id)!;
    if (mentions.some((m) => m.start === start && m.end === end)) return;
    mentions.push({ start, end, text, form, rule });
    this.#ordered = undefined;
  }

  /** Adds a reference unless the actor has one there; the actor must have entered. */
  refer(id: string, { start, end, text }: Span, form: Reference['form'], rule: string): void {
    const { references } = this.#actors.get(id)!;
    if (!references.some((m) => m.start === start && m.end === end))
      references.push({ start, end, text, form, rule });
  }

  /** Makes a mention a reference: it stands inside a longer one. */
  demote(id: string, mention: Mention, rule: string): void {
    const actor = this.#actors.get(id)!;
    actor.mentions.splice(actor.mentions.indexOf(mention), 1);
    this.#ordered = undefined;
    this.refer(id, mention, 'nested', rule);
  }

  /** Makes a reference a mention by name: it is all that the text says of the actor. */
  promote(id: string, reference: Reference, rule: string): void {
    const actor = this.#actors.get(id)!;
    actor.references.splice(actor.references.indexOf(reference), 1);
    this.mention(id, reference, 'name', rule);
  }

  /** All mentions so far that share a character with the range, with their actors' ids. */
  overlapping(range: Pick<Span, 'start' | 'end'>): { id: string; mention: Mention }[] {
    const found: { id: string; mention: Mention }[] = [];
    for (const { id, mentions } of this.#actors.values())
      for (const mention of mentions) if (overlaps(mention, range)) found.push({ id, mention });
    return found;
  }

  /** All mentions in text order with their actors' ids. */
  inOrder(): readonly { id: string; mention: Mention }[] {
    this.#ordered ??= [...this.#actors.values()]
      .flatMap(({ id, mentions }) => mentions.map((mention) => ({ id, mention })))
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
    return this.#ordered;
  }

  /** The actors that are mentioned, by their first mention, mentions and references in text order. */
  actors(): Actor[] {
    const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
    return [...this.#actors.values()]
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ references, ...actor }) => ({
        ...actor,
        mentions: actor.mentions.sort(byPlace),
        ...(references.length > 0 ? { references: references.sort(byPlace) } : {}),
      }))
      .sort((a, b) => byPlace(a.mentions[0]!, b.mentions[0]!) || (a.id < b.id ? -1 : 1));
  }
}
