/** Markdown to be written on in: each line with a footnote that gives its words and their place. */
import { createHash } from 'node:crypto';
import type { Span } from '../../span.js';
import { englishDate, englishDay, englishDeed } from '../outline/english.js';
import { Names } from '../outline/names.js';
import type { Agreement, Event, Report, Statement } from '../schema.js';
import type { Format } from './format.js';

export const markdown: Format = {
  one: (report) => new Writer(report).page(),
  envelope: { open: '', between: '\n\n', close: '\n' },
};

/** A line of the list, and what its footnote quotes. */
interface Item {
  readonly id: string;
  readonly text: string;
  readonly words: readonly Span[];
}

class Writer {
  readonly #names: Names;
  /** Keeps the footnotes of several reports apart on one page. */
  readonly #mark: string;

  constructor(readonly report: Report) {
    this.#names = new Names(report);
    this.#mark = createHash('sha256').update(report.document.id).digest('hex').slice(0, 8);
  }

  page(): string {
    const { document, statements, events, agreements } = this.report;
    const { title, outlet, published, url, id } = document;
    const facts = [outlet, published && englishDay(published), url].filter((fact) => fact !== null);
    const sections: [string, Item[]][] = [
      ['Events', events.map((e) => this.#event(e))],
      ['Agreements', agreements.map((a) => this.#agreement(a))],
      ['Statements', statements.map((s) => this.#statement(s))],
    ];
    const told = sections.filter(([, items]) => items.length > 0);
    return [
      `# ${plain(title || id)}`,
      ...(facts.length > 0 ? [facts.map(plain).join(' · ')] : []),
      ...told.flatMap(([heading, items]) => [
        `## ${heading}`,
        items.map((item) => this.#line(item)).join('\n'),
      ]),
      told.flatMap(([, items]) => items.map((item) => this.#footnote(item))).join('\n'),
    ]
      .filter((block) => block !== '')
      .join('\n\n');
  }

  #statement({ id, stance, contents, addressees, date, ...s }: Statement): Item {
    const speaker = this.#names.speaker({ id, stance, contents, addressees, date, ...s }) ?? 'Somebody';
    const to = addressees.length === 0 ? '' : ` to ${this.#names.list(addressees)}`;
    const when = date === null ? '' : `, ${englishDate(date)}`;
    const words = contents.map(({ text }) => text).join(' … ');
    return {
      id,
      words: contents,
      text: `**${plain(speaker)}**${plain(`${to} (${stance}${when}): ${words}`)}`,
    };
  }

  #event(e: Event): Item {
    const who = [this.#names.list(e.sources), this.#names.list(e.targets)].filter(Boolean).join(' → ');
    const where = e.place === null ? '' : `, ${this.#names.of(e.place)}`;
    const when = e.date === null ? '' : `, ${englishDate(e.date)}`;
    return {
      id: e.id,
      words: e.evidence,
      text: `**${plain(who)}**${plain(`: ${englishDeed(e)}${where}${when}`)}`,
    };
  }

  #agreement(a: Agreement): Item {
    const facts = [
      this.#names.list(a.parties),
      a.status.replaceAll('-', ' '),
      a.signed === null ? '' : `signed ${englishDate(a.signed)}`,
      a.ends === null ? '' : `ends ${englishDate(a.ends)}`,
    ];
    const text = `**${plain(a.title ?? a.kind)}**${plain(`: ${facts.filter(Boolean).join(', ')}`)}`;
    return { id: a.id, words: a.evidence, text };
  }

  #line({ id, text }: Item): string {
    return `- ${text}[^${this.#mark}-${id}]`;
  }

  #footnote({ id, words }: Item): string {
    const { start, end } = words[0]!;
    const quote = plain(words.map(({ text }) => text).join(' … '));
    return `[^${this.#mark}-${id}]: “${quote}”, characters ${start}–${end}`;
  }
}

/** Text in which nothing is markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!$^]/g, '\\$&');
}
