/** How a report's actors are called on a page. */
import { createRequire } from 'node:module';
import type { Actor, Report, Statement } from '../schema.js';

/** Where Unicode's English name of a region is not what the press calls the state. */
const PRESS_NAMES: Readonly<Record<string, string>> = {
  COD: 'DR Congo',
  COG: 'Republic of Congo',
  HKG: 'Hong Kong',
  MAC: 'Macau',
  MMR: 'Myanmar',
  PSE: 'Palestine',
  TUR: 'Turkey',
  VAT: 'Holy See',
};

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

let alpha2: Map<string, string> | undefined;
let regions: Intl.DisplayNames | undefined;

/** ISO 3166-1 alpha-3 to English; a code that is none stays as it is. */
function countryName(alpha3: string): string {
  // The package's main module costs 70 ms; its table of codes is all that is needed.
  const codes = (): string[][] => createRequire(import.meta.url)('i18n-iso-countries/codes.json');
  alpha2 ??= new Map(codes().map(([two, three]) => [three!, two!]));
  regions ??= new Intl.DisplayNames('en', { type: 'region' });
  const region = alpha2.get(alpha3);
  return PRESS_NAMES[alpha3] ?? (region === undefined ? alpha3 : (regions.of(region) ?? alpha3));
}
