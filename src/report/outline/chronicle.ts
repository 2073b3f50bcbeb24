import type { Event } from '../schema.js';

export interface Day {
  readonly date: string | null;
  readonly events: readonly Event[];
}

/** Events by date, earliest first, those without a date last; within a date in text order. */
export function chronicle(events: readonly Event[]): Day[] {
  const days = new Map<string | null, Event[]>();
  for (const event of events) {
    const day = days.get(event.date);
    if (day) day.push(event);
    else days.set(event.date, [event]);
  }
  return [...days]
    .sort(([a], [b]) => compare(a, b))
    .map(([date, day]) => ({
      date,
      events: day.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start),
    }));
}

function compare(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [x, y] = [sortable(a), sortable(b)];
  return x < y ? -1 : Number(x > y);
}

/** An open start sorts before its end; an X sorts as 0. */
function sortable(edtf: string): string {
  return edtf.replace(/^(\.\.)?\//, '').replaceAll('X', '0');
}
