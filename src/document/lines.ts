import { utf16 } from './encoding.js';

/** Longest report that is read, in bytes; a line or file beyond it is refused, so that memory stays bounded. */
export const LONGEST = 16 * 1024 * 1024;

/** Why something of so many bytes is refused. */
export function tooLong(what: string, bytes: number): string {
  const megabytes = (n: number) => Math.round(n / 1024 / 1024);
  return `is ${what} of ${megabytes(bytes)} MB, and ${megabytes(LONGEST)} MB is the most; split it`;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end; null where the line is longer than LONGEST. */
  readonly bytes: Uint8Array | null;
  readonly length: number;
}

const NEWLINE = 0x0a;

/** The lines of a byte stream, none held longer than it takes to hand it out. Line ends are LF or CR LF. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= LONGEST) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line = { number: number++, bytes: length <= LONGEST ? Buffer.concat(parts) : null, length };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

/** The stream as UTF-8: decoded if it begins with the byte order mark of UTF-16, else as it is. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decode: ((chunk: Uint8Array) => Uint8Array) | undefined;
  for await (const chunk of chunks) {
    decode ??= decoderFor(chunk);
    yield decode(chunk);
  }
}

function decoderFor(first: Uint8Array): (chunk: Uint8Array) => Uint8Array {
  const wide = utf16(first);
  if (wide === null) return (chunk) => chunk;
  const decoder = new TextDecoder(wide);
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }));
}
