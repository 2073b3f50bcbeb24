import { createReadStream } from 'node:fs';
import { utf16 } from './encoding.js';
import { asUtf8, LONGEST, splitLines } from './lines.js';
import { failureAt } from './notice.js';
import { reasonFor } from './sources.js';
import type { Failure, Kind, RawRecord, Source } from './types.js';

const KIND_OF_ENDING: Record<string, Kind> = { txt: 'txt', html: 'html', htm: 'html', jsonl: 'jsonl' };
/** What a stream must begin with (space aside) to be taken for that kind where the ending does not tell. */
const KIND_OF_CONTENT: readonly [begins: RegExp, kind: Kind][] = [
  [/^\uFEFF?\s*(<!doctype html|<html|<head|<body|<!--|<\?xml[^>]*\?>\s*<(!doctype )?html)/i, 'html'],
  [/^\uFEFF?\s*\{[ \t]*"/, 'jsonl'],
];
const CHUNK = 256 * 1024;

/** The records of one source, in order: a file's only one, or one for each line of JSON Lines; blank lines are none.
 *  Memory is bounded by the longest line. Never throws for what is wrong with the input. */
export async function* readRecords(
  { path }: Source,
  options: { readonly from?: Kind | undefined } = {},
): AsyncGenerator<RawRecord | Failure> {
  try {
    const chunks = withHead(open(path));
    const first = await chunks.next();
    if (first.done) {
      yield failureAt(path, null, 'is empty');
      return;
    }
    const kind = options.from ?? kindOf(path, first.value);
    const stream = resume(first.value, chunks);
    yield* kind === 'jsonl' ? readLines(path, stream) : readWhole(path, kind, stream);
  } catch (error) {
    yield failureAt(path, null, reasonFor(error as NodeJS.ErrnoException));
  }
}

function open(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
}

async function* readLines(
  path: string,
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
