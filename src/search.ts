/** How many of so many items in order are before a place: `isBefore` holds for the first ones, and for none after them. */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of spans in text order, none of which overlap, those that share a character with the range. */
export function touching<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  { start, end }: { readonly start: number; readonly end: number },
): T[] {
  const first = countBefore(spans.length, (i) => spans[i]!.end <= start);
  let last = first;
  while (last < spans.length && spans[last]!.start < end) last++;
  return spans.slice(first, last);
}
