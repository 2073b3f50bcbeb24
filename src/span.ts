/** Half-open UTF-16 offsets into `document.text`, with the characters they hold: `document.text.slice(start, end) === text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span of `source` from `start` to `end`; the law of spans holds by construction. */
export function spanOf(source: string, start: number, end: number): Span {
  return { start, end, text: source.slice(start, end) };
}

/** Whether two spans share at least one character. */
export function overlaps(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Pick<Span, 'start' | 'end'>, inner: Pick<Span, 'start' | 'end'>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
