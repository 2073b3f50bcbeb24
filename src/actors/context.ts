/** What the cast and the matches say around a place of the text. */

import type { Actor } from '../report/schema.js';
import { touching } from '../search.js';
import { contains, type Span } from '../span.js';
import type { Cast } from './cast.js';
import type { Match } from './phrases.js';

type Range = Pick<Span, 'start' | 'end'>;

/** The states (ISO) that names, adjectives, capitals and seats inside the range stand for. */
export function statesIn(matches: readonly Match[], range: Range): string[] {
  const found = touching(matches, range)
    .filter((match) => contains(range, match))
    .flatMap(
      ({ meanings }) => meanings.find(({ id }) => id.startsWith('state/'))?.id.slice('state/'.length) ?? [],
    );
  return [...new Set(found)];
}

/** Mentions that a description looks back over, at most: what was said longer ago is not meant. */
const MEMORY = 1000;

/** The mentions before the offset, the nearest first, of the actors that the predicate takes. */
export function* before(
  cast: Cast,
  offset: number,
  takes: (actor: Actor) => boolean,
): Generator<{ id: string; start: number }> {
  let looked = 0;
  for (const { id, mention } of cast.back(offset)) {
    if (looked++ === MEMORY) return;
    if (mention.end <= offset && takes(cast.get(id)!)) yield { id, start: mention.start };
  }
}

/** The nearest of them. */
export function lastBefore(
  cast: Cast,
  offset: number,
  takes: (actor: Actor) => boolean,
): { id: string; start: number } | undefined {
  for (const found of before(cast, offset, takes)) return found;
  return undefined;
}
