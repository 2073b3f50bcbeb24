import type { Mention, Reference } from '../report/schema.js';
import { countBefore } from '../search.js';
import { overlaps, type Span } from '../span.js';

type Range = Pick<Span, 'start' | 'end'>;

export interface Entry<M extends Range> {
  /** Id of the actor. */
  readonly id: string;
  /** The actor's place among those that entered. */
  readonly rank: number;
  readonly mention: M;
}

/** Mentions or references of all actors, some of which overlap, found by their place however long the text is. */
export class Placed<M extends Mention | Reference> {
  /** In text order, the longer first, then by rank. */
  readonly entries: Entry<M>[] = [];
  #longest = 0;

  /** False where the actor has one there already. */
  add(entry: Entry<M>): boolean {
    const at = this.#indexOf(entry);
    const there = this.entries[at];
    if (there && order(there, entry) === 0) return false;
    this.entries.splice(at, 0, entry);
    this.#longest = Math.max(this.#longest, entry.mention.end - entry.mention.start);
    return true;
  }

  remove(entry: Entry<M>): void {
    this.entries.splice(this.#indexOf(entry), 1);
  }

  /** How many start before the offset. */
  countBefore(offset: number): number {
    return countBefore(this.entries.length, (i) => this.entries[i]!.mention.start < offset);
  }

  /** Those that share a character with the range, in text order. */
  overlapping(range: Range): Entry<M>[] {
    const from = this.countBefore(range.start - this.#longest);
    return this.entries
      .slice(from, this.countBefore(range.end))
      .filter(({ mention }) => overlaps(mention, range));
  }

  #indexOf(entry: Entry<M>): number {
    return countBefore(this.entries.length, (i) => order(this.entries[i]!, entry) < 0);
  }
}

const order = (a: Entry<Range>, b: Entry<Range>): number =>
  a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.rank - b.rank;
