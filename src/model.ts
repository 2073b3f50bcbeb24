/**
 * Reads a file of `models/`: `RDM1`, the header's length (uint32), the header (JSON), then the sections, each at a
 * multiple of 8 bytes from the file's start. The writers are training/model.py and training/model.ts.
 */

import { bytesOf, type Room } from './installed.js';

const KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
};
type Kind = keyof typeof KINDS;

interface Header {
  readonly meta: unknown;
  /** `utf8` sections are lists of lines. `shape` is the writer's; `scale` times an integer is the weight. */
  readonly sections: Record<
    string,
    { kind: Kind | 'utf8'; offset: number; bytes: number; shape: number[]; scale?: number }
  >;
}

export class ModelFile<Meta> {
  readonly meta: Meta;
  readonly #body: Uint8Array;
  readonly #sections: Header['sections'];

  private constructor(body: Uint8Array, header: Header) {
    this.meta = header.meta as Meta;
    this.#body = body;
    this.#sections = header.sections;
  }

  /** Opens `models/NAME.bin`, read to `room` if it has a place of its own. */
  static open<Meta>(name: string, room?: Room): ModelFile<Meta> {
    const path = `models/${name}.bin`;
    const body = bytesOf(path, room);
    if (body.toString('latin1', 0, 4) !== 'RDM1') throw new Error(`${path} is not a model of Readout`);
    const header = body.toString('utf8', 8, 8 + body.readUInt32LE(4));
    return new ModelFile<Meta>(body, JSON.parse(header) as Header);
  }

  /** The numbers of a section, as stored. */
  numbers<K extends Kind>(name: string, kind: K): InstanceType<(typeof KINDS)[K]> {
    const section = this.#section(name, kind);
    const Numbers = KINDS[kind];
    return new Numbers(
      this.#body.buffer as ArrayBuffer,
      this.#body.byteOffset + section.offset,
      section.bytes / Numbers.BYTES_PER_ELEMENT,
    ) as InstanceType<(typeof KINDS)[K]>;
  }

  /** Where the file ends in the buffer that it lies in. */
  get end(): number {
    return this.#body.byteOffset + this.#body.length;
  }

  has(name: string): boolean {
    return name in this.#sections;
  }

  shape(name: string): readonly number[] {
    return this.#sections[name]?.shape ?? [];
  }

  scale(name: string): number {
    return this.#sections[name]?.scale ?? 1;
  }

  /** The lines of a `utf8` section. */
  lines(name: string): string[] {
    const { buffer, byteOffset, length } = this.bytes(name);
    const text = Buffer.from(buffer as ArrayBuffer, byteOffset, length).toString('utf8');
    return text === '' ? [] : text.split('\n');
  }

  /** The bytes of a `utf8` section where they lie. */
  bytes(name: string): Uint8Array {
    const { offset, bytes } = this.#section(name, 'utf8');
    return this.#body.subarray(offset, offset + bytes);
  }

  #section(name: string, kind: string) {
    const section = this.#sections[name];
    if (section?.kind !== kind) throw new Error(`the model has no section ${name} of ${kind}`);
    return section;
  }
}
