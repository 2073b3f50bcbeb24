import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { readWacz, readWarc } from './archives.js';
import { CHUNK, headed, isGzip, unpacked } from './bytes.js';
import { decodeText } from './encoding.js';
import type { FeedItem } from './formats/feed.js';
import { kindOf } from './kinds.js';
import { asUtf8, LONGEST, splitLines, tooLong } from './lines.js';
import { failureAt, isFailure } from './notice.js';
import { isAddress, reasonFor } from './sources.js';
import type { Failure, Kind, RawRecord, Source, Web } from './types.js';

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
  stream: AsyncGenerator<Uint8Array>,
) => AsyncGenerator<RawRecord | Failure>;

/** Kinds that hold many documents. */
const SPLIT: Partial<Record<Kind, Reader>> = {
  jsonl: readLines,
  mbox: readMessages,
  feed: readFeed,
  warc: readWarc,
  wacz: readWacz,
};

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
    const items = await readItems(whole.bytes, source.web);
    if (items === null) yield failureAt(path, null, 'is no feed that can be read');
    else if (items.length === 0) yield failureAt(path, null, 'is a feed without items');
    else
      yield* items.map(
        ({ page }, i): RawRecord => ({ path, line: i + 1, kind: 'html', bytes: Buffer.from(page) }),
      );
  }
}

/** The items of a feed; null where it is none that can be read. */
export async function readItems(bytes: Uint8Array, web: Web | undefined): Promise<FeedItem[] | null> {
  const { itemsOfFeed } = await import('./formats/feed.js');
  return itemsOfFeed(decodeText(bytes, web?.charset).text, web?.url);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
