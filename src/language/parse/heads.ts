/** Heads from arc scores: the best tree with one root. */

/**
 * `scores[d * (n + 1) + h]` for dependent d and head h, h = 0 the root and h = i + 1 word i. Returns each word's head in
 * the same numbering. The best head of each word is the answer nine times in ten; else Chu and Liu's and Edmonds's.
 */
export function bestTree(scores: Int32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) {
    let best = -Infinity;
    for (let h = 0; h <= n; h++) {
      const score = scores[d * (n + 1) + h]!;
      if (score > best && h !== d + 1) {
        best = score;
        heads[d] = h;
      }
    }
  }
  return isTree(heads) ? heads : spanningTree(scores, n);
}

/** Whether exactly one word hangs on the root and every word leads to it. */
export function isTree(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length + 1);
  let roots = 0;
  state[0] = 2;
  for (let d = 0; d < heads.length; d++) {
    if (heads[d] === 0) roots++;
    let at = d + 1;
    for (; state[at] === 0; at = heads[at - 1]!) state[at] = 1;
    if (state[at] === 1) return false;
    for (at = d + 1; state[at] === 1; at = heads[at - 1]!) state[at] = 2;
  }
  return roots === 1;
}

/** Larger than any sum of scores, so that the best tree hangs but one word on the root. */
const ROOT_PRICE = 2 ** 42;

function spanningTree(scores: Int32Array, n: number): Int32Array {
  const size = n + 1;
  const weights = new Float64Array(size * size).fill(-Infinity);
  for (let d = 1; d < size; d++)
    for (let h = 0; h < size; h++)
      if (h !== d) weights[d * size + h] = scores[(d - 1) * size + h]! - (h === 0 ? ROOT_PRICE : 0);
  return edmonds(weights, size).subarray(1);
}

/**
 * Heads of the best arborescence from node 0; `weights[d * size + h]`. Contracts one circle and calls itself. The weights are used
 * up: a copy of them for each circle of a long sentence would be hundreds of megabytes.
 */
function edmonds(weights: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let d = 1; d < size; d++)
    for (let h = 1; h < size; h++) if (weights[d * size + h]! > weights[d * size + heads[d]!]!) heads[d] = h;
  const circle = findCircle(heads, size);
  if (circle.length === 0) return heads;

  const inside = new Uint8Array(size);
  for (const node of circle) inside[node] = 1;
  const outside: number[] = [];
  for (let node = 0; node < size; node++) if (!inside[node]) outside.push(node);
  const joint = outside.length;
  const smaller = joint + 1;
  const gains = new Float64Array(smaller).fill(-Infinity);
  const outs = new Float64Array(smaller).fill(-Infinity);
  const enters = new Int32Array(smaller);
  const leaves = new Int32Array(smaller);
  outside.forEach((node, i) => {
    for (const member of circle) {
      const gain = weights[member * size + node]! - weights[member * size + heads[member]!]!;
      if (gain > gains[i]!) {
        gains[i] = gain;
        enters[i] = member;
      }
      const out = weights[node * size + member]!;
      if (out > outs[i]!) {
        outs[i] = out;
        leaves[i] = member;
      }
    }
  });
  // No place is written before it has been read: those outside move towards the start, in order.
  outside.forEach((node, i) => {
    outside.forEach((other, j) => {
      weights[i * smaller + j] = weights[node * size + other]!;
    });
  });
  for (let i = 0; i < smaller; i++) {
    weights[i * smaller + joint] = outs[i]!;
    weights[joint * smaller + i] = gains[i]!;
  }
  const solved = edmonds(weights, smaller);
  outside.forEach((node, i) => {
    if (i > 0) heads[node] = solved[i] === joint ? leaves[i]! : outside[solved[i]!]!;
  });
  const from = solved[joint]!;
  heads[enters[from]!] = outside[from]!;
  return heads;
}

/** The nodes of one circle, empty if there is none. */
function findCircle(heads: Int32Array, size: number): number[] {
  const seen = new Int32Array(size);
  for (let start = 1; start < size; start++) {
    let at = start;
    for (; at !== 0 && seen[at] === 0; at = heads[at]!) seen[at] = start;
    if (at === 0 || seen[at] !== start) continue;
    const circle = [at];
    for (let node = heads[at]!; node !== at; node = heads[node]!) circle.push(node);
    return circle;
  }
  return [];
}
