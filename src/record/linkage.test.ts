import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage, type Edge } from './linkage.js';

/** The same by hand: the pair of clusters with the highest mean first. */
function plainly(count: number, edges: readonly Edge[], threshold: number): number[][] {
  const score = (a: number, b: number) =>
    edges.find((e) => (e.a === a && e.b === b) || (e.a === b && e.b === a))?.score ?? 0;
  let clusters = Array.from({ length: count }, (_, i) => [i]);
  for (;;) {
    const pairs = clusters.flatMap((x, i) =>
      clusters.slice(i + 1).map((y) => ({
        x,
        y,
        mean:
          x.flatMap((a) => y.map((b) => score(a, b))).reduce((sum, s) => sum + s, 0) / (x.length * y.length),
      })),
    );
    const best = pairs.reduce((most, pair) => (pair.mean > most.mean ? pair : most), {
      mean: -1,
      x: [0],
      y: [0],
    });
    if (best.mean < threshold) return clusters;
    clusters = [...clusters.filter((c) => c !== best.x && c !== best.y), [...best.x, ...best.y]];
  }
}
const sorted = (clusters: readonly (readonly number[])[]) =>
  clusters.map((cluster) => [...cluster].sort((a, b) => a - b)).sort((x, y) => x[0]! - y[0]!);

describe('average linkage', () => {
  it('draws no chain through one middle', () => {
    const edges = [
      { a: 0, b: 1, score: 900 },
      { a: 1, b: 2, score: 500 },
    ];
    expect(averageLinkage(3, edges, 400)).toEqual([[0, 1], [2]]);
    expect(averageLinkage(3, edges, 250)).toEqual([[0, 1, 2]]);
  });

  it('joins what joining the nearest first would join', () => {
    const graph = fc
      .uniqueArray(
        fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a < b),
        {
          selector: ([a, b]) => `${a} ${b}`,
          maxLength: 12,
        },
      )
      .map((pairs) => pairs.map(([a, b], i) => ({ a, b, score: 100 + 37 * i * i + i })));
    fc.assert(
      fc.property(graph, fc.integer({ min: 30, max: 900 }), (edges, threshold) => {
        expect(sorted(averageLinkage(7, edges, threshold))).toEqual(sorted(plainly(7, edges, threshold)));
      }),
    );
  });
});
