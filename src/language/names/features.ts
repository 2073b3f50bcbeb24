import { mix, slot } from '../../hash.js';
import { type Attributes, CASE } from './attributes.js';
import type { DocumentUses } from './context.js';
import { NO_CLUSTERS } from './lexicons.js';

export const FEATURE_BITS = 24;
const MOST = 128;

const EDGE: Attributes = {
  lower: 1,
  exact: 1,
  shape: 1,
  case: 9,
  clusters: NO_CLUSTERS,
  affixes: [1, 1, 1, 1, 1, 1, 1],
  length: 0,
};

/** Templates that name the word itself; training leaves them out at times, to learn from all else as well. */
export const LEXICAL: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 40, 41, 42, 43]);

/** A sentence with all that its features are made of. */
export class NameFeatures {
  readonly slots = new Int32Array(MOST);
  /** Template of each slot. */
  readonly templates = new Uint8Array(MOST);
  count = 0;

  #add(template: number, value: number): void {
    this.templates[this.count] = template;
    this.slots[this.count++] = slot(mix(Math.imul(template, 0x1f3d5b79), value), FEATURE_BITS);
  }

  /** Fills `slots` with the features of word `i`. */
  read(
    words: readonly Attributes[],
    phrases: Int32Array,
    uses: DocumentUses,
    i: number,
    shouted: boolean,
  ): void {
    this.count = 0;
    const at = (offset: number) => words[i + offset] ?? EDGE;
    const w = at(0);
    const l1 = at(-1);
    const l2 = at(-2);
    const r1 = at(1);
    const r2 = at(2);
    this.#words(w, l1, l2, r1, r2);
    this.#shapes(w, l1, l2, r1, r2, i === 0 ? 1 : 0, shouted ? 1 : 0);
    this.#clusters(l2, l1, w, r1, r2);
    this.#phrases(phrases, i, w);
    this.#document(w, uses, shouted);
  }

  #words(w: Attributes, l1: Attributes, l2: Attributes, r1: Attributes, r2: Attributes): void {
    this.#add(1, w.lower);
    this.#add(2, w.exact);
    this.#add(3, mix(l1.lower, w.lower));
    this.#add(4, mix(w.lower, r1.lower));
    this.#add(5, mix(mix(l1.lower, w.lower), r1.lower));
    this.#add(6, l1.lower);
    this.#add(7, r1.lower);
    this.#add(8, l2.lower);
    this.#add(9, r2.lower);
    this.#add(10, mix(l2.lower, l1.lower));
    this.#add(11, mix(r1.lower, r2.lower));
    this.#add(12, mix(l1.lower, r1.lower));
    this.#add(13, mix(l1.lower, w.shape));
    this.#add(14, mix(r1.lower, w.shape));
    this.#add(15, mix(mix(l1.lower, r1.lower), w.case));
    for (let k = 0; k < 7; k++) this.#add(16 + k, w.affixes[k]!);
    this.#add(23, l1.affixes[5]!);
    this.#add(24, r1.affixes[5]!);
    this.#add(25, mix(w.affixes[5]!, w.case));
  }

  #shapes(
    w: Attributes,
    l1: Attributes,
    l2: Attributes,
    r1: Attributes,
    r2: Attributes,
    first: number,
    shouted: number,
  ) {
    const form = mix(w.case, mix(first, shouted));
    this.#add(26, w.shape);
    this.#add(27, form);
    this.#add(28, mix(l1.shape, w.shape));
    this.#add(29, mix(w.shape, r1.shape));
    this.#add(30, mix(mix(l1.case, form), r1.case));
    this.#add(31, mix(mix(mix(mix(l2.case, l1.case), form), r1.case), r2.case));
    this.#add(32, mix(form, Math.min(w.length, 8)));
    this.#add(33, mix(mix(l1.shape, w.shape), r1.shape));
    this.#add(34, mix(shouted, l1.lower));
  }

  #clusters(l2: Attributes, l1: Attributes, w: Attributes, r1: Attributes, r2: Attributes): void {
    for (let size = 0; size < 3; size++) {
      this.#add(44 + size, mix(w.clusters[size]!, w.case));
      this.#add(47 + size, mix(l1.clusters[size]!, l1.case));
      this.#add(50 + size, mix(r1.clusters[size]!, r1.case));
      this.#add(53 + size, mix(l1.clusters[size]!, mix(w.clusters[size]!, w.case)));
      this.#add(56 + size, mix(mix(w.clusters[size]!, w.case), r1.clusters[size]!));
    }
    this.#add(59, mix(l2.clusters[1]!, l1.clusters[1]!));
    this.#add(60, mix(r1.clusters[1]!, r2.clusters[1]!));
    this.#add(61, mix(mix(l1.clusters[1]!, r1.clusters[1]!), w.case));
    this.#add(62, mix(l2.clusters[1]!, l2.case));
    this.#add(63, mix(r2.clusters[1]!, r2.case));
  }

  #phrases(phrases: Int32Array, i: number, w: Attributes): void {
    const listed = phrases[i]!;
    if (listed !== 0) {
      this.#add(40, listed);
      this.#add(41, mix(listed, w.case));
    }
    const before = phrases[i - 1] ?? 0;
    const after = phrases[i + 1] ?? 0;
    if (before !== 0) this.#add(42, mix(before, w.case));
    if (after !== 0) this.#add(43, mix(after, w.case));
  }

  #document(w: Attributes, uses: DocumentUses, shouted: boolean): void {
    if (w.case === CASE.lower || w.case === CASE.other || w.case === CASE.digits) return;
    const found = uses.of(w);
    const capital = Math.min(found?.capital ?? 0, 3);
    const small = Math.min(found?.small ?? 0, 2);
    this.#add(64, mix(mix(capital, small), mix(w.case, shouted ? 1 : 0)));
    if (found === undefined) return;
    for (let k = 0; k < found.before.length; k++) {
      this.#add(65, found.before[k]!);
      this.#add(66, found.after[k]!);
    }
  }
}
