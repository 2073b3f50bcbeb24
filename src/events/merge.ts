import type { Event } from '../report/schema.js';
import { overlaps } from '../span.js';

/** An event whose evidence is still open. `bare` is one that names no actors of its own ("the meeting"). */
export interface Reading extends Omit<Event, 'id'> {
  readonly inTitle: boolean;
  /** Done by saying. */
  readonly speech: boolean;
  /** False where its status is only what such a noun has where nothing is said. */
  readonly statusSaid: boolean;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** One event for each deed: readings of the same type, actors, status and compatible date become one. */
export function mergeReadings(readings: readonly Reading[]): Reading[] {
  const merged: Reading[] = [];
  /** Places in `merged` by what must be equal. */
  const alike = new Map<string, number[]>();
  for (const reading of readings) {
    const key = [reading.type, ...[...reading.sources].sort()].join(' ');
    const places = alike.get(key) ?? [];
    const at = places.find((i) => isSame(merged[i]!, reading));
    if (at !== undefined) merged[at] = joined(merged[at]!, reading);
    else places.push(merged.push(reading) - 1);
    alike.set(key, places);
  }
  return merged;
}

function isSame(a: Reading, b: Reading): boolean {
  return (
    a.type === b.type &&
    (a.mode === 'visit') === (b.mode === 'visit') &&
    same(a.sources, b.sources) &&
    (same(a.targets, b.targets) || (a.mode === 'visit' && b.targets.length === 0)) &&
    (a.type !== 'SUPPORT' || a.cameo === b.cameo) &&
    sameStatus(a, b) &&
    (a.date === null ||
      b.date === null ||
      a.date === b.date ||
      within(a.date, b.date) ||
      within(b.date, a.date))
  );
}

/** "this week" and a Wednesday in it. */
function within(day: string, interval: string): boolean {
  const [from, to] = interval.split('/');
  return from !== undefined && to !== undefined && from <= day && day <= to;
}

const OPEN = new Set(['intended', 'expected', 'possible']);

function sameStatus(a: Reading, b: Reading): boolean {
  if (a.status === b.status || !a.statusSaid || !b.statusSaid) return true;
  if (OPEN.has(a.status) && OPEN.has(b.status)) return a.type === 'CONSULT';
  return a.type !== 'CONSULT'
    ? false
    : !OPEN.has(a.status) && !OPEN.has(b.status) && a.status !== 'denied' && b.status !== 'denied';
}

function joined(a: Reading, b: Reading): Reading {
  const evidence = [...a.evidence];
  for (const span of b.evidence) if (!evidence.some((e) => overlaps(e, span))) evidence.push(span);
  return {
    ...a,
    status: a.statusSaid || !b.statusSaid ? a.status : b.status,
    statusSaid: a.statusSaid || b.statusSaid,
    mode: a.mode ?? b.mode,
    carrier: a.carrier ?? b.carrier,
    date: a.date ?? b.date,
    place: a.place ?? b.place,
    saidIn: a.saidIn === null || b.saidIn === null ? null : a.saidIn,
    evidence,
    parts: [...(a.parts ?? []), ...(b.parts ?? [])],
    confidence: Math.max(a.confidence, b.confidence),
    contexts: [...new Set([...a.contexts, ...b.contexts])].slice(0, 3),
    inTitle: a.inTitle && b.inTitle,
  };
}
