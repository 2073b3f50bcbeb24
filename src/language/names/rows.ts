/**
 * Finds the row of weights of a feature. The features kept stand in order of their 24-bit slots: those that share the
 * upper 16 bits are a bucket, and the lower 8 bits of each stand in its place.
 */
export class Rows {
  /** `buckets`: 65,537 places; `keys`: the lower 8 bits of each feature. */
  constructor(
    readonly buckets: Uint32Array,
    readonly keys: Uint8Array,
  ) {}

  /** The feature's row, or -1 where it was not kept. */
  of(slot: number): number {
    const bucket = slot >>> 8;
    const key = slot & 255;
    const end = this.buckets[bucket + 1]!;
    for (let at = this.buckets[bucket]!; at < end; at++) if (this.keys[at] === key) return at;
    return -1;
  }
}
