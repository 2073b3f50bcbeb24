/** Pairs the marks of one paragraph. */
import type { Family, Mark } from './marks.js';

/** A quotation of one paragraph; `end` takes in its closing mark, or is where the quotation breaks off. */
export interface Paired {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  readonly closed: boolean;
  readonly continues: boolean;
}

interface Open {
  readonly start: number;
  readonly contentStart: number;
  readonly family: Family;
  readonly continues: boolean;
}

export interface Paragraph {
  readonly text: string;
  /** Offsets without the white space around the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** How many marks ahead are looked at: more than a paragraph of news holds, and it bounds the work. */
const AHEAD = 60;

type Side = 'open' | 'close';

/** Side of a mark, given whether one of its family is open. */
function sideOf(mark: Mark, isOpen: boolean): Side {
  const context = mark.mayOpen === mark.mayClose ? null : mark.mayOpen ? 'open' : 'close';
  if (mark.shape === 'open') return context === 'close' && isOpen ? 'close' : 'open';
  if (mark.shape === 'close') return context === 'open' && !isOpen ? 'open' : 'close';
  return context ?? (isOpen ? 'close' : 'open');
}

export class Pairer {
  readonly #paragraph: Paragraph;
  readonly #found: Paired[] = [];
  #open: Open[] = [];
  /** Families left open by the paragraph before, outermost first, that may yet go on here. */
  #carried: Family[];
  readonly #goesOn: (family: Family) => boolean;

  /** `carried`: what the paragraph before left open; `goesOn`: whether the next one begins with a mark of a family. */
  constructor(paragraph: Paragraph, carried: readonly Family[], goesOn: (family: Family) => boolean) {
    this.#paragraph = paragraph;
    this.#carried = [...carried];
    this.#goesOn = goesOn;
  }

  /** The paragraph's quotations, and the families that it leaves open. */
  pair(): { found: Paired[]; left: Family[] } {
    const { marks, end } = this.#paragraph;
    for (const [i, mark] of marks.entries()) {
      if (mark.family === 'single') this.#takeSingle(i, mark);
      else this.#take(i, mark);
    }
    const left = this.#open.map((o) => o.family);
    for (const open of this.#open) this.#emit(open, end, false);
    return { found: this.#found, left };
  }

  #isOpen(family: Family): boolean {
    return this.#open.some((o) => o.family === family);
  }

  #take(i: number, mark: Mark): void {
    const isOpen = this.#isOpen(mark.family);
    if (sideOf(mark, isOpen) === 'close') {
      if (isOpen) this.#close(mark);
      else this.#closeCarried(mark);
      return;
    }
    if (isOpen && !this.#nests(i, mark.family)) this.#breakOff(mark);
    this.#push(mark);
  }

  #takeSingle(i: number, mark: Mark): void {
    const isOpen = this.#open.at(-1)?.family === 'single';
    if (isOpen && mark.mayClose && !mark.mayOpen) {
      if (!mark.genitive || !this.#closesLater(i)) this.#close(mark);
    } else if (mark.mayOpen && !isOpen && (this.#closesLater(i) || this.#goesOn('single'))) this.#push(mark);
    else if (isOpen && mark.mayClose) this.#close(mark);
  }

  #push(mark: Mark): void {
    const { text, start } = this.#paragraph;
    const first =
      text.slice(start, mark.start).trim() === '' || this.#open.at(-1)?.contentStart === mark.start;
    const continues = first && this.#carried[0] === mark.family && this.#open.every((o) => o.continues);
    if (continues) this.#carried.shift();
    else this.#carried = [];
    this.#open.push({ start: mark.start, contentStart: mark.end, family: mark.family, continues });
  }

  /** Closes the innermost open quotation of the mark's family; a single mark left open inside it was an apostrophe. */
  #close(mark: Mark): void {
    const at = this.#open.findLastIndex((o) => o.family === mark.family);
    for (const inner of this.#open.slice(at + 1)) {
      if (inner.family !== 'single') this.#emit(inner, mark.start, false);
    }
    const open = this.#open[at]!;
    this.#open = this.#open.slice(0, at);
    if (this.#paragraph.text.slice(open.contentStart, mark.start).trim() !== '')
      this.#emit(open, mark.end, true);
  }

  /** A closing mark with nothing open ends what the paragraph before left open, if no mark of its own stood before. */
  #closeCarried(mark: Mark): void {
    if (this.#carried[0] !== mark.family || this.#open.length > 0) return;
    this.#carried = [];
    const { start } = this.#paragraph;
    this.#emit({ start, contentStart: start, family: mark.family, continues: true }, mark.end, true);
  }

  /** Ends the open quotations down to the mark's family where a new one begins: their closing marks were left out. */
  #breakOff(mark: Mark): void {
    const at = this.#open.findLastIndex((o) => o.family === mark.family);
    for (const open of this.#open.slice(at)) this.#emit(open, mark.start, false);
    this.#open = this.#open.slice(0, at);
  }

  #emit(open: Open, end: number, closed: boolean): void {
    const { text } = this.#paragraph;
    const trimmed = closed ? end : open.start + text.slice(open.start, end).trimEnd().length;
    this.#found.push({ ...open, end: trimmed, closed });
  }

  /** Whether a mark that opens inside its own family is a quotation in a quotation: both then close further on. */
  #nests(i: number, family: Family): boolean {
    let depth = 2;
    for (const mark of this.#paragraph.marks.slice(i + 1, i + 1 + AHEAD)) {
      if (mark.family !== family) continue;
      depth += sideOf(mark, true) === 'open' ? 1 : -1;
      if (depth === 0) return true;
    }
    return false;
  }

  /** Whether a single mark that may close stands ahead, before the next that opens and before what is around it ends. */
  #closesLater(i: number): boolean {
    let inner = 0;
    for (const mark of this.#paragraph.marks.slice(i + 1, i + 1 + AHEAD)) {
      if (mark.family === 'single') {
        if (mark.mayClose) return true;
        if (mark.mayOpen) return false;
      } else {
        inner += sideOf(mark, inner > 0 || this.#isOpen(mark.family)) === 'open' ? 1 : -1;
        if (inner < 0) return false;
      }
    }
    return false;
  }
}
