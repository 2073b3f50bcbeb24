/** A report as a page to read on a terminal: its outline, each line with its place in the report beside it. */
import { type Entry, type Outline, outline, type Section } from '../outline/index.js';
import { listed } from '../outline/names.js';
import { Places } from '../place.js';
import type { Report } from '../schema.js';
import type { Format } from './format.js';
import { Page, type Piece } from './page.js';

/** Width of the column that says what kind of line it is. */
const GLOSS = 16;
/** Widest column of names. */
const NAMES = 34;
/** Sections whose lines stand apart; the others run on. */
const LOOSE: readonly Entry['kind'][] = ['statement', 'agreement'];
/** Longest words of a doubt; they show where it is, not what is said. */
const DOUBT_WORDS = 120;

export const text: Format = {
  one(report, paper) {
    const page = new Page(paper);
    new Writer(report, page).write();
    return page.toString();
  },
  envelope: { open: '', between: '\n\n\n', close: '\n' },
};

class Writer {
  readonly #places: Places;
  readonly #outline: Outline;

  constructor(
    report: Report,
    readonly page: Page,
  ) {
    this.#places = new Places(report.document.text);
    this.#outline = outline(report);
  }

  write(): void {
    const { title, facts, taking, named, sections } = this.#outline;
    this.page.setMargin(this.#margin());
    this.page.full([['bold', title]]);
    this.page.full([['dim', facts.join(' · ')]]);
    this.page.rule();
    if (taking.length + named.length > 0) this.#cast();
    for (const section of sections) this.#section(section);
    if (sections.every(({ groups }) => groups[0]?.entries[0]?.kind === 'doubt')) {
      this.page.blank();
      this.page.full(['No statement, event or agreement was read in this report.']);
    }
  }

  #cast(): void {
    const { taking, named } = this.#outline;
    this.page.heading('Who takes part');
    const column = Math.min(NAMES, Math.max(0, ...taking.map(({ actor }) => actor.name.length)) + 2);
    for (const { actor, standing } of taking) {
      this.page.gloss(2, column, [[['bold', actor.name]]], [[standing]], this.#place(actor.mentions[0]));
    }
    if (named.length === 0) return;
    this.page.blank();
    this.page.entry(2, [['dim', 'Also named:'], listed(named.map(({ name }) => name))]);
  }

  #section({ title, groups }: Section): void {
    this.page.heading(title);
    let before = '';
    for (const group of groups) {
      this.page.blank();
      if (group.title !== before) this.page.entry(2, [['bold', group.title]]);
      if (group.setting !== '') this.page.entry(2, [group.setting]);
      before = group.title;
      for (const entry of group.entries) this.#entry(entry);
    }
  }

  #entry({ kind, gloss, head, facts, words, spans }: Entry): void {
    if (LOOSE.includes(kind)) this.page.blank();
    const also = spans.slice(1).map((span) => this.#place(span));
    const shown = kind === 'doubt' && words.length > DOUBT_WORDS ? `${words.slice(0, DOUBT_WORDS)}…` : words;
    const paragraphs: Piece[][] =
      head === ''
        ? [[shown, ...asides(facts)]]
        : [
            [kind === 'agreement' ? ['bold', head] : head, ...asides(facts)],
            [['dim', shown], ...asides(also.length > 0 ? [`also at ${listed(also)}`] : [])],
          ];
    const side = gloss.map((word, i): Piece[] => [
      [i > 0 ? 'dim' : kind === 'doubt' ? 'warn' : 'accent', word],
    ]);
    this.page.gloss(4, GLOSS, side, paragraphs, this.#place(spans[0]));
  }

  /** The places that will stand beside the page. */
  #margin(): string[] {
    const { taking, sections } = this.#outline;
    const entries = sections.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
    return [...taking.map(({ actor }) => actor.mentions[0]), ...entries.map(({ spans }) => spans[0])].map(
      (span) => this.#place(span),
    );
  }

  #place(span: { start: number } | undefined): string {
    return span === undefined ? '' : this.#places.at(span.start);
  }
}

/** What is told besides, after a dot. */
function asides(facts: readonly string[]): Piece[] {
  return facts.length === 0 ? [] : [['dim', `· ${facts.join(' · ')}`]];
}
