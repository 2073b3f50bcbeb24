/** Stochastic gradient training of a linear-chain conditional random field (AdaGrad), sentence by sentence. */
import { LABELS, mayFollow, OUTSIDE } from '../../src/language/names/labels.js';

const NEVER = -1e30;

/** A sentence: its words' feature rows, one after the other, and its labels. */
export interface Sequence {
  readonly slots: Int32Array;
  /** Where each word's rows begin in `slots`, and their end. */
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
}

export class Crf {
  readonly weights: Float32Array;
  readonly steps = new Float32Array(LABELS * LABELS);
  readonly #squares: Float32Array;
  readonly #stepSquares = new Float32Array(LABELS * LABELS).fill(1e-4);

  constructor(
    rows: number,
    readonly rate: number,
    readonly shrink: number,
  ) {
    this.weights = new Float32Array(rows * LABELS);
    this.#squares = new Float32Array(rows).fill(1);
  }

  #scores(
    sequence: Sequence,
    keep: (slot: number) => boolean,
    kept: Int32Array,
    keptStarts: Int32Array,
  ): Float64Array {
    const words = sequence.labels.length;
    const scores = new Float64Array(words * LABELS);
    let count = 0;
    for (let i = 0; i < words; i++) {
      keptStarts[i] = count;
      for (let f = sequence.starts[i]!; f < sequence.starts[i + 1]!; f++) {
        if (!keep(f)) continue;
        const row = sequence.slots[f]!;
        kept[count++] = row;
        for (let label = 0; label < LABELS; label++)
          scores[i * LABELS + label]! += this.weights[row * LABELS + label]!;
      }
    }
    keptStarts[words] = count;
    return scores;
  }

  /** One step on one sentence with the features that `keep` lets through; returns its loss. */
  learn(sequence: Sequence, keep: (place: number) => boolean): number {
    const words = sequence.labels.length;
    const kept = new Int32Array(sequence.slots.length);
    const keptStarts = new Int32Array(words + 1);
    const scores = this.#scores(sequence, keep, kept, keptStarts);
    const forward = this.#pass(scores, words);
    const backward = this.#passBack(scores, words);
    let total = NEVER;
    for (let label = 0; label < LABELS; label++) {
      if (mayFollow(label, OUTSIDE)) total = logAdd(total, forward[(words - 1) * LABELS + label]!);
    }
    let loss = total;
    const errors = new Float64Array(LABELS);
    for (let i = 0; i < words; i++) {
      const gold = sequence.labels[i]!;
      loss -=
        scores[i * LABELS + gold]! +
        this.steps[(i === 0 ? OUTSIDE : sequence.labels[i - 1]!) * LABELS + gold]!;
      let size = 0;
      for (let label = 0; label < LABELS; label++) {
        const share = Math.exp(forward[i * LABELS + label]! + backward[i * LABELS + label]! - total);
        errors[label] = (label === gold ? 1 : 0) - share;
        size += errors[label]! * errors[label]!;
      }
      this.#update(kept, keptStarts[i]!, keptStarts[i + 1]!, errors, size);
    }
    this.#updateSteps(sequence, scores, forward, backward, total);
    return loss;
  }

  #update(kept: Int32Array, from: number, to: number, errors: Float64Array, size: number): void {
    if (size < 1e-6) return;
    for (let f = from; f < to; f++) {
      const row = kept[f]!;
      this.#squares[row]! += size;
      const rate = this.rate / Math.sqrt(this.#squares[row]!);
      const decay = 1 - this.shrink * rate;
      for (let label = 0; label < LABELS; label++) {
        const at = row * LABELS + label;
        this.weights[at] = this.weights[at]! * decay + rate * errors[label]!;
      }
    }
  }

  /** Log sums of the paths to each label of each word. */
  #pass(scores: Float64Array, words: number): Float64Array {
    const sums = new Float64Array(words * LABELS).fill(NEVER);
    for (let i = 0; i < words; i++) {
      for (let label = 0; label < LABELS; label++) {
        let sum = NEVER;
        for (let left = 0; left < (i === 0 ? 1 : LABELS); left++) {
          if (!mayFollow(left, label)) continue;
          const before = i === 0 ? 0 : sums[(i - 1) * LABELS + left]!;
          if (before > NEVER / 2) sum = logAdd(sum, before + this.steps[left * LABELS + label]!);
        }
        sums[i * LABELS + label] = sum + scores[i * LABELS + label]!;
      }
    }
    return sums;
  }

  /** Log sums of the paths from each label of each word on. */
  #passBack(scores: Float64Array, words: number): Float64Array {
    const sums = new Float64Array(words * LABELS).fill(NEVER);
    for (let label = 0; label < LABELS; label++) {
      if (mayFollow(label, OUTSIDE)) sums[(words - 1) * LABELS + label] = 0;
    }
    for (let i = words - 2; i >= 0; i--) {
      for (let label = 0; label < LABELS; label++) {
        let sum = NEVER;
        for (let right = 0; right < LABELS; right++) {
          if (!mayFollow(label, right)) continue;
          const at = (i + 1) * LABELS + right;
          if (sums[at]! > NEVER / 2)
            sum = logAdd(sum, sums[at]! + scores[at]! + this.steps[label * LABELS + right]!);
        }
        sums[i * LABELS + label] = sum;
      }
    }
    return sums;
  }

  #updateSteps(
    sequence: Sequence,
    scores: Float64Array,
    forward: Float64Array,
    backward: Float64Array,
    total: number,
  ): void {
    const errors = new Float64Array(LABELS * LABELS);
    for (let i = 0; i < sequence.labels.length; i++) {
      const from = i === 0 ? OUTSIDE : sequence.labels[i - 1]!;
      errors[from * LABELS + sequence.labels[i]!]! += 1;
      for (let left = 0; left < (i === 0 ? 1 : LABELS); left++) {
        const before = i === 0 ? 0 : forward[(i - 1) * LABELS + left]!;
        if (before < NEVER / 2) continue;
        for (let right = 0; right < LABELS; right++) {
          if (!mayFollow(left, right)) continue;
          const at = i * LABELS + right;
          const log = before + this.steps[left * LABELS + right]! + scores[at]! + backward[at]! - total;
          errors[left * LABELS + right]! -= Math.exp(log);
        }
      }
    }
    for (const [at, error] of errors.entries()) {
      if (error === 0) continue;
      this.#stepSquares[at]! += error * error;
      this.steps[at]! += (this.rate * error) / Math.sqrt(this.#stepSquares[at]!);
    }
  }
}

function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  const least = Math.min(a, b);
  return least < most - 40 ? most : most + Math.log1p(Math.exp(least - most));
}
