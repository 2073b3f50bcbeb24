/** Log-linear models over hashed features, by AdaGrad with the weights averaged over the epochs. */
import { BITS, type Features } from '../../src/statements/ranked/features.js';
import { generator, shuffled } from '../random.js';

const RATE = 0.12;
/** Three in ten of the unsigned 32-bit numbers. */
const LEFT_OUT = 0.3 * 2 ** 32;
/** Errors below this teach nothing worth the time. */
const LEAST = 0.003;

/** What speaks for each of many options: slots of features, one option after the other. */
export class Options {
  #slots = new Int32Array(1 << 24);
  #used = 0;
  readonly #starts: number[] = [0];

  get count(): number {
    return this.#starts.length - 1;
  }

  add({ slots, count }: Features): void {
    if (this.#used + count > this.#slots.length) {
      const larger = new Int32Array(this.#slots.length * 2);
      larger.set(this.#slots);
      this.#slots = larger;
    }
    this.#slots.set(slots.subarray(0, count), this.#used);
    this.#used += count;
    this.#starts.push(this.#used);
  }

  of(option: number): Int32Array {
    return this.#slots.subarray(this.#starts[option]!, this.#starts[option + 1]!);
  }
}

/** Weights that learn. In a step three in ten of all features are left out, the same ones for the same seed: nothing must lean on single words. */
class Learner {
  readonly #weights = new Float32Array(1 << BITS);
  readonly #squares = new Float32Array(1 << BITS).fill(1e-4);
  readonly #total = new Float64Array(1 << BITS);
  #epochs = 0;

  score(slots: Int32Array, seed: number): number {
    let sum = 0;
    for (const s of slots) if (isKept(s, seed)) sum += this.#weights[s]!;
    return sum;
  }

  step(slots: Int32Array, seed: number, error: number): void {
    for (const s of slots) {
      if (!isKept(s, seed)) continue;
      this.#squares[s]! += error * error;
      this.#weights[s]! += (RATE * error) / Math.sqrt(this.#squares[s]!);
    }
  }

  endEpoch(): void {
    this.#epochs++;
    for (let s = 0; s < this.#total.length; s++) this.#total[s]! += this.#weights[s]!;
  }

  get average(): Float32Array {
    return Float32Array.from(this.#total, (t) => t / this.#epochs);
  }
}

const isKept = (slot: number, seed: number) => Math.imul(slot ^ seed, 0x9e3779b1) >>> 0 >= LEFT_OUT;

const seedOf = (random: () => number) => Math.floor(random() * 2 ** 31);

/** Learns yes and no: the weights and their bias, in log odds. */
export function learnYesNo(
  options: Options,
  labels: readonly boolean[],
  epochs: number,
): { weights: Float32Array; bias: number } {
  const learner = new Learner();
  const random = generator(3);
  let bias = -1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffled(options.count, random)) {
      const seed = seedOf(random);
      const slots = options.of(i);
      const error = Number(labels[i]) - 1 / (1 + Math.exp(-bias - learner.score(slots, seed)));
      if (Math.abs(error) < LEAST) continue;
      bias += 0.001 * error;
      learner.step(slots, seed, error);
    }
    learner.endEpoch();
  }
  return { weights: learner.average, bias };
}

/** A choice among options in a row, and which of them is right. */
export interface Decision {
  readonly from: number;
  readonly to: number;
  readonly right: number;
}

/** Learns to choose: weights for a softmax over each decision's options. */
export function learnChoice(options: Options, decisions: readonly Decision[], epochs: number): Float32Array {
  const learner = new Learner();
  const random = generator(5);
  const scores = new Float64Array(1024);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const d of shuffled(decisions.length, random)) {
      const { from, to, right } = decisions[d]!;
      const seed = seedOf(random);
      let most = Number.NEGATIVE_INFINITY;
      for (let i = from; i < to; i++) {
        scores[i - from] = learner.score(options.of(i), seed);
        most = Math.max(most, scores[i - from]!);
      }
      let all = 0;
      for (let i = from; i < to; i++) all += Math.exp(scores[i - from]! - most);
      for (let i = from; i < to; i++) {
        const error = (i === right ? 1 : 0) - Math.exp(scores[i - from]! - most) / all;
        if (Math.abs(error) >= LEAST) learner.step(options.of(i), seed, error);
      }
    }
    learner.endEpoch();
  }
  return learner.average;
}
