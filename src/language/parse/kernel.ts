import { readFileSync } from 'node:fs';
import { installed } from '../../installed.js';
import { memory } from './memory.js';

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
}

/** Node's types leave most of this global out. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** The compiled kernel with its memory behind the model's file, handed out once and never given back. */
export class Kernel {
  readonly run: Functions;
  #end: number;

  /** `used`: where the model's file ends. */
  constructor(used: number) {
    this.#end = Math.ceil(used / 16) * 16;
    const path = installed('models/parser.wasm');
    const module = new WebAssembly.Module(readFileSync(path));
    const abort = () => {
      throw new Error('the parser kernel stopped');
    };
    const instance = new WebAssembly.Instance(module, { env: { memory, abort } });
    this.run = instance.exports as Functions;
  }

  i16(length: number): Int16Array {
    return new Int16Array(memory.buffer, this.#take(length * 2), length);
  }

  i32(length: number): Int32Array {
    return new Int32Array(memory.buffer, this.#take(length * 4), length);
  }

  u32(length: number): Uint32Array {
    return new Uint32Array(memory.buffer, this.#take(length * 4), length);
  }

  f32(length: number): Float32Array {
    return new Float32Array(memory.buffer, this.#take(length * 4), length);
  }

  #take(bytes: number): number {
    const start = this.#end;
    this.#end += Math.ceil(bytes / 16) * 16;
    return start;
  }
}

/** Where an array of the kernel starts. */
export const at = (array: { byteOffset: number }) => array.byteOffset;
