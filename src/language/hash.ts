/** Integer hashing shared by the language layer's feature functions: fast, seedless, the same on every machine. */

/** Mixes one more 32-bit value into a hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Spreads a finished hash over `bits` bits. */
export function slot(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> (32 - bits);
}
