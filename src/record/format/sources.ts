/** The reports of a record as a numbered list, and places in them: "[3] 8:374". */
import { countryName } from '../../report/outline/countries.js';
import { englishDate } from '../../report/outline/english.js';
import { listed } from '../../report/outline/names.js';
import type { PressRecord } from '../schema.js';

type Document = PressRecord['documents'][number];

export class Sources {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #actors: ReadonlyMap<string, string>;

  constructor({ documents, actors }: PressRecord) {
    this.#numbers = new Map(documents.map(({ id }, i) => [id, i + 1]));
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#actors = new Map(actors.map(({ id, name }) => [id, name]));
  }

  number(report: string): string {
    return `[${this.#numbers.get(report)}]`;
  }

  place({ report, at }: { report: string; at: string }): string {
    return `${this.number(report)} ${at}`;
  }

  title(report: string): string {
    return this.#documents.get(report)?.title || 'Untitled report';
  }

  /** "Reuters, 19 January 2022", as far as it is known. */
  origin(report: string): string {
    const { outlet = null, published = null } = this.#documents.get(report) ?? {};
    const parts = [outlet, published && englishDate(published.slice(0, 10))];
    return parts.filter((part) => part !== null).join(', ') || report;
  }

  names(ids: readonly string[]): string {
    return listed(ids.map((id) => this.#name(id)));
  }

  /** A state for which somebody acts need not be named by any report. */
  #name(id: string): string {
    return this.#actors.get(id) ?? (id.startsWith('state/') ? countryName(id.slice('state/'.length)) : id);
  }
}
