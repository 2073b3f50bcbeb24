/** A linear model over named features, as models/times.bin keeps it. */
import type { ModelFile } from '../model.js';

export class LinearModel {
  readonly #weights: ReadonlyMap<string, number>;

  constructor(weights: ReadonlyMap<string, number>) {
    this.#weights = weights;
  }

  static from(file: ModelFile<unknown>, name: string): LinearModel {
    const values = file.numbers(`${name}.weights`, 'i8');
    const scale = file.scale(`${name}.weights`);
    return new LinearModel(
      new Map(file.lines(`${name}.names`).map((feature, i) => [feature, values[i]! * scale])),
    );
  }

  /** The sum of the features' weights; above zero is yes. */
  score(features: readonly string[]): number {
    let sum = 0;
    for (const feature of features) sum += this.#weights.get(feature) ?? 0;
    return sum;
  }
}
