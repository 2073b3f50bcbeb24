import type { Actor, Mention, Reference } from '../report/schema.js';
import { countBefore } from '../search.js';
import type { Span } from '../span.js';

type Range = Pick<Span, 'start' | 'end'>;

/** A stretch of the text and everybody it stands for: one actor, or several that act together ("the two leaders"). */
export interface Pointer extends Span {
  readonly form: Mention['form'] | Reference['form'];
  readonly actors: readonly string[];
}

/** Who stands where: finds the actors behind a stretch of the text, pronouns, bare adjectives and plurals included. */
export class ActorIndex {
  /** In text order, the longer first where two begin together. */
  readonly pointers: readonly Pointer[];
  readonly #actors: ReadonlyMap<string, Actor>;
  /** `#reach[i]` is the furthest end of the pointers up to `i`. */
  readonly #reach: readonly number[];

  constructor(actors: readonly Actor[]) {
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.pointers = pointersOf(actors);
    let reach = 0;
    this.#reach = this.pointers.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  actor(id: string): Actor | undefined {
    return this.#actors.get(id);
  }

  /** The state an actor acts for, as an actor's id (`state/IRN`); a state is its own. */
  stateOf(id: string): string | undefined {
    const state = this.actor(id)?.state;
    return state ? `state/${state}` : undefined;
  }

  /** The actors meant by exactly these words, else by the shortest pointer that holds them (so a head token will do). */
  at(range: Range): readonly string[] {
    return this.pointerAt(range)?.actors ?? [];
  }

  pointerAt(range: Range): Pointer | undefined {
    let best: Pointer | undefined;
    for (let i = this.#firstFrom(range.start + 1) - 1; i >= 0 && this.#reach[i]! >= range.end; i--) {
      const pointer = this.pointers[i]!;
      if (pointer.end >= range.end && (!best || length(pointer) < length(best))) best = pointer;
    }
    return best;
  }

  /** The outermost pointers inside the range, in text order. */
  within(range: Range): Pointer[] {
    const found: Pointer[] = [];
    for (let i = this.#firstFrom(range.start); i < this.pointers.length; i++) {
      const pointer = this.pointers[i]!;
      if (pointer.start >= range.end) break;
      if (pointer.end <= range.end && pointer.start >= (found.at(-1)?.end ?? 0)) found.push(pointer);
    }
    return found;
  }

  /** Index of the first pointer that starts at or after the offset. */
  #firstFrom(offset: number): number {
    return countBefore(this.pointers.length, (i) => this.pointers[i]!.start < offset);
  }
}

const length = ({ start, end }: Range) => end - start;

function pointersOf(actors: readonly Actor[]): Pointer[] {
  const found = new Map<string, Pointer & { actors: string[] }>();
  for (const { id, mentions, references = [] } of actors) {
    for (const { start, end, text, form } of [...mentions, ...references]) {
      const key = `${start}-${end}`;
      const pointer = found.get(key);
      if (!pointer) found.set(key, { start, end, text, form, actors: [id] });
      else if (!pointer.actors.includes(id)) pointer.actors.push(id);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
