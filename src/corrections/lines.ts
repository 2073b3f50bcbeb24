/** Lines of any kind, by their kind and by their words. */
import type { Report } from '../report/schema.js';
import type { Span } from '../span.js';
import type { Line, LineKind } from './types.js';

const FIELDS = { statement: 'statements', event: 'events', agreement: 'agreements' } as const;

export function linesOf(report: Report, kind: LineKind): readonly Line[] {
  return report[FIELDS[kind]];
}

export function withLines(report: Report, kind: LineKind, lines: readonly Line[]): Report {
  return { ...report, [FIELDS[kind]]: lines };
}

/** A line of this name, and its kind. */
export function named(report: Report, name: string): { kind: LineKind; line: Line } | null {
  for (const kind of ['statement', 'event', 'agreement'] as const) {
    const line = linesOf(report, kind).find(({ id }) => id === name);
    if (line !== undefined) return { kind, line };
  }
  return null;
}

/** The line that was meant, in a reading that may name it otherwise: of the same words, nearest to where they stood. */
export function again(report: Report, kind: LineKind, was: Line): Line | undefined {
  const { start, text } = wordsOf(was);
  return linesOf(report, kind)
    .filter((line) => wordsOf(line).text === text)
    .sort((a, b) => Math.abs(wordsOf(a).start - start) - Math.abs(wordsOf(b).start - start))[0];
}

function wordsOf(line: Line): Span {
  return ('contents' in line ? line.contents : line.evidence)[0]!;
}
