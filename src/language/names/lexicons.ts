import type { Lookup } from '../../hash.js';

/** What the model knows of words and phrases, by hash. */
export interface Lexicons {
  /** Word (folded) to its clusters at three sizes. */
  readonly clusters: Lookup<Clusters>;
  /** Phrase of names seen in training or listed, to the bits of its kinds. */
  readonly phrases: Lookup<number>;
  /** Longest phrase in words. */
  readonly longest: number;
}

export type Clusters = readonly [coarse: number, middle: number, fine: number];
export const NO_CLUSTERS: Clusters = [-1, -1, -1];
