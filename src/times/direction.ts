import { ModelFile } from '../model.js';
import { LinearModel } from './linear.js';
import type { Match } from './match.js';
import type { Judge } from './read.js';
import { distances, surroundings } from './surroundings.js';
import type { Syntax } from './syntax.js';

/** Features for whether an expression lies after the report. */
export const directionFeatures = (match: Match, today: number | null, syntax: Syntax): string[] => [
  ...surroundings(match),
  ...(today === null ? [] : distances(match, today)),
  ...syntax.featuresAt(match.words.starts[match.end - 1]!),
];

/** A judge by this model of which side of the report a time lies on. */
export const judgeBy =
  (model: LinearModel, syntax: Syntax): Judge =>
  (match, today) =>
    model.score(directionFeatures(match, today, syntax)) > 0 ? 1 : -1;

let shipped: LinearModel | undefined;

/** The model of models/times.bin. */
export function directionModel(): LinearModel {
  shipped ??= LinearModel.from(ModelFile.open('times'), 'direction');
  return shipped;
}
