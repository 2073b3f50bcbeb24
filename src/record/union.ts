/** Disjoint sets of the numbers below `count` (union by smaller root, so that the result does not hang on the order). */
export class Union {
  readonly #parents: Int32Array;

  constructor(readonly count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, i) => i);
  }

  find(item: number): number {
    const parents = this.#parents;
    let root = item;
    while (parents[root] !== root) root = parents[root]!;
    while (parents[item] !== root) [parents[item], item] = [root, parents[item]!];
    return root;
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    this.#parents[Math.max(x, y)] = Math.min(x, y);
  }

  /** The sets, each in rising order, by their smallest members. */
  sets(): number[][] {
    const sets = new Map<number, number[]>();
    for (let i = 0; i < this.count; i++) {
      const root = this.find(i);
      const set = sets.get(root);
      if (set) set.push(i);
      else sets.set(root, [i]);
    }
    return [...sets.values()];
  }
}
