/** What the cast and the matches say around a place of the text. */

import type { Actor } from '../report/schema.js';
import { contains, type Span } from '../span.js';
import type { Cast } from './cast.js';
import type { Match } from './phrases.js';

type Range = Pick<Span, 'start' | 'end'>;

/** The states (ISO) that names, adjectives, capitals and seats inside the range stand for. */
export function statesIn(matches: readonly Match[], range: Range): string[] {
  const found = matches
    .filter((match) => contains(range, match))
    .flatMap(
      ({ meanings }) => meanings.find(({ id }) => id.startsWith('state/'))?.id.slice('state/'.length) ?? [],
    );
  return [...new Set(found)];
}

/** The mentions before the offset, the nearest first, of the actors that the predicate takes. */
export function before(
  cast: Cast,
  offset: number,
  takes: (actor: Actor) => boolean,
): { id: string; start: number }[] {
  return cast
    .inOrder()
    .filter(({ id, mention }) => mention.end <= offset && takes(cast.get(id)!))
    .map(({ id, mention }) => ({ id, start: mention.start }))
    .reverse();
}
