/** A report as persons have put it right. */
import type { Report } from '../report/schema.js';
import { again, linesOf, withLines } from './lines.js';
import type { Correction, Line } from './types.js';

const KINDS = ['statement', 'event', 'agreement'] as const;

/** Those that hold: neither undone nor overtaken by a later word on the same line. */
export function standing(log: readonly Correction[]): Correction[] {
  const undone = new Set(log.map(({ undoes }) => undoes));
  const held = log.filter(({ id, act }) => act !== 'undo' && !undone.has(id));
  const last = new Map(held.map((correction) => [keyOf(correction), correction.id]));
  return held.filter((correction) => last.get(keyOf(correction)) === correction.id);
}

function keyOf({ id, act, kind, was }: Correction): string {
  if (act === 'done') return act;
  return was === null
    ? `add ${id}`
    : `${kind} ${JSON.stringify('contents' in was ? was.contents : was.evidence)}`;
}

/** What is said of each line of a reading, by the line's name; lines that a person added are under their own. */
export function verdicts(report: Report, log: readonly Correction[]): Map<string, Correction> {
  const said = new Map<string, Correction>();
  const added: Record<string, number> = {};
  for (const correction of standing(log)) {
    const { kind, was, now } = correction;
    if (kind === null) continue;
    const line = was === null ? undefined : again(report, kind, was);
    if (line !== undefined) said.set(line.id, correction);
    else if (now !== null) {
      added[kind] = (added[kind] ?? 0) + 1;
      said.set(personsName(now, added[kind]), correction);
    }
  }
  return said;
}

/**
 * The report with what was rejected gone, what was changed or added in place, and accepted lines in it though this reading
 * has them no more. What nobody has spoken of stays as the machine reads it.
 */
export function corrected(report: Report, log: readonly Correction[]): Report {
  const held = standing(log);
  const lines = KINDS.reduce((whole, kind) => {
    const about = held.filter((correction) => correction.kind === kind);
    const rejected = new Set<string>();
    const replaced = new Map<string, Line>();
    const added: Line[] = [];
    for (const { act, was, now } of about) {
      const line = was === null ? undefined : again(report, kind, was);
      if (act === 'reject') line && rejected.add(line.id);
      else if (act === 'change' && line && now) replaced.set(line.id, { ...now, id: line.id });
      else if (line === undefined) added.push(...[now ?? was].filter((one) => one !== null));
    }
    const kept = linesOf(whole, kind).filter(({ id }) => !rejected.has(id));
    const lines = [...kept.map((line) => replaced.get(line.id) ?? line), ...added.map(renamed)];
    return withLines(whole, kind, lines);
  }, report);
  return withoutDangling(lines);
}

/** What was known only from a statement that is gone is known from nobody. */
function withoutDangling(report: Report): Report {
  const ids = new Set(report.statements.map(({ id }) => id));
  const held = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  return {
    ...report,
    statements: report.statements.map((line) => ({ ...line, inside: held(line.inside) })),
    events: report.events.map((line) => ({ ...line, saidIn: held(line.saidIn) })),
    agreements: report.agreements.map((line) => ({ ...line, saidIn: held(line.saidIn) })),
  };
}

/** Lines of persons have names of their own, so that none takes a machine's. */
function renamed(line: Line, index: number): Line {
  return { ...line, id: personsName(line, index + 1) };
}

function personsName({ id }: Line, count: number): string {
  return `${id.replace(/\d+$/, '')}p${count}`;
}

/** Whether a person has gone through the whole report. */
export function isDone(log: readonly Correction[]): boolean {
  return standing(log).some(({ act }) => act === 'done');
}
