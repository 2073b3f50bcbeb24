/** Streams of bytes: what they begin with, and what is packed in them. */
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

export const CHUNK = 256 * 1024;
/** Text is packed to a fifth or a tenth of its size. What is larger than this and swells so many times was made to do harm. */
const HARMLESS = 64 * 1024 * 1024;
const MOST_SWELLING = 200;

/** A stream and what it begins with; null where it is empty. */
export async function headed(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; stream: AsyncGenerator<Uint8Array> } | null> {
  const rest = withHead(chunks);
  const first = await rest.next();
  return first.done ? null : { head: first.value, stream: resume(first.value, rest) };
}

export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** What is packed in a gzip stream; throws where it is a bomb. */
export async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [taken, made] = [0, 0];
  const counted = async function* () {
    for await (const chunk of packed) {
      taken += chunk.length;
      yield chunk;
    }
  };
  const unpack = createGunzip({ chunkSize: CHUNK });
  pipeline(counted(), unpack).catch((error) => unpack.destroy(error));
  for await (const chunk of unpack as AsyncIterable<Uint8Array>) {
    made += chunk.length;
    refuseBomb(taken, made);
    yield chunk;
  }
}

/** Throws where so many bytes would become, or have become, far too many. */
export function refuseBomb(packed: number, unpacked: number): void {
  if (unpacked > HARMLESS && unpacked > packed * MOST_SWELLING)
    throw new Error(`it swells to more than ${MOST_SWELLING} times its size`);
}

/** The same stream with a first chunk that is long enough to tell the kind by, if the stream is. */
async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 1024) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

async function* resume(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
