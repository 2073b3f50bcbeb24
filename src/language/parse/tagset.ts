import { at, type Kernel } from './kernel.js';

interface Labels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
}

/** A tag as Universal Dependencies writes it. */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
}

/** The combinations of part of speech, Penn tag and features that the treebanks know; only these are given. */
export class TagSet {
  readonly tags: readonly Tag[];
  readonly #combinations: Uint16Array;
  readonly #sizes: readonly [number, number, number];
  readonly #known = new Map<number, number>();

  /** `combinations`: triples of indices into the labels. */
  constructor(labels: Labels, combinations: Uint16Array) {
    this.#combinations = combinations;
    this.#sizes = [labels.upos.length, labels.xpos.length, labels.feats.length];
    this.tags = Array.from({ length: combinations.length / 3 }, (_, i) => {
      const [u = 0, x = 0, f = 0] = combinations.subarray(3 * i, 3 * i + 3);
      this.#known.set((u * 256 + x) * 1024 + f, i);
      return { upos: labels.upos[u]!, xpos: labels.xpos[x]!, feats: labels.feats[f]! };
    });
  }

  /** The combination with the highest sum of scores; the three lists of scores follow each other from `from` on. Both
   *  arrays lie in the kernel's memory. */
  best({ run }: Kernel, scores: Int32Array, from: number, biases: Int32Array): number {
    const [us, xs, fs] = this.#sizes;
    const score = (row: number) => scores[from + row]! + biases[row]!;
    const top = (start: number, size: number) =>
      run.highest(at(scores) + (from + start) * 4, at(biases) + start * 4, size);
    const free = (top(0, us) * 256 + top(us, xs)) * 1024 + top(us + xs, fs);
    const known = this.#known.get(free);
    if (known !== undefined) return known;
    let best = 0;
    let most = -Infinity;
    for (let i = 0; i < this.tags.length; i++) {
      const [u = 0, x = 0, f = 0] = this.#combinations.subarray(3 * i, 3 * i + 3);
      const sum = score(u) + score(us + x) + score(us + xs + f);
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }
}
