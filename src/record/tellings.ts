import type { PressRecord } from './schema.js';

type Lines = Pick<PressRecord, 'events' | 'statements' | 'agreements'>;
export type Telling = Omit<Lines['events'][number]['tellings'][number], 'event'>;

/** Where lines are told. */
export function tellingsOf({ events, statements, agreements }: Lines): Telling[] {
  return [
    ...events.flatMap(({ tellings }) => tellings),
    ...statements.flatMap(({ tellings }) => tellings),
    ...agreements.flatMap(({ history }) => history),
  ];
}
