/** Integer hashing shared by the feature functions: fast, seedless, the same on every machine. */

/** Mixes one more 32-bit value into a hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Spreads a finished hash over `bits` bits. */
export function slot(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> (32 - bits);
}

/** What stands behind hashed keys: a Map, or a model's columns. */
export interface Lookup<Value> {
  get(key: number): Value | undefined;
}

/** Looks up a model's columns by their column of keys. A Map of a large model would cost a tenth of a cold start. */
export class HashTable<Value> implements Lookup<Value> {
  readonly #keys: Int32Array;
  readonly #valueAt: (place: number) => Value;
  /** Place of a key plus 1, at the first free entry from its hash on; 0 where none is. */
  readonly #places: Int32Array;
  readonly #mask: number;

  /** `keys`: all different; `valueAt`: the value that belongs to the key in a place. */
  constructor(keys: Int32Array, valueAt: (place: number) => Value) {
    this.#keys = keys;
    this.#valueAt = valueAt;
    const places = new Int32Array(2 << (32 - Math.clz32(keys.length)));
    const mask = places.length - 1;
    for (let i = 0; i < keys.length; i++) {
      let entry = keys[i]! & mask;
      while (places[entry] !== 0) entry = (entry + 1) & mask;
      places[entry] = i + 1;
    }
    this.#places = places;
    this.#mask = mask;
  }

  get(key: number): Value | undefined {
    for (let entry = key & this.#mask; ; entry = (entry + 1) & this.#mask) {
      const place = this.#places[entry]!;
      if (place === 0) return undefined;
      if (this.#keys[place - 1] === key) return this.#valueAt(place - 1);
    }
  }
}
