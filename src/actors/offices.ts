/** Who held which office when. */
import { SortedTable } from '../tables.js';

export interface Tenure {
  /** ISO 3166-1 alpha-3; "-" for a body of several states. */
  readonly state: string;
  readonly role: string;
  /** ISO date as exact as known; '' where open. */
  readonly start: string;
  readonly end: string;
  /** Id without `person/`. */
  readonly person: string;
}

/** Whether the tenure covers the date; a bound known to the year or month covers all of it. */
export function holds({ start, end }: Tenure, date: string): boolean {
  return start <= date.slice(0, start.length) && (end === '' || date.slice(0, end.length) <= end);
}

export class Offices {
  readonly #table = new SortedTable('offices.tsv');
  readonly #added: Tenure[] = [];
  readonly #states = new Map<string, readonly Tenure[]>();

  get size(): number {
    return this.#table.size + this.#added.length;
  }

  /** A tenure of a user's: it stands before the shipped ones, and ends the others' claim to the office meanwhile. */
  add(tenure: Tenure): void {
    this.#added.unshift(tenure);
    this.#states.clear();
  }

  /** All tenures of a state, or of bodies of several for "-". */
  in(state: string): readonly Tenure[] {
    let found = this.#states.get(state);
    if (!found) {
      const lines = this.#table.block(state).split('\n').slice(0, -1);
      found = [...this.#added.filter((t) => t.state === state), ...lines.map(tenureOf)];
      this.#states.set(state, found);
    }
    return found;
  }

  /** A person's tenures for the states given. */
  of(person: string, states: readonly string[]): Tenure[] {
    return states.flatMap((state) => this.in(state).filter((tenure) => tenure.person === person));
  }
}

function tenureOf(line: string): Tenure {
  const [state = '', role = '', start = '', end = '', person = ''] = line.split('\t');
  return { state, role, start, end, person };
}
