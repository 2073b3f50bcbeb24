/**
 * The laws of a report beyond its shape: every span is the text it says, every id that a line names exists, statements
 * stand inside statements that exist and never in a circle. They hold of what stages make, and are asserted whenever a
 * report is made, stored or read back.
 */
import type { Report } from './schema.js';

/** Each breach as one line: where in the report, and what. Empty where all laws hold. */
export function breaches(report: Report): string[] {
  return [...spanBreaches(report), ...idBreaches(report), ...nestingBreaches(report)];
}

/** Returns the report, or throws with the first breach: a report that breaks a law is a bug of Readout's own. */
export function assertLaws(report: Report): Report {
  const [first] = breaches(report);
  if (first !== undefined) throw new Error(`the report of ${report.document.id} breaks a law: ${first}`);
  return report;
}

function spanBreaches(report: Report): string[] {
  const { document, ...lines } = report;
  const found: string[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value && 'text' in value) {
      const { start, end, text } = value as { start: number; end: number; text: string };
      if (start >= end) found.push(`${at}: the span ${start}–${end} is empty`);
      else if (document.text.slice(start, end) !== text)
        found.push(`${at}: ${start}–${end} is not ${JSON.stringify(text)}`);
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${at}/${key}`);
  };
  visit(lines, '');
  return found;
}

function idBreaches({ actors, statements, events, agreements }: Report): string[] {
  const actorIds = new Set(actors.map((a) => a.id));
  const statementIds = new Set(statements.map((s) => s.id));
  const found: string[] = [];
  const expect = (known: ReadonlySet<string>, at: string, ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null && !known.has(id)) found.push(`${at}: no line has the id ${id}`);
  };
  for (const s of statements) {
    expect(actorIds, s.id, [...(s.speaker?.actors ?? []), ...s.addressees, ...s.via, ...s.about, s.place]);
    expect(statementIds, s.id, [s.inside]);
  }
  for (const e of events) {
    expect(actorIds, e.id, [...e.sources, ...e.targets, e.carrier, e.place]);
    expect(statementIds, e.id, [e.saidIn]);
  }
  for (const a of agreements) {
    expect(actorIds, a.id, a.parties);
    expect(statementIds, a.id, [a.saidIn]);
  }
  return [...found, ...repeated([actors, statements, events, agreements])];
}

function repeated(lists: readonly (readonly { id: string }[])[]): string[] {
  return lists.flatMap((lines) => {
    const seen = new Set<string>();
    return lines.flatMap(({ id }) =>
      seen.size === seen.add(id).size ? [`${id}: two lines have this id`] : [],
    );
  });
}

function nestingBreaches({ statements }: Report): string[] {
  const outer = new Map(statements.map((s) => [s.id, s.inside]));
  return statements.flatMap((s) => {
    const seen = new Set([s.id]);
    for (let at = s.inside; at; at = outer.get(at) ?? null) {
      if (seen.has(at)) return [`${s.id}: stands inside itself`];
      seen.add(at);
    }
    return [];
  });
}
