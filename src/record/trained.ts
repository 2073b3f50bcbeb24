/** models/stories.bin: how rare terms are, and what weighs in a pair of reports. */
import { ModelFile } from '../model.js';

interface Trained {
  /** Inverse document frequencies by hashed term, in steps of `scale`; 0 for one that the training never met. */
  readonly rarity: Uint8Array;
  readonly scale: number;
  readonly unseen: number;
  /** Of the features of profile.ts; the last is the bias. */
  readonly weights: Float32Array;
}

let loaded: Trained | undefined;

export function loadTrained(): Trained {
  if (loaded === undefined) {
    const model = ModelFile.open<{ unseen: number }>('stories');
    loaded = {
      rarity: model.numbers('idf', 'u8'),
      scale: model.scale('idf'),
      unseen: model.meta.unseen,
      weights: model.numbers('pairs', 'f32'),
    };
  }
  return loaded;
}
