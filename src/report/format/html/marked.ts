/** The report's text with the words of its lines marked, each followed by a note that leads to the line. */
import { anchor, escaped } from './escaped.js';

/** A stretch to be marked, of the line with this index. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly classes: string;
  /** The line's name where this stretch is its first, and so where links lead to and the note stands. */
  readonly line: string | null;
}

/** Paragraphs of HTML; `id` is the report's own part of all anchors. */
export function markedText(text: string, marks: readonly Mark[], id: string): string {
  const writer = new MarkedText(text, marks, id);
  const paragraphs: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push(`<p>${writer.stretch(start, start + line.length)}</p>`);
    start += line.length + 1;
  }
  return paragraphs.join('\n');
}

class MarkedText {
  /** In order of their starts; `#next` is the first that has not begun yet, `#open` those that have not ended. */
  readonly #marks: readonly Mark[];
  #next = 0;
  #open: Mark[] = [];
  readonly #begun = new Set<string>();

  constructor(
    readonly text: string,
    marks: readonly Mark[],
    readonly id: string,
  ) {
    this.#marks = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The text from `start` to `end`; called in text order. */
  stretch(start: number, end: number): string {
    let html = '';
    for (let at = start; at < end; ) {
      this.#begin(at);
      const next = this.#marks[this.#next]?.start ?? end;
      const until = Math.min(end, next, ...this.#open.map((mark) => mark.end));
      html += this.#segment(at, until) + this.#notes(until);
      this.#open = this.#open.filter((mark) => mark.end > until);
      at = until;
    }
    return html;
  }

  #begin(at: number): void {
    while ((this.#marks[this.#next]?.start ?? Number.POSITIVE_INFINITY) <= at) {
      this.#open.push(this.#marks[this.#next]!);
      this.#next++;
    }
    this.#open = this.#open.filter((mark) => mark.end > at);
  }

  #segment(start: number, end: number): string {
    const words = escaped(this.text.slice(start, end));
    if (this.#open.length === 0) return words;
    const classes = new Set(this.#open.flatMap((mark) => [`m${mark.index}`, ...mark.classes.split(' ')]));
    const begins = this.#open.flatMap(({ line }) => (line === null || this.#begun.has(line) ? [] : [line]));
    for (const line of begins) this.#begun.add(line);
    const [first, ...rest] = begins.map((line) => anchor(this.id, line));
    const id = first === undefined ? '' : ` id="${first}"`;
    const targets = rest.map((target) => `<span id="${target}"></span>`).join('');
    return `${targets}<mark class="${[...classes].join(' ')}"${id}>${words}</mark>`;
  }

  #notes(end: number): string {
    const lines = this.#open.flatMap(({ line, end: ends }) => (line !== null && ends === end ? [line] : []));
    if (lines.length === 0) return '';
    const links = lines.map((line) => `<a href="#${anchor(this.id, 'record', line)}">${line}</a>`);
    return `<span class="notes">${links.join('')}</span>`;
  }
}
