/** The actors of many reports: what each is called, and for which state it acts. */
import type { Digest } from './digest.js';
import type { RecordActor } from './schema.js';

export class Cast {
  readonly #actors = new Map<string, RecordActor>();

  /** `digests` in order of publication: the newest name and role of an actor count. */
  constructor(digests: readonly Digest[]) {
    for (const { actors } of digests)
      for (const actor of actors) {
        const before = this.#actors.get(actor.id);
        this.#actors.set(actor.id, {
          ...actor,
          state: actor.state ?? before?.state ?? null,
          role: actor.role ?? before?.role ?? null,
        });
      }
  }

  /** What the actor counts as where only states are told: `state/IRN` for Iran's president, the actor itself without a state. */
  party(id: string): string {
    const state = this.#actors.get(id)?.state;
    return state ? `state/${state}` : id;
  }

  /** The states and stateless actors of a list, each once, in order of their ids. */
  parties(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.party(id)))].sort();
  }

  /** Both mean the same: one id, or a state and somebody who acts for it. */
  same(a: string, b: string): boolean {
    if (a === b) return true;
    return (a.startsWith('state/') || b.startsWith('state/')) && this.party(a) === this.party(b);
  }

  /** Every actor of the shorter list is in the longer. */
  covers(a: readonly string[], b: readonly string[]): boolean {
    const [few, many] = a.length <= b.length ? [a, b] : [b, a];
    return few.every((id) => many.some((other) => this.same(id, other)));
  }

  /** Those of these ids that any report names, in order of their ids. */
  named(ids: Iterable<string>): RecordActor[] {
    const known = [...new Set(ids)].sort().map((id) => this.#actors.get(id));
    return known.filter((actor) => actor !== undefined);
  }
}
