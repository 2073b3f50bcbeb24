/**
 * A page of text: entries in a column, each with its place in the report set in the right margin, as a book sets its
 * page numbers. Nothing of the input can steer the terminal: control characters and direction marks are taken out.
 */
import widthOf from 'fast-string-width';
import pc from 'picocolors';
import type { Paper } from './format.js';
import { legible } from './legible.js';

export type Tone = 'plain' | 'bold' | 'dim' | 'accent' | 'warn';
/** Words and how they are set. */
export type Piece = string | readonly [tone: Tone, text: string];

const WIDEST = 92;
const NARROWEST = 40;
const GAP = 3;

export class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #ink: Record<Tone, (text: string) => string>;
  #margin = 0;

  constructor(paper: Paper) {
    this.#width = Math.min(WIDEST, Math.max(NARROWEST, paper.width));
    const colours = pc.createColors(paper.colour);
    this.#ink = {
      plain: String,
      bold: colours.bold,
      dim: colours.dim,
      accent: colours.cyan,
      warn: colours.yellow,
    };
  }

  /** Keeps the right margin wide enough for these places. */
  setMargin(places: readonly string[]): void {
    this.#margin = Math.max(0, ...places.map((place) => place.length)) + GAP;
  }

  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  rule(): void {
    this.#lines.push(this.#ink.dim('─'.repeat(this.#width)));
  }

  /** A paragraph over the whole width. */
  full(pieces: readonly Piece[]): void {
    this.#lines.push(...this.#set(pieces, this.#width));
  }

  heading(text: string): void {
    this.blank();
    this.#lines.push(this.#ink.bold(text.toUpperCase()), '');
  }

  /** A paragraph within the margin, `place` beside its first line. */
  entry(indent: number, pieces: readonly Piece[], place = ''): void {
    this.gloss(indent, 0, [], [pieces], place);
  }

  /** Paragraphs with a gloss in a column to their left, `place` beside the first line. On narrow paper the gloss
   *  stands above them. */
  gloss(
    indent: number,
    column: number,
    gloss: readonly (readonly Piece[])[],
    paragraphs: readonly (readonly Piece[])[],
    place: string,
  ): void {
    const room = this.#width - this.#margin - indent;
    const beside = column > 0 && room - column >= NARROWEST;
    const left = beside ? gloss.flatMap((p) => this.#set(p, column - 2)) : [];
    const width = room - (beside ? column : 0);
    const right = (beside ? paragraphs : [gloss.flat(), ...paragraphs]).flatMap((p) => this.#set(p, width));
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      const pad = beside ? padded(left[i] ?? '', column) : '';
      this.#line(`${' '.repeat(indent)}${pad}${right[i] ?? ''}`, i === 0 ? place : '');
    }
  }

  toString(): string {
    return this.#lines.join('\n');
  }

  #line(line: string, place: string): void {
    const gap = Math.max(1, this.#width - widthOf(line) - place.length);
    this.#lines.push(place === '' ? line.trimEnd() : line + ' '.repeat(gap) + this.#ink.dim(place));
  }

  /** Breaks the pieces into lines of at most `width` columns. */
  #set(pieces: readonly Piece[], width: number): string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const [tone, word] of pieces.flatMap(words)) {
      const length = widthOf(word);
      // A dot between facts ends its line, in the margin if need be; it never begins one.
      if (used > 0 && used + 1 + length > width && word !== '·') {
        lines.push(line);
        [line, used] = ['', 0];
      } else if (used > 0) {
        line += ' ';
        used++;
      }
      line += this.#ink[tone](word);
      used += length;
    }
    return used > 0 ? [...lines, line] : lines;
  }
}

function padded(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - widthOf(line)));
}

function words(piece: Piece): [Tone, string][] {
  const [tone, text] = typeof piece === 'string' ? (['plain', piece] as const) : piece;
  return legible(text)
    .split(/[ \n]+/)
    .filter((word) => word !== '')
    .map((word) => [tone, word]);
}
