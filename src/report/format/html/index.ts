/** One page that needs nothing else: the report's text on one side, its record on the other, each leading to the other. */
import { createHash } from 'node:crypto';
import { type Entry, type Group, type Outline, outline } from '../../outline/index.js';
import { listed } from '../../outline/names.js';
import { Places } from '../../place.js';
import type { Report } from '../../schema.js';
import type { Format } from '../format.js';
import { anchor, escaped } from './escaped.js';
import { type Mark, markedText } from './marked.js';
import { SPEAKER_COLOURS, STYLE } from './style.js';

const HASH = createHash('sha256').update(STYLE).digest('base64');
/** Nothing but this page's own style is let in: no script, no image, no form. */
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Readout: reports and their record</title>
<style>${STYLE}</style>
</head>
<body>
<main>
`;

export const html: Format = {
  one: (report) => new Sheet(report).toString(),
  envelope: { open: HEAD, between: '\n', close: '\n</main>\n</body>\n</html>\n' },
};

const MARK_CLASS: Readonly<Record<Entry['kind'], string>> = {
  statement: 's',
  event: 'e',
  agreement: 'a',
  doubt: 'd',
};

class Sheet {
  readonly #id: string;
  readonly #outline: Outline;
  readonly #places: Places;
  readonly #index = new Map<string, number>();
  readonly #colours = new Map<string, string>();

  constructor(readonly report: Report) {
    this.#id = anchor(report.document.id);
    this.#outline = outline(report);
    this.#places = new Places(report.document.text);
    for (const group of this.#groups()) {
      for (const { line, kind } of group.entries) {
        this.#index.set(line, this.#index.size);
        if (kind === 'statement') this.#colours.set(line, this.#colourOf(group.title));
      }
    }
  }

  toString(): string {
    const { title, facts } = this.#outline;
    const { text, language } = this.report.document;
    return `<article class="report" id="${this.#id}" aria-labelledby="${this.#id}.title">
<header><p class="facts">${escaped(facts.join(' · '))}${this.#link()}</p><h1 id="${this.#id}.title">${escaped(title)}</h1></header>
<div class="desk">
<section class="words" aria-label="The report" lang="${escaped(language)}" tabindex="0">
${markedText(text, this.#marks(), this.#id)}
</section>
<section class="record" aria-label="Its record">
${this.#record()}
</section>
</div>
</article>`;
  }

  /** The report's own address, if it is one that a browser may safely follow. */
  #link(): string {
    const { url } = this.report.document;
    return url !== null && /^https?:\/\//i.test(url)
      ? ` · <a href="${escaped(url)}" rel="noreferrer">at its source</a>`
      : '';
  }

  #groups(): Group[] {
    return this.#outline.sections.flatMap(({ groups }) => groups);
  }

  readonly #speakers: string[] = [];
  #colourOf(speaker: string): string {
    if (!this.#speakers.includes(speaker)) this.#speakers.push(speaker);
    return `c${this.#speakers.indexOf(speaker) % SPEAKER_COLOURS}`;
  }

  #marks(): Mark[] {
    const lines = this.#groups().flatMap(({ entries }) =>
      entries.flatMap(({ line, kind, spans }) =>
        spans.map(({ start, end }, i): Mark => {
          const classes = [MARK_CLASS[kind], this.#colours.get(line)].filter(Boolean).join(' ');
          return { start, end, index: this.#index.get(line)!, classes, line: i === 0 ? line : null };
        }),
      ),
    );
    const cues = this.report.statements.flatMap(({ id, cue }): Mark[] =>
      cue === null
        ? []
        : [{ ...cue, index: this.#index.get(id)!, classes: `q ${this.#colours.get(id)}`, line: null }],
    );
    return [...lines, ...cues];
  }

  #record(): string {
    const { sections } = this.#outline;
    const parts = sections.map(({ title, groups }) => `<h2>${title}</h2>\n${this.#groupsOf(groups)}`);
    const nothing =
      sections.length === 0 ? ['<p>No statement, event or agreement was read in this report.</p>'] : [];
    return [this.#cast(), ...parts, ...nothing].filter(Boolean).join('\n');
  }

  #cast(): string {
    const { taking, named } = this.#outline;
    if (taking.length + named.length === 0) return '';
    const rows = taking.map(
      ({ actor, standing }) =>
        `<tr><th scope="row">${escaped(actor.name)}</th><td>${escaped(standing)}</td></tr>`,
    );
    const table = rows.length === 0 ? '' : `<table>\n${rows.join('\n')}\n</table>`;
    const also = listed(named.map(({ name }) => name));
    return `<h2>Who takes part</h2>\n${table}${also === '' ? '' : `<p class="named">Also named: ${escaped(also)}</p>`}`;
  }

  #groupsOf(groups: readonly Group[]): string {
    let before = '';
    return groups
      .map(({ title, setting, entries }) => {
        const colour = this.#colours.get(entries[0]!.line);
        const who = colour === undefined ? '' : ` class="who ${colour}"`;
        const heading = title === '' || title === before ? '' : `<h3${who}>${escaped(title)}</h3>\n`;
        before = title;
        const told = setting === '' ? '' : `<p class="setting">${escaped(setting)}</p>\n`;
        return `${heading}${told}<ul>\n${entries.map((entry) => this.#entry(entry)).join('\n')}\n</ul>`;
      })
      .join('\n');
  }

  #entry({ line, kind, gloss, head, facts, words, spans }: Entry): string {
    const [what, ...more] = gloss.map(escaped);
    const side = `<span class="gloss">${what}${more.map((word) => ` <small>${word}</small>`).join('')}</span>`;
    const told = facts.length === 0 ? '' : `<span class="facts"> · ${escaped(facts.join(' · '))}</span>`;
    const quote = `<blockquote>${escaped(words)}</blockquote>`;
    const body = head === '' ? `${quote}${told}` : `<p>${escaped(head)}${told}</p>${quote}`;
    const place = this.#places.at(spans[0]!.start);
    const link = `<a class="place" href="#${anchor(this.#id, line)}" aria-label="${line}, in the text at ${place}">${place}</a>`;
    const classes = `${kind} l${this.#index.get(line)}`;
    return `<li class="${classes}" id="${anchor(this.#id, 'record', line)}">${side}<div>${body}</div>${link}</li>`;
  }
}
