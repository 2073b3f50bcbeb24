import { ModelFile } from '../model.js';
import type { Direction } from './context.js';
import { LinearModel } from './linear.js';
import type { Match } from './match.js';
import { distances, surroundings } from './surroundings.js';

/** Features for whether an expression lies after the report. */
export const directionFeatures = (match: Match, today: number | null): string[] => [
  ...surroundings(match),
  ...(today === null ? [] : distances(match, today)),
];

let shipped: LinearModel | undefined;

/** Which side of the report an expression lies on, as models/times.bin judges it. */
export function judgeDirection(match: Match, today: number | null): Direction {
  shipped ??= LinearModel.from(ModelFile.open<Record<string, number>>('times'), 'direction');
  return shipped.score(directionFeatures(match, today)) > 0 ? 1 : -1;
}
