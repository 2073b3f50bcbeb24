import type { Who } from '../events/index.js';
import type { Language } from '../language/types.js';
import type { Reading } from './merge.js';
import { partyOf } from './side.js';

/** Fills in the other side of an agreement whose sentence names only one and does not say with whom. */
export class Partners {
  /** How often each state is spoken of, through its persons and adjectives too, the most frequent first. */
  readonly #states: readonly (readonly [id: string, count: number])[];
  readonly #partners: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    readonly language: Language,
    readonly who: Who,
    /** The state whose government the report is of. */
    readonly own: string | undefined,
    readings: readonly Reading[],
  ) {
    this.#partners = partnersIn(readings);
    const counts = new Map<string, number>();
    for (const id of who.actors.pointers.flatMap((p) => statesOf(p.actors, who)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
    this.#states = [...counts].sort((a, b) => b[1] - a[1]);
  }

  fill(reading: Reading): Reading {
    const { parties, several, beside, title, kind } = reading;
    if (several) return { ...reading, parties: this.#pair(parties) ?? this.#withOwn(parties) };
    if (!beside || parties.length !== 1 || title !== null || /guarantee/.test(kind)) return reading;
    const partner = this.#near(reading) ?? this.#elsewhere(reading);
    return partner === undefined ? reading : { ...reading, parties: [...parties, partner] };
  }

  /** The two states that the text speaks of most, one of them the known party; none where a third is as frequent. */
  #pair(known: readonly string[]): string[] | undefined {
    const ranked = [...this.#states].sort((a, b) => rankOf(a, known) - rankOf(b, known) || b[1] - a[1]);
    const [first, second, third] = ranked;
    if (!first || !second || second[1] === third?.[1]) return undefined;
    return [first[0], second[0]];
  }

  #withOwn(parties: readonly string[]): string[] {
    return this.own === undefined || parties.length !== 1
      ? [...parties]
      : [...new Set([...parties, this.own])];
  }

  /** The one other state of the sentences around. */
  #near({ parties, mention }: Reading): string | undefined {
    const { index } = mention.scene;
    const near = this.language.sentences.slice(Math.max(0, index - 1), index + 2);
    const states = near
      .flatMap((s) => this.who.actors.within(s))
      .filter((p) => p.form !== 'adjective' && p.form !== 'metonym')
      .flatMap((p) => statesOf(p.actors, this.who));
    const others = [...new Set(states)].filter((id) => !parties.includes(id));
    return others.length === 1 ? others[0] : undefined;
  }

  /** With whom the text tells of another agreement of the same party, if it is one alone. */
  #elsewhere({ parties }: Reading): string | undefined {
    const [only, ...more] = this.#partners.get(parties[0]!) ?? [];
    return more.length === 0 ? only : undefined;
  }
}

/** With whom each party has an agreement of two. */
function partnersIn(readings: readonly Reading[]): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  for (const { parties } of readings) {
    const [a, b] = parties;
    if (parties.length !== 2) continue;
    partners.set(a!, (partners.get(a!) ?? new Set()).add(b!));
    partners.set(b!, (partners.get(b!) ?? new Set()).add(a!));
  }
  return partners;
}

const rankOf = ([id]: readonly [string, number], known: readonly string[]) => (known.includes(id) ? 0 : 1);

const statesOf = (actors: readonly string[], who: Who): string[] =>
  actors.flatMap((id) => partyOf(id, who) ?? []).filter((id) => id.startsWith('state/'));
