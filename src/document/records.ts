import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { decodeText } from './encoding.js';
import { kindOf } from './kinds.js';
import { asUtf8, LONGEST, splitLines } from './lines.js';
import { failureAt, isFailure } from './notice.js';
import { isAddress, reasonFor } from './sources.js';
import type { Failure, Kind, RawRecord, Source } from './types.js';

const CHUNK = 256 * 1024;

/** The records of one source, in order: a file's only one, or one for each line of JSON Lines; blank lines are none.
 *  Memory is bounded by the longest line. Never throws for what is wrong with the input. */
export async function* readRecords(
  source: Source,
  options: { readonly from?: Kind | undefined } = {},
): AsyncGenerator<RawRecord | Failure> {
  const { path, web } = source;
  if (isAddress(path) && source.content === undefined) {
    yield failureAt(path, null, 'is an address of the web; readout add (without --queue) fetches it');
    return;
  }
  try {
    const opened = await headed(open(source));
    const packed = opened !== null && isGzip(opened.head);
    const content = packed ? await headed(unpacked(opened.stream)) : opened;
    if (content === null) {
      yield failureAt(path, null, 'is empty');
      return;
    }
    const name = web === undefined ? path : new URL(web.url).pathname;
    const kind =
      options.from ?? source.kind ?? kindOf(packed ? name.replace(/\.gz$/i, '') : name, content.head);
    yield* (SPLIT[kind] ?? readWhole)(source, kind, content.stream);
  } catch (error) {
    yield failureAt(path, null, reasonFor(error as NodeJS.ErrnoException));
  }
}

type Reader = (
  source: Source,
  kind: Kind,
  stream: AsyncIterable<Uint8Array>,
) => AsyncGenerator<RawRecord | Failure>;

/** Kinds that hold many documents. */
const SPLIT: Partial<Record<Kind, Reader>> = { jsonl: readLines, mbox: readMessages, feed: readFeed };

/** A stream and what it begins with; null where it is empty. */
async function headed(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; stream: AsyncGenerator<Uint8Array> } | null> {
  const rest = withHead(chunks);
  const first = await rest.next();
  return first.done ? null : { head: first.value, stream: resume(first.value, rest) };
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function unpacked(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unpack = createGunzip({ chunkSize: CHUNK });
  pipeline(packed, unpack).catch((error) => unpack.destroy(error));
  return unpack;
}

function open({ path, content }: Source): AsyncIterable<Uint8Array> {
  if (content !== undefined) return Readable.from([content]);
  return path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
}

async function* readLines(
  { path }: Source,
  _kind: Kind,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<RawRecord | Failure> {
  let records = 0;
  for await (const { number, bytes, length } of splitLines(asUtf8(stream))) {
    if (bytes !== null && isBlank(bytes)) continue;
    records++;
    if (bytes === null) yield failureAt(path, number, tooLong('a line', length));
    else yield { path, line: number, kind: 'jsonl', bytes };
  }
  if (records === 0) yield failureAt(path, null, 'is empty');
}

async function* readWhole(
  { path, web }: Source,
  kind: Kind,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<RawRecord | Failure> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length <= LONGEST) parts.push(chunk);
    else parts = [];
  }
  if (length > LONGEST) yield failureAt(path, null, tooLong('a report', length));
  else yield { path, line: null, kind, bytes: Buffer.concat(parts), ...(web && { web }) };
}

async function* readMessages(
  { path }: Source,
  _kind: Kind,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<RawRecord | Failure> {
  const { messagesOf } = await import('./formats/mbox.js');
  for await (const { line, bytes, length } of messagesOf(stream, LONGEST)) {
    if (bytes === null) yield failureAt(path, line, tooLong('a message', length));
    else yield { path, line, kind: 'eml', bytes };
  }
}

async function* readFeed(
  source: Source,
  kind: Kind,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<RawRecord | Failure> {
  const { path } = source;
  for await (const whole of readWhole(source, kind, stream)) {
    if (isFailure(whole)) {
      yield whole;
      return;
    }
    const { pagesOfFeed } = await import('./formats/feed.js');
    const pages = pagesOfFeed(decodeText(whole.bytes).text);
    if (pages === null) yield failureAt(path, null, 'is no feed that can be read');
    else if (pages.length === 0) yield failureAt(path, null, 'is a feed without items');
    else
      yield* pages.map(
        (page, i): RawRecord => ({ path, line: i + 1, kind: 'html', bytes: Buffer.from(page) }),
      );
  }
}

function tooLong(what: string, bytes: number): string {
  const megabytes = (n: number) => Math.round(n / 1024 / 1024);
  return `is ${what} of ${megabytes(bytes)} MB, and ${megabytes(LONGEST)} MB is the most; split it`;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
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
  yield first;
  yield* rest;
}
