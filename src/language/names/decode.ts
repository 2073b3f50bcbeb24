import { LABELS, mayFollow, OUTSIDE } from './labels.js';

/** Weights of one step from label to label, forbidden ones at minus infinity; row: left label. */
export function allowedSteps(weights: ArrayLike<number>): Float64Array {
  const steps = new Float64Array(LABELS * LABELS);
  for (let left = 0; left < LABELS; left++) {
    for (let right = 0; right < LABELS; right++) {
      const at = left * LABELS + right;
      steps[at] = mayFollow(left, right) ? weights[at]! : Number.NEGATIVE_INFINITY;
    }
  }
  return steps;
}

/** The best labels of a sentence whose words' scores stand in rows of `LABELS` (Viterbi). */
export function bestLabels(scores: Float64Array, words: number, steps: Float64Array): Uint8Array {
  const back = new Uint8Array(words * LABELS);
  let best = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    best[label] = scores[label]! + steps[OUTSIDE * LABELS + label]!;
  }
  for (let i = 1; i < words; i++) {
    const next = new Float64Array(LABELS);
    for (let label = 0; label < LABELS; label++) {
      let most = Number.NEGATIVE_INFINITY;
      let from = OUTSIDE;
      for (let left = 0; left < LABELS; left++) {
        const score = best[left]! + steps[left * LABELS + label]!;
        if (score > most) {
          most = score;
          from = left;
        }
      }
      next[label] = most + scores[i * LABELS + label]!;
      back[i * LABELS + label] = from;
    }
    best = next;
  }
  const labels = new Uint8Array(words);
  let last = OUTSIDE;
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABELS; label++) {
    if (mayFollow(label, OUTSIDE) && best[label]! > most) {
      most = best[label]!;
      last = label;
    }
  }
  for (let i = words - 1; i >= 0; i--) {
    labels[i] = last;
    last = back[i * LABELS + last]!;
  }
  return labels;
}
