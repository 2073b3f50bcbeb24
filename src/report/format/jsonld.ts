/**
 * JSON-LD in schema.org's terms: the article, the quotations it holds, whom it names, what took place or is to, and what
 * was agreed. What is only possible, or denied, is left out: these terms cannot say so.
 */
import { englishDeed } from '../outline/english.js';
import { Names } from '../outline/names.js';
import type { Actor, Agreement, Event, Report, Statement } from '../schema.js';
import type { Format } from './format.js';
import { reportIri } from './iri.js';

export const jsonld: Format = {
  one: (report) =>
    new Grapher(report)
      .nodes()
      .map((node) => JSON.stringify(node))
      .join(',\n'),
  envelope: { open: '{"@context":"https://schema.org","@graph":[\n', between: ',\n', close: '\n]}\n' },
};

const TYPES: Readonly<Record<Actor['kind'], string>> = {
  person: 'Person',
  state: 'Country',
  organisation: 'Organization',
  group: 'Organization',
  place: 'Place',
};
const STATUSES: Partial<Record<Event['status'], string | null>> = {
  happened: null,
  ongoing: null,
  ended: null,
  intended: 'https://schema.org/EventScheduled',
  expected: 'https://schema.org/EventScheduled',
};

type Reference = { readonly '@id': string };

class Grapher {
  readonly #article: string;
  readonly #names: Names;

  constructor(readonly report: Report) {
    this.#article = reportIri(report);
    this.#names = new Names(report);
  }

  nodes(): object[] {
    const { statements, events, agreements, actors } = this.report;
    return [
      this.#articleNode(),
      ...actors.map((a) => this.#actor(a)),
      ...statements.map((s) => this.#quotation(s)),
      ...events.filter(({ status }) => status in STATUSES).map((e) => this.#event(e)),
      ...agreements.map((a) => this.#agreement(a)),
    ];
  }

  #articleNode(): object {
    const { title, outlet, url, byline, published, language } = this.report.document;
    return given({
      '@id': this.#article,
      '@type': 'NewsArticle',
      headline: title || null,
      datePublished: published,
      publisher: outlet === null ? null : { '@type': 'Organization', name: outlet },
      author: byline === null ? null : { '@type': 'Person', name: byline },
      url,
      inLanguage: language,
    });
  }

  #actor({ id, kind, name, wikidata, role }: Actor): object {
    return given({
      ...this.#who(id),
      '@type': TYPES[kind],
      name,
      jobTitle: kind === 'person' ? role : null,
      sameAs: wikidata === null ? null : `http://www.wikidata.org/entity/${wikidata}`,
    });
  }

  #quotation({ id, contents, speaker, addressees, about, date }: Statement): object {
    return given({
      '@id': `${this.#article}#${id}`,
      '@type': 'Quotation',
      text: contents.map(({ text }) => text).join(' … '),
      creator: this.#all(speaker?.actors ?? []),
      mentions: this.#all(addressees),
      about: this.#all(about),
      dateCreated: calendarDate(date),
      isPartOf: { '@id': this.#article },
    });
  }

  #event(e: Event): object {
    const who = [this.#names.list(e.sources), this.#names.list(e.targets)].filter(Boolean).join(' → ');
    return given({
      '@id': `${this.#article}#${e.id}`,
      '@type': 'Event',
      name: `${englishDeed(e)}: ${who}`,
      startDate: calendarDate(e.date),
      location: e.place === null ? null : this.#who(e.place),
      attendee: this.#all([...e.sources, ...e.targets]),
      eventStatus: STATUSES[e.status] ?? null,
      subjectOf: { '@id': this.#article },
    });
  }

  #agreement(a: Agreement): object {
    return given({
      '@id': `${this.#article}#${a.id}`,
      '@type': 'CreativeWork',
      name: a.title ?? a.kind,
      genre: a.kind,
      creativeWorkStatus: a.status,
      contributor: this.#all(a.parties),
      dateCreated: calendarDate(a.signed),
      expires: calendarDate(a.ends),
      subjectOf: { '@id': this.#article },
    });
  }

  /** Those of the knowledge are the same everywhere; those met in one text are the text's own. */
  #who(id: string): Reference {
    const path = encodeURI(id);
    return { '@id': id.startsWith('local/') ? `${this.#article}#${path}` : `urn:readout:${path}` };
  }

  #all(ids: readonly string[]): Reference[] | null {
    return ids.length === 0 ? null : ids.map((id) => this.#who(id));
  }
}

/** EDTF's dates that are ISO 8601's as well. */
function calendarDate(date: string | null): string | null {
  return date !== null && /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date) ? date : null;
}

function given(node: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}
