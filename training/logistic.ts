/** Binary logistic regression on hashed features, by AdaGrad, quantised to one byte a weight. */
import { generator, shuffled } from './random.js';

export class Examples {
  #features = new Int32Array(1 << 22);
  #used = 0;
  readonly #starts: number[] = [0];
  readonly labels: number[] = [];

  add(features: Int32Array, count: number, label: boolean): void {
    if (this.#used + count > this.#features.length) {
      const larger = new Int32Array(this.#features.length * 2);
      larger.set(this.#features);
      this.#features = larger;
    }
    this.#features.set(features.subarray(0, count), this.#used);
    this.#used += count;
    this.#starts.push(this.#used);
    this.labels.push(label ? 1 : 0);
  }

  get count(): number {
    return this.labels.length;
  }

  of(i: number): Int32Array {
    return this.#features.subarray(this.#starts[i]!, this.#starts[i + 1]!);
  }
}

export interface LogisticOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of an example's features left out at random in training. */
  readonly drop: number;
}

/** Weights of bytes and a bias in the same steps; a sum above zero says yes. */
export function trainLogistic(
  examples: Examples,
  options: LogisticOptions,
): { weights: Int8Array; bias: number; scale: number } {
  const { bits, epochs, rate, drop } = options;
  const weights = new Float32Array(1 << bits);
  const squares = new Float32Array(1 << bits).fill(1e-6);
  let bias = 0;
  const random = generator(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffled(examples.count, random)) {
      const features = examples.of(i).filter(() => drop === 0 || random() >= drop);
      let score = bias;
      for (const f of features) score += weights[f]!;
      const error = examples.labels[i]! - 1 / (1 + Math.exp(-score));
      if (Math.abs(error) < 1e-4) continue;
      bias += 0.001 * error;
      for (const f of features) {
        squares[f]! += error * error;
        weights[f]! += (rate * error) / Math.sqrt(squares[f]!);
      }
    }
  }
  // drop thins what a sum holds: no rescaling is needed, as only its sign counts
  const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const scale = largest / 127;
  return { weights: Int8Array.from(weights, (w) => Math.round(w / scale)), bias: bias / scale, scale };
}
