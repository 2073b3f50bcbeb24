import type { Reading } from './merge.js';
import type { Who } from './who.js';

/** The meeting that a report tells of, from which what is said and done in it has its date and place. */
interface Anchor {
  readonly people: ReadonlySet<string>;
  readonly date: string | null;
  readonly place: string | null;
}

/**
 * Dates and places that the clause leaves open and the story's own meeting gives: a visit has the date of what happens
 * in it, what is said at a meeting has the meeting's. Nothing takes the report's own date.
 */
export function settleStory(readings: readonly Reading[], who: Who): Reading[] {
  const anchor = anchorOf(readings, who);
  if (!anchor) return [...readings];
  return readings.map((reading) => {
    if (!belongs(reading, anchor)) return reading;
    const place = reading.place ?? (reading.mode === 'visit' ? null : anchor.place);
    return { ...reading, date: reading.date ?? anchor.date, place };
  });
}

const DONE = new Set(['happened', 'ongoing']);

function anchorOf(readings: readonly Reading[], who: Who): Anchor | undefined {
  const meetings = readings.filter((r) => r.type === 'CONSULT' && r.mode !== 'visit' && DONE.has(r.status));
  const meeting = meetings.find((r) => r.date !== null && !r.inTitle) ?? meetings.find((r) => !r.inTitle);
  if (!meeting) return undefined;
  const people = new Set(meeting.sources);
  const visit = readings.find(
    (r) => r.mode === 'visit' && DONE.has(r.status) && r.sources.some((id) => people.has(id)),
  );
  const date = meeting.date ?? visit?.date ?? null;
  const place = meeting.place ?? visit?.place ?? null;
  const host = visit?.targets.find((id) => id.startsWith('state/')) ?? null;
  for (const id of meeting.sources) {
    const state = who.actors.stateOf(id);
    if (state) people.add(state);
  }
  return date === null && place === null && host === null
    ? undefined
    : { people, date, place: place ?? host };
}

/** Its visit, and what is said in it by those who meet and reported as said there. */
function belongs(reading: Reading, { people }: Anchor): boolean {
  if (reading.status !== 'happened' || reading.date !== null) return false;
  const acts = reading.sources.length > 0 && reading.sources.every((id) => people.has(id));
  if (reading.mode === 'visit') return acts;
  if (!reading.speech || reading.saidIn !== null) return false;
  return acts;
}
