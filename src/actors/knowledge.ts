/** What Readout knows of the world: states, organisations, places, persons and their offices, from `knowledge/`. */

import { columnsOf, valuesOf } from '../tables.js';
import { Cities } from './cities.js';
import { slug } from './names.js';
import { Offices } from './offices.js';
import { Persons } from './persons.js';
import { type Match, type Meaning, PhraseBook } from './phrases.js';

export interface State {
  readonly id: string;
  readonly iso: string;
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
}

/** A body, place or group of the knowledge. */
export interface Entry {
  readonly id: string;
  readonly kind: 'state' | 'organisation' | 'group' | 'place';
  readonly name: string;
  readonly state: string | null;
  /** igo, ngo, church, government, parliament, court, military, armed, party, company, media; '' for others. */
  readonly sort: string;
  /** Short words that point back to it ("the agency"). */
  readonly anaphors: readonly string[];
  /** Where an armed group or a party that acts for no state is at home (ISO 3166-1 alpha-3). */
  readonly home?: string;
  /** Latitude and longitude of a place. */
  readonly at?: readonly [number, number];
}

export class Knowledge {
  readonly states = new Map<string, State>();
  readonly persons = new Persons();
  readonly offices = new Offices();
  readonly #cities = new Cities(({ id, name, state, at }) => this.#enterPlace(id, name, state, at));
  readonly #book = new PhraseBook(this.#cities);
  readonly #entries = new Map<string, Entry>();

  constructor(rows: readonly string[] = []) {
    for (const row of columnsOf('states.tsv')) this.#addState(row);
    for (const row of columnsOf('organisations.tsv')) this.#addOrganisation(row);
    for (const [name = '', others, state = '', latitude, longitude] of columnsOf('places.tsv'))
      this.#addPlace(name, valuesOf(others), state, [Number(latitude), Number(longitude)]);
    for (const row of rows) this.#addUserRow(row.split('\t'));
  }

  /** All names of the knowledge in the text but persons'. */
  find(text: string): Match[] {
    return this.#book.find(text);
  }

  /** What exactly these words can mean ("Iranian" → state/IRN as an adjective). */
  meanings(words: string): readonly Meaning[] {
    return this.#book.meanings(words);
  }

  /** The state that a name, adjective, people, capital or seat stands for: "Tehran's" → `state/IRN`. */
  stateOfWord(words: string): string | undefined {
    const plain = words.replace(/['’]s?$/, '').replace(/^the /i, '');
    return this.meanings(plain).find(({ id }) => id.startsWith('state/'))?.id;
  }

  /** The state whose government puts out the reports of an outlet ("The White House"); none of the press. */
  stateOfOutlet(outlet: string): string | undefined {
    const states = this.find(outlet).flatMap(({ meanings }) =>
      meanings.flatMap(({ id, sort }) => {
        const entry = this.#entries.get(id);
        if (sort === 'seat') return [id];
        return entry?.sort === 'government' && entry.state !== null ? [`state/${entry.state}`] : [];
      }),
    );
    return states[0];
  }

  /** What its people are called in the plural ("Palestinians"). */
  peopleOf(iso: string): string | undefined {
    return this.states.get(iso)?.people[0];
  }

  /** What "state television" can mean in a report on the state. */
  stateMedia(iso: string): readonly Entry[] {
    return [...this.#entries.values()].filter(
      ({ state, sort, anaphors }) =>
        state === iso && sort === 'media' && anaphors.some((each) => each.startsWith('state')),
    );
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** How many rows of each sort it holds, for `readout doctor`. */
  counts(): Record<'states' | 'organisations' | 'places' | 'persons' | 'offices', number> {
    const of = (kinds: string) =>
      [...this.#entries.values()].filter(({ kind }) => kinds.includes(kind)).length;
    return {
      states: this.states.size,
      organisations: of('organisation group'),
      places: of('place') + this.#cities.size,
      persons: this.persons.size,
      offices: this.offices.size,
    };
  }

  #addState([iso = '', name = '', others, adjectives, people, capitals, seats]: readonly string[]): void {
    const id = `state/${iso}`;
    const state = {
      id,
      iso,
      name,
      adjectives: valuesOf(adjectives),
      people: valuesOf(people),
      capitals: valuesOf(capitals),
    };
    this.states.set(iso, state);
    this.#entries.set(id, { id, kind: 'state', name, state: iso, sort: '', anaphors: [] });
    for (const each of [name, ...valuesOf(others)]) this.#book.add(each, { id, sort: 'name' });
    for (const each of state.adjectives) this.#book.add(each, { id, sort: 'adjective' });
    for (const each of state.people) this.#book.add(each, { id, sort: 'people' });
    for (const each of valuesOf(seats)) {
      this.#book.add(each, { id, sort: 'seat' });
      this.#addPlace(each, [], iso);
    }
    for (const each of state.capitals) {
      this.#book.add(each, { id, sort: 'capital' });
      this.#cities.meanings(each);
      this.#addPlace(each, [], iso);
    }
  }

  #addOrganisation([id = '', name = '', others, state, sort = '', anaphors, home]: readonly string[]): void {
    const kind = id.startsWith('group/') ? 'group' : 'organisation';
    const entry = { id, kind, name, state: state || null, sort, anaphors: valuesOf(anaphors) } as const;
    this.#entries.set(id, home ? { ...entry, home } : entry);
    for (const each of [name, ...valuesOf(others)]) this.#book.add(each, { id, sort: 'name' });
  }

  #addPlace(name: string, others: readonly string[], state: string, at?: Entry['at']): void {
    const id = `place/${slug(name)}`;
    this.#enterPlace(id, name, state || null, at);
    for (const each of [name, ...others]) this.#book.add(each, { id, sort: 'name' });
  }

  #enterPlace(id: string, name: string, state: string | null, at?: Entry['at']): void {
    if (!this.#entries.has(id))
      this.#entries.set(id, {
        id,
        kind: 'place',
        name,
        state,
        sort: '',
        anaphors: [],
        ...(at ? { at } : {}),
      });
  }

  /** A user's row, which wins: id · name · other names · state · role · from · until. */
  #addUserRow([
    id = '',
    name = '',
    others,
    state = '',
    role = '',
    start = '',
    end = '',
  ]: readonly string[]): void {
    if (id.startsWith('person/')) {
      const person = id.slice('person/'.length);
      this.persons.add(person, name, valuesOf(others), state || '-');
      if (role) this.offices.add({ state: state || '-', role, start, end, person });
      return;
    }
    const kind = (['state', 'group', 'place'] as const).find((k) => id.startsWith(`${k}/`)) ?? 'organisation';
    this.#entries.set(id, { id, kind, name, state: state || null, sort: role, anaphors: [] });
    for (const each of [name, ...valuesOf(others)]) this.#book.add(each, { id, sort: 'name' });
  }
}

let shipped: Knowledge | undefined;

/** The shipped knowledge, with a user's rows before it where there are any (see `--knowledge`). */
export function loadKnowledge(rows?: readonly string[]): Knowledge {
  if (rows?.length) shipped = new Knowledge(rows);
  shipped ??= new Knowledge();
  return shipped;
}

/** How many rows of each sort the shipped knowledge holds. */
export const knowledgeCounts = () => loadKnowledge().counts();
