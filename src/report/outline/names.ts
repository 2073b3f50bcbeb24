/** How a report's actors are called on a page. */
import type { Actor, Report, Statement } from '../schema.js';
import { countryName } from './countries.js';

export class Names {
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #statements: ReadonlyMap<string, Statement>;

  constructor(report: Report) {
    this.#actors = new Map(report.actors.map((actor) => [actor.id, actor]));
    this.#statements = new Map(report.statements.map((statement) => [statement.id, statement]));
  }

  of(id: string): string {
    return this.#actors.get(id)?.name ?? id;
  }

  /** "A", "A and B", "A, B and C". */
  list(ids: readonly string[]): string {
    return listed(ids.map((id) => this.of(id)));
  }

  /** The country's name: as the report calls the state, else in English. */
  state(code: string): string {
    return this.#actors.get(`state/${code}`)?.name ?? countryName(code);
  }

  /** Office and state: "President, Iran". */
  standing({ role, state, kind }: Actor): string {
    const country = state !== null && kind !== 'state' ? this.state(state) : null;
    return [role, country].filter((part) => part !== null).join(', ');
  }

  /** Who says it, where the text names anyone: the actors, else the words, as in “officials”. */
  speaker({ speaker }: Statement): string | null {
    if (speaker === null) return null;
    return speaker.actors.length > 0 ? this.list(speaker.actors) : speaker.text;
  }

  /** Who tells what stands in the statement of this id. */
  teller(statementId: string): string {
    const statement = this.#statements.get(statementId);
    return (statement && this.speaker(statement)) ?? 'somebody unnamed';
  }
}

export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
