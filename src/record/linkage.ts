/**
 * Average linkage over a sparse graph by chains of nearest neighbours: two clusters join while their members' mean score
 * reaches the threshold, a pair without an edge counting as 0. The scores are whole numbers, so that sums are exact and
 * the result does not hang on the order of the edges.
 */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Clusters of the numbers below `count`, each in rising order, by their smallest members. */
export function averageLinkage(count: number, edges: readonly Edge[], threshold: number): number[][] {
  const members = Array.from({ length: count }, (_, i) => [i]);
  const sums: Map<number, number>[] = members.map(() => new Map());
  for (const { a, b, score } of edges) {
    sums[a]!.set(b, score);
    sums[b]!.set(a, score);
  }
  for (let start = 0; start < count; start++) {
    const chain = members[start]!.length > 0 ? [start] : [];
    while (chain.length > 0) {
      const top = chain.at(-1)!;
      const next = nearest(top, chain.at(-2), sums, members, threshold);
      if (next === undefined) chain.pop();
      else if (next === chain.at(-2)) {
        chain.length -= 2;
        join(Math.min(top, next), Math.max(top, next), sums, members);
        if (chain.length === 0) chain.push(Math.min(top, next));
      } else chain.push(next);
    }
  }
  return members.filter((set) => set.length > 0).map((set) => set.sort((a, b) => a - b));
}

/** The nearest cluster at or above the threshold; of equals the one before in the chain, else the smallest. */
function nearest(
  of: number,
  before: number | undefined,
  sums: readonly Map<number, number>[],
  members: readonly (readonly number[])[],
  threshold: number,
): number | undefined {
  let best: number | undefined;
  let bestMean = threshold;
  for (const [other, sum] of sums[of]!) {
    const mean = sum / (members[of]!.length * members[other]!.length);
    const wins = mean > bestMean || (mean === bestMean && (best === undefined || other < best));
    if (wins || (mean === bestMean && other === before)) [best, bestMean] = [other, mean];
  }
  const ties = before !== undefined && best !== undefined && sums[of]!.get(before);
  if (ties && ties / (members[of]!.length * members[before]!.length) === bestMean) return before;
  return best;
}

function join(keep: number, gone: number, sums: Map<number, number>[], members: number[][]): void {
  const own = sums[keep]!;
  own.delete(gone);
  for (const [other, sum] of sums[gone]!) {
    if (other === keep) continue;
    const both = (own.get(other) ?? 0) + sum;
    own.set(other, both);
    sums[other]!.set(keep, both);
    sums[other]!.delete(gone);
  }
  sums[gone]!.clear();
  members[keep]!.push(...members[gone]!);
  members[gone] = [];
}
