/**
 * Reads a file of `models/`: `RDM1`, the header's length (uint32), the header (JSON), then the sections, each at a
 * multiple of 8 bytes from the file's start. The writers are training/model.py and training/model.ts.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
  readonly #buffer: ArrayBuffer;
  readonly #sections: Header['sections'];

  private constructor(buffer: ArrayBuffer, header: Header) {
    this.meta = header.meta as Meta;
    this.#buffer = buffer;
    this.#sections = header.sections;
  }

  /** Opens `models/NAME.bin`. */
  static open<Meta>(name: string): ModelFile<Meta> {
    const path = fileURLToPath(new URL(`../models/${name}.bin`, import.meta.url));
    const file = readFileSync(path);
    // A large file has a buffer of its own, whose copy would cost a tenth of a cold start.
    const own = file.byteOffset === 0 && file.byteLength === file.buffer.byteLength;
    const buffer = (
      own ? file.buffer : file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
    ) as ArrayBuffer;
    if (file.toString('latin1', 0, 4) !== 'RDM1') throw new Error(`${path} is not a model of Readout`);
    const length = new DataView(buffer).getUint32(4, true);
    return new ModelFile<Meta>(buffer, JSON.parse(file.toString('utf8', 8, 8 + length)) as Header);
  }

  /** The numbers of a section, as stored. */
  numbers<K extends Kind>(name: string, kind: K): InstanceType<(typeof KINDS)[K]> {
    const section = this.#section(name, kind);
    const Numbers = KINDS[kind];
    return new Numbers(
      this.#buffer,
      section.offset,
      section.bytes / Numbers.BYTES_PER_ELEMENT,
    ) as InstanceType<(typeof KINDS)[K]>;
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
    const section = this.#section(name, 'utf8');
    const text = Buffer.from(this.#buffer, section.offset, section.bytes).toString('utf8');
    return text === '' ? [] : text.split('\n');
  }

  #section(name: string, kind: string) {
    const section = this.#sections[name];
    if (section?.kind !== kind) throw new Error(`the model has no section ${name} of ${kind}`);
    return section;
  }
}
