import type { PressRecord } from './schema.js';

/** The ids of all whom lines name, as often as they do. */
export function idsNamed({
  events,
  statements,
  agreements,
}: Pick<PressRecord, 'events' | 'statements' | 'agreements'>): string[] {
  return [
    ...events.flatMap(({ sources, targets, onlySaidBy, place }) => [
      ...sources,
      ...targets,
      ...onlySaidBy,
      ...(place === null ? [] : [place]),
    ]),
    ...statements.flatMap(({ speakers, addressees, about }) => [...speakers, ...addressees, ...about]),
    ...agreements.flatMap(({ parties }) => parties),
  ];
}
