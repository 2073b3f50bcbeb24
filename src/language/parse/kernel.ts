import { readFileSync } from 'node:fs';
import { installed } from '../../installed.js';

/** The functions of kernels/parser.ts; numbers are byte addresses in the kernel's memory unless they say otherwise. */
interface Functions {
  multiply(
    w: number,
    panels: number,
    pairs: number,
    x: number,
    stride: number,
    count: number,
    out: number,
    outStride: number,
  ): void;
  lstm(
    w: number,
    scales: number,
    size: number,
    steps: number,
    counts: number,
    starts: number,
    inputs: number,
    shift: number,
    out: number,
    outStride: number,
    sums: number,
    cells: number,
    state: number,
    backwards: number,
  ): void;
  project(sums: number, count: number, rows: number, scales: number, biases: number, out: number): void;
  activate(
    sums: number,
    count: number,
    rows: number,
    scales: number,
    biases: number,
    floors: number,
    out: number,
  ): void;
  arcs(
    places: number,
    words: number,
    dependents: number,
    dependentStride: number,
    heads: number,
    headStride: number,
    root: number,
    size: number,
    out: number,
  ): void;
  join(aRows: number, bRows: number, count: number, size: number, out: number): void;
  gather(
    rows: number,
    count: number,
    table: number,
    scales: number,
    width: number,
    unit: number,
    out: number,
  ): void;
  highest(sums: number, biases: number, count: number): number;
  pack(source: number, rows: number, columns: number, out: number): void;
  enter(list: number, bytes: number, table: number, mask: number): number;
  find(word: number, bytes: number, table: number, mask: number): number;
}

/** Node's types leave most of this global out. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

const PAGE = 65536;

/** The compiled kernel with its memory, handed out once and never given back. */
export class Kernel {
  readonly run: Functions;
  readonly #memory: { readonly buffer: ArrayBuffer };
  #end = 1024;

  /** `bytes`: all that will be asked for. */
  constructor(bytes: number) {
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) + 1 });
    const path = installed('models/parser.wasm');
    const module = new WebAssembly.Module(readFileSync(path));
    const abort = () => {
      throw new Error('the parser kernel stopped');
    };
    const instance = new WebAssembly.Instance(module, { env: { memory: this.#memory, abort } });
    this.run = instance.exports as Functions;
  }

  /** A copy of the numbers in the kernel's memory; returns its address. */
  copy(numbers: Int8Array | Uint8Array | Float32Array): number {
    const bytes = this.u8(numbers.byteLength);
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    return at(bytes);
  }

  u8(length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, this.#take(length), length);
  }

  i16(length: number): Int16Array {
    return new Int16Array(this.#memory.buffer, this.#take(length * 2), length);
  }

  i32(length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, this.#take(length * 4), length);
  }

  u32(length: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, this.#take(length * 4), length);
  }

  f32(length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, this.#take(length * 4), length);
  }

  #take(bytes: number): number {
    const start = this.#end;
    this.#end += Math.ceil(bytes / 16) * 16;
    return start;
  }
}

/** Where an array of the kernel starts. */
export const at = (array: { byteOffset: number }) => array.byteOffset;
