import { ModelFile } from '../model.js';
import { FEATURES, type Weights } from './antecedents.js';

let weights: Weights | undefined;

/** The pronoun ranker's weights, in the order of FEATURES. */
export function pronounWeights(): Weights {
  if (!weights) {
    const file = ModelFile.open<{ features: readonly string[] }>('coreference');
    if (file.meta.features.join() !== FEATURES.join())
      throw new Error('models/coreference.bin was trained for other features');
    weights = [...file.numbers('pronoun', 'f32')];
  }
  return weights;
}
