/** Hashes of words and of lines: seedless, the same on every machine. */
import { createHash } from 'node:crypto';

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return spread(hash);
}

/** Spreads a hash evenly over 32 bits. */
export function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hashes of all runs of `length` words, by the hashes of the words. */
export function runsOf(words: readonly number[], length: number): number[] {
  const runs: number[] = [];
  for (let i = 0; i + length <= words.length; i++) {
    let hash = 0;
    for (let j = i; j < i + length; j++) hash = spread(Math.imul(hash, 31) ^ words[j]!);
    runs.push(hash);
  }
  return runs;
}

/** The id of a merged line: it stays the same while the line's first telling does. */
export function idOf(kind: string, ...parts: readonly (string | number)[]): string {
  return `${kind}/${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)}`;
}
