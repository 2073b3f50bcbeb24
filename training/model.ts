/** Writes a file of `models/`; src/model.ts reads it and says how it is laid out. */
import { writeFileSync } from 'node:fs';

type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;
interface Section {
  values: Numbers | readonly string[];
  scale?: number;
}

function kindOf(values: Numbers): string {
  const size = values.BYTES_PER_ELEMENT * 8;
  return values instanceof Float32Array
    ? 'f32'
    : `${values.constructor.name.startsWith('U') ? 'u' : 'i'}${size}`;
}

const aligned = (offset: number) => Math.ceil(offset / 8) * 8;

export function writeModel(path: string, meta: unknown, sections: Record<string, Section>): void {
  const bodies = Object.entries(sections).map(([name, { values, scale }]) => {
    const numbers = ArrayBuffer.isView(values);
    const body = numbers
      ? Buffer.from(values.buffer, values.byteOffset, values.byteLength)
      : Buffer.from(values.join('\n'));
    const entry = {
      kind: numbers ? kindOf(values) : 'utf8',
      offset: 1e9,
      bytes: body.length,
      shape: [values.length],
      ...(scale === undefined ? {} : { scale }),
    };
    return { name, body, entry };
  });
  const header = () =>
    Buffer.from(JSON.stringify({ meta, sections: Object.fromEntries(bodies.map((b) => [b.name, b.entry])) }));
  let offset = aligned(8 + header().length);
  for (const { body, entry } of bodies) {
    entry.offset = offset;
    offset = aligned(offset + body.length);
  }
  const file = Buffer.alloc(offset);
  const head = header();
  file.write('RDM1', 'latin1');
  file.writeUInt32LE(head.length, 4);
  head.copy(file, 8);
  for (const { body, entry } of bodies) body.copy(file, entry.offset);
  writeFileSync(path, file);
}
