import { mix } from '../../hash.js';
import { classAt, foldAt, isAlphabetic, SPACE } from './characters.js';

/**
 * A stretch without white space, with the hashes that features ask for, each reckoned once: of its units before and
 * from each place, and of its collapsed shape ("Amir-7" is A a - 0). Buffers are reused from chunk to chunk.
 */
export class Chunk {
  text = '';
  start = 0;
  end = 0;
  /** Hash of the chunk before, of this one, and of the run of letters or digits that opens the next. */
  before = 0;
  whole = 0;
  next = 0;
  kinds = new Uint16Array(256);
  folds = new Uint16Array(256);
  shapeTo = new Int32Array(256);
  shapeFrom = new Int32Array(256);
  foldFrom = new Int32Array(256);
  /** Hash of the run of letters, digits or like marks that ends before each place, and of the one that starts there. */
  runTo = new Int32Array(256);
  runFrom = new Int32Array(256);
  /** Marks of an address, one bit each: "@", "//", a full stop before a letter. */
  address = 0;

  #grow(length: number): void {
    if (length < this.kinds.length) return;
    const size = length * 2;
    this.kinds = new Uint16Array(size);
    this.folds = new Uint16Array(size);
    this.shapeTo = new Int32Array(size);
    this.shapeFrom = new Int32Array(size);
    this.foldFrom = new Int32Array(size);
    this.runTo = new Int32Array(size);
    this.runFrom = new Int32Array(size);
  }

  /** Moves on to the chunk at `start`..`end`; the next one starts at `next`. */
  set(text: string, start: number, end: number, next: number): void {
    this.before = this.whole;
    this.text = text;
    this.start = start;
    this.end = end;
    const length = end - start;
    this.#grow(length + 1);
    this.#readForward(length);
    this.#readBackward(length);
    this.next = this.#opening(next);
  }

  #readForward(length: number): void {
    const { kinds, folds, shapeTo, runTo } = this;
    this.address = 0;
    let whole = 7;
    let shape = 7;
    let run = 7;
    let last = SPACE;
    for (let i = 0; i < length; i++) {
      shapeTo[i] = shape;
      runTo[i] = run;
      const kind = classAt(this.text, this.start + i);
      const fold = foldAt(this.text, this.start + i);
      kinds[i] = kind;
      folds[i] = fold;
      const alike = kind === last || (isAlphabetic(kind) && isAlphabetic(last));
      run = mix(alike ? run : 7, fold);
      if (kind !== last) shape = mix(shape, kind);
      if (fold === 64) this.address |= 1;
      if (fold === 47 && last === 47) this.address |= 2;
      if (last === 46 && isAlphabetic(kind)) this.address |= 4;
      last = kind;
      whole = mix(whole, fold);
    }
    folds[length] = SPACE;
    shapeTo[length] = shape;
    runTo[length] = run;
    this.whole = whole;
  }

  #readBackward(length: number): void {
    const { kinds, folds, shapeFrom, foldFrom, runFrom } = this;
    shapeFrom[length] = 7;
    foldFrom[length] = 7;
    runFrom[length] = 7;
    let last = SPACE;
    for (let i = length - 1; i >= 0; i--) {
      const kind = kinds[i]!;
      const alike = kind === last || (isAlphabetic(kind) && isAlphabetic(last));
      runFrom[i] = mix(alike ? runFrom[i + 1]! : 7, folds[i]!);
      shapeFrom[i] = kind === last ? shapeFrom[i + 1]! : mix(shapeFrom[i + 1]!, kind);
      foldFrom[i] = mix(foldFrom[i + 1]!, folds[i]!);
      last = kind;
    }
  }

  #opening(at: number): number {
    let hash = 7;
    for (let i = at; i < at + 24; i++) {
      const kind = classAt(this.text, i);
      if (kind === SPACE) break;
      hash = mix(hash, foldAt(this.text, i));
      if (!isAlphabetic(kind)) break;
    }
    return hash;
  }
}

/** Hash of a word as Chunk reckons a run of its letters from the end. */
export function hashBackward(word: string): number {
  let hash = 7;
  for (let i = word.length - 1; i >= 0; i--) hash = mix(hash, foldAt(word, i));
  return hash;
}
