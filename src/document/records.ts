import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { decodeText, utf16 } from './encoding.js';
import { asUtf8, LONGEST, splitLines } from './lines.js';
import { failureAt, isFailure } from './notice.js';
import { reasonFor } from './sources.js';
import type { Failure, Kind, RawRecord, Source } from './types.js';

const KIND_OF_ENDING: Record<string, Kind> = {
  txt: 'txt',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
  pdf: 'pdf',
  docx: 'docx',
  eml: 'eml',
  mbox: 'mbox',
  rss: 'feed',
  atom: 'feed',
};
/** What a stream must begin with (space aside) to be taken for that kind where the ending does not tell. */
const KIND_OF_CONTENT: readonly [begins: RegExp, kind: Kind][] = [
  [/^\uFEFF?\s*(<!doctype html|<html|<head|<body|<!--|<\?xml[^>]*\?>\s*<(!doctype )?html)/i, 'html'],
  [/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[^>]*-->\s*)*<(rss|feed|rdf:RDF)[\s>]/, 'feed'],
  [/^\uFEFF?\s*\{\s*"version":\s*"https:\/\/jsonfeed\.org/, 'feed'],
  [/^\uFEFF?\s*\{[ \t]*"/, 'jsonl'],
  [/^%PDF-/, 'pdf'],
  [/^PK[\s\S]{2}[\s\S]*(word\/|\[Content_Types\])/, 'docx'],
  [/^From \S+ .*\d\d:\d\d.*\r?\n[\w-]+:/, 'mbox'],
  [/^(Received|Return-Path|Delivered-To|Message-ID|MIME-Version): .*\r?\n(\s.*\r?\n)*[\w-]+:/i, 'eml'],
];
const CHUNK = 256 * 1024;

/** The records of one source, in order: a file's only one, or one for each line of JSON Lines; blank lines are none.
 *  Memory is bounded by the longest line. Never throws for what is wrong with the input. */
export async function* readRecords(
  { path }: Source,
  options: { readonly from?: Kind | undefined } = {},
): AsyncGenerator<RawRecord | Failure> {
  try {
    const opened = await headed(open(path));
    const packed = opened !== null && isGzip(opened.head);
    const source = packed ? await headed(unpacked(opened.stream)) : opened;
    if (source === null) {
      yield failureAt(path, null, 'is empty');
      return;
    }
    const kind = options.from ?? kindOf(packed ? path.replace(/\.gz$/i, '') : path, source.head);
    yield* (SPLIT[kind] ?? readWhole)(path, kind, source.stream);
  } catch (error) {
    yield failureAt(path, null, reasonFor(error as NodeJS.ErrnoException));
  }
}

type Reader = (
  path: string,
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

function open(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
}

async function* readLines(
  path: string,
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
  path: string,
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
  else yield { path, line: null, kind, bytes: Buffer.concat(parts) };
}

async function* readMessages(
  path: string,
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
  path: string,
  kind: Kind,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<RawRecord | Failure> {
  for await (const whole of readWhole(path, kind, stream)) {
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

function kindOf(path: string, head: Uint8Array): Kind {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const text = new TextDecoder(utf16(head) ?? 'utf-8').decode(head.subarray(0, 1024));
  return KIND_OF_ENDING[ending] ?? KIND_OF_CONTENT.find(([begins]) => begins.test(text))?.[1] ?? 'txt';
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
