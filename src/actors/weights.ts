import { ModelFile } from '../model.js';
import { FEATURES, type Weights } from './antecedents.js';

const loaded = new Map<string, Weights>();

function weightsOf(sort: 'pronoun' | 'description'): Weights {
  let weights = loaded.get(sort);
  if (!weights) {
    const file = ModelFile.open<{ features: readonly string[] }>('coreference');
    if (file.meta.features.join() !== FEATURES.join())
      throw new Error('models/coreference.bin was trained for other features');
    weights = [...file.numbers(sort, 'f32')];
    loaded.set(sort, weights);
  }
  return weights;
}

/** The ranker's weights for pronouns, in the order of FEATURES. */
export const pronounWeights = (): Weights => weightsOf('pronoun');

/** The ranker's weights for definite descriptions. */
export const descriptionWeights = (): Weights => weightsOf('description');
