/** Where notes stand beside a text: as near to their words as there is room, never over each other, always in order. */

export interface Box {
  /** The height at which its words stand. */
  readonly wanted: number;
  readonly height: number;
}

const GAP = 4;

/** Tops of the boxes. The one with index `active`, if any, stands at its words and the others make room. */
export function align(boxes: readonly Box[], active = -1): number[] {
  const tops = boxes.map(({ wanted }) => wanted);
  for (let i = active - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, tops[i + 1]! - boxes[i]!.height - GAP);
  }
  let free = 0;
  for (const [i, { height }] of boxes.entries()) {
    tops[i] = Math.max(tops[i]!, free);
    free = tops[i]! + height + GAP;
  }
  return tops;
}
