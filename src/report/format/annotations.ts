/**
 * W3C Web Annotations: a report a line, each an AnnotationCollection with its one page embedded. Every statement,
 * event, agreement and time is an annotation of the report's text. Positions count Unicode code points, as the
 * standard has it, not the UTF-16 units of the report.
 */
import { countBefore } from '../../search.js';
import { englishDate, englishDeed } from '../outline/english.js';
import { Names } from '../outline/names.js';
import type { Report, Time } from '../schema.js';
import { type Format, LINES } from './format.js';
import { reportIri } from './iri.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Characters of context on each side of a quote. */
const CONTEXT = 32;

export const annotations: Format = { one: (report) => JSON.stringify(collection(report)), envelope: LINES };

function collection(report: Report): object {
  const items = new Annotator(report).all();
  const id = `${reportIri(report)}#readout`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: report.document.title,
    total: items.length,
    first: { id: `${id}-page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

class Annotator {
  readonly #source: string;
  readonly #names: Names;
  readonly #position: (offset: number) => number;

  constructor(readonly report: Report) {
    this.#source = reportIri(report);
    this.#names = new Names(report);
    this.#position = codePoints(report.document.text);
  }

  all(): object[] {
    const { statements, events, agreements, times } = this.report;
    return [
      ...statements.map((s) =>
        this.#annotation(s.id, `${this.#names.speaker(s) ?? 'Somebody'} ${s.stance}`, s.contents, s),
      ),
      ...events.map((e) => {
        const who = [this.#names.list(e.sources), this.#names.list(e.targets)].filter(Boolean).join(' → ');
        return this.#annotation(e.id, `${englishDeed(e)}: ${who}`, e.evidence, e);
      }),
      ...agreements.map((a) =>
        this.#annotation(a.id, `${a.title ?? a.kind}: ${this.#names.list(a.parties)}`, a.evidence, a),
      ),
      ...times.map((t, i) => this.#annotation(`t${i + 1}`, this.#time(t), [t], t)),
    ];
  }

  #time({ value }: Time): string {
    return value.startsWith('P') ? value : englishDate(value);
  }

  /** A sentence for readers, and the line itself for programs. */
  #annotation(id: string, sentence: string, spans: readonly Range[], line: object): object {
    const targets = spans.map((span) => ({ source: this.#source, selector: this.#selectors(span) }));
    return {
      id: `${this.#source}#${id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: sentence },
        {
          type: 'TextualBody',
          purpose: 'classifying',
          format: 'application/json',
          value: JSON.stringify(line),
        },
      ],
      target: targets.length === 1 ? targets[0] : targets,
    };
  }

  #selectors({ start, end }: Range): object[] {
    const { text } = this.report.document;
    return [
      { type: 'TextPositionSelector', start: this.#position(start), end: this.#position(end) },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(onBoundary(text, Math.max(0, start - CONTEXT)), start),
        suffix: text.slice(end, onBoundary(text, end + CONTEXT)),
      },
    ];
  }
}

/** From offsets in UTF-16 units to positions in code points. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(pair.index);
  return (offset) => offset - countBefore(pairs.length, (i) => pairs[i]! < offset);
}

/** The offset, or the one after it where it would split a surrogate pair. */
function onBoundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
