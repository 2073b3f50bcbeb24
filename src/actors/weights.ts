import type { Weights } from './antecedents.js';

/** By hand: nearness, the subject before others, names and what was often taken up. */
export const WEIGHTS: Weights = [
  -1, 0.3, -0.4, 0.2, 1.2, 0.2, 0.1, 0.6, 0.3, 0.5, 0.3, 0.2, 0.4, 0.2, 0.6, 0.4, 0.1, -0.3, -1.5, -1, -3,
  0.5,
];
