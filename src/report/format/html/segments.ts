/** A text cut where any of the stretches on it begins or ends. */
import type { Span } from '../../../span.js';

/** A stretch of a line, and what it does for it. */
export interface Stretch {
  readonly line: string;
  readonly role: string;
  readonly start: number;
  readonly end: number;
  /** Whether these are the line's own words, not only what it rests on. */
  readonly own: boolean;
}

export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly stretches: readonly Stretch[];
  /** Lines whose last stretch of their own words ends here. */
  readonly ends: readonly string[];
}

/** The non-empty lines of a text as lists of segments. */
export function paragraphs(text: string, stretches: readonly Stretch[]): Segment[][] {
  const cutter = new Cutter(text, stretches);
  const found: Segment[][] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') found.push(cutter.cut(start, start + line.length));
    start += line.length + 1;
  }
  return found;
}

class Cutter {
  /** In order of their starts; `#next` is the first that has not begun yet, `#open` those that have not ended. */
  readonly #stretches: readonly Stretch[];
  readonly #lastEnds: ReadonlyMap<string, number>;
  #next = 0;
  #open: Stretch[] = [];

  constructor(
    readonly text: string,
    stretches: readonly Stretch[],
  ) {
    this.#stretches = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
    this.#lastEnds = new Map(
      stretches
        .filter(({ own }) => own)
        .sort((a, b) => a.end - b.end)
        .map(({ line, end }) => [line, end]),
    );
  }

  /** Called in text order. */
  cut(start: number, end: number): Segment[] {
    const segments: Segment[] = [];
    for (let at = start; at < end; ) {
      this.#begin(at);
      const next = this.#stretches[this.#next]?.start ?? end;
      const until = Math.min(end, next, ...this.#open.map((stretch) => stretch.end));
      segments.push(this.#segment(at, until));
      at = until;
    }
    return segments;
  }

  #begin(at: number): void {
    while ((this.#stretches[this.#next]?.start ?? Number.POSITIVE_INFINITY) <= at) {
      this.#open.push(this.#stretches[this.#next]!);
      this.#next++;
    }
    this.#open = this.#open.filter((stretch) => stretch.end > at);
  }

  #segment(start: number, end: number): Segment {
    const ending = this.#open.filter(
      (stretch) => stretch.own && stretch.end === end && this.#lastEnds.get(stretch.line) === end,
    );
    return {
      text: this.text.slice(start, end),
      start,
      stretches: [...this.#open],
      ends: [...new Set(ending.map(({ line }) => line))],
    };
  }
}

/** The words of an actor nearest to a place. */
export function nearest<T extends Pick<Span, 'start' | 'end'>>(
  spans: readonly T[],
  at: number,
): T | undefined {
  let best: T | undefined;
  for (const span of spans) {
    if (best === undefined || Math.abs(span.start - at) < Math.abs(best.start - at)) best = span;
  }
  return best;
}
