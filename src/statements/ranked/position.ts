/** Where tokens and stretches stand in a sentence and its tree. */
import type { View } from './view.js';

/** A length in a few steps. */
export const bucket = (n: number) => (n < 6 ? n : n < 10 ? 6 : n < 20 ? 7 : n < 40 ? 8 : 9);

/** How a token stands to the cue: its child, below it, above it, or elsewhere. */
export function standing({ head, low, high }: View, token: number, cue: number): number {
  if (token === cue) return 1;
  if (head[token] === cue) return 2;
  if (low[token]! <= cue && cue <= high[token]!) return 3;
  if (low[cue]! <= token && token <= high[cue]!) return 4;
  if (head[token] === head[cue]) return 5;
  return 6;
}

/** The highest token whose subtree begins (ends) here and does not hold the cue. */
export function topAt({ head, low, high }: View, edge: number, cue: number, side: 'low' | 'high'): number {
  const reach = side === 'low' ? low : high;
  let at = edge;
  while (reach[at] !== edge && at !== edge) at = edge;
  for (
    let h = head[at]!;
    h >= 0 && h !== cue && reach[h] === edge && !(low[h]! <= cue && cue <= high[h]!);
    h = head[h]!
  )
    at = h;
  return at;
}
