import { type Line, splitLines } from '../lines.js';

const SEPARATOR = /^From \S+.*\d{2}:\d{2}/;

/** The messages of a mailbox (RFC 4155), each with the number of its first line; null is one that is too long. */
export async function* messagesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<{ line: number; bytes: Uint8Array | null; length: number }> {
  let lines: Uint8Array[] = [];
  let first = 1;
  let length = 0;
  let blank = true;
  const message = () => ({ line: first, bytes: length <= longest ? Buffer.concat(lines) : null, length });
  for await (const { number, bytes, length: size } of splitLines(chunks)) {
    if (blank && bytes !== null && SEPARATOR.test(headOf(bytes))) {
      if (length > 0) yield message();
      [lines, first, length] = [[], number + 1, 0];
      continue;
    }
    length += size + 1;
    if (length <= longest && bytes !== null) lines.push(unquoted(bytes), NEWLINE);
    else lines = [];
    blank = size === 0 || (size === 1 && bytes?.[0] === RETURN);
  }
  if (length > 0) yield message();
}

const NEWLINE = Buffer.from('\n');
const RETURN = 0x0d;

function headOf(bytes: NonNullable<Line['bytes']>): string {
  return Buffer.from(bytes.subarray(0, 200)).toString('latin1');
}

/** A line of the text that begins with “From ” has a “>” before it. */
function unquoted(bytes: Uint8Array): Uint8Array {
  return /^>+From /.test(headOf(bytes)) ? bytes.subarray(1) : bytes;
}
