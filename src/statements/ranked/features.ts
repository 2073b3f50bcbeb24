import { mix, slot } from '../../hash.js';

/** Hash bits of each table of weights. */
export const BITS = 19;
const MOST = 512;

/** Features of one decision as they are gathered: slots of a hashed table. */
export class Features {
  readonly slots = new Int32Array(MOST);
  count = 0;

  clear(): this {
    this.count = 0;
    return this;
  }

  add(template: number, a = 0, b = 0, c = 0): void {
    if (this.count < MOST) this.slots[this.count++] = slot(mix(mix(mix(template + 1, a), b), c), BITS);
  }
}

/** Sum of the weights at these slots. */
export function sum(weights: Int8Array | Float32Array, { slots, count }: Features): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += weights[slots[i]!]!;
  return total;
}
