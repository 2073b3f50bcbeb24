/** Where meetings of a record were held. */
import { whereaboutsOf } from '../actors/index.js';
import type { MergedEvent, PressRecord } from '../record/schema.js';
import { ranked } from './ranked.js';

export interface MeetingPlace {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** False where only the state is told: the point is its capital. */
  readonly exact: boolean;
  readonly meetings: number;
  /** The first and the last of those with a date. */
  readonly from: string | null;
  readonly until: string | null;
  /** Those who met there most often. */
  readonly who: readonly { readonly id: string; readonly name: string }[];
}

const MOST_WHO = 4;

/** Those with most meetings first; meetings that are denied were held nowhere. */
export function meetingPlaces({ events, actors }: PressRecord): MeetingPlace[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const held = new Map<string, MergedEvent[]>();
  for (const event of events) {
    if (event.type !== 'CONSULT' || event.place === null || event.status === 'denied') continue;
    held.set(event.place, [...(held.get(event.place) ?? []), event]);
  }
  return [...held]
    .flatMap(([id, meetings]): MeetingPlace[] => {
      const name = names.get(id) ?? id;
      const at = whereaboutsOf(id, name);
      if (at === null) return [];
      const dates = meetings.flatMap(({ date }) => date ?? []).sort();
      const who = ranked(meetings.flatMap(({ sources, targets }) => [...new Set([...sources, ...targets])]));
      return [
        {
          id,
          name,
          ...at,
          meetings: meetings.length,
          from: dates[0] ?? null,
          until: dates.at(-1) ?? null,
          who: who.slice(0, MOST_WHO).map(([one]) => ({ id: one, name: names.get(one) ?? one })),
        },
      ];
    })
    .sort((a, b) => b.meetings - a.meetings || (a.id < b.id ? -1 : 1));
}
