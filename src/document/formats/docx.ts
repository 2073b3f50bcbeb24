import mammoth from 'mammoth';
import { fromBufferPromise } from 'yauzl';
import { readPage } from '../html/page.js';
import type { Fields } from '../record.js';
import { pageOf } from './fragment.js';

/** A Word document that unpacks to more is refused. */
const MOST_BYTES = 100_000_000;

/** A Word document's paragraphs. */
export async function readDocx(bytes: Uint8Array): Promise<Fields | string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const html = await htmlOf(buffer).catch(() => null);
  if (html === null) return 'is no Word document (.docx), or a damaged one';
  if (html === undefined) return `is a Word document that unpacks to more than ${MOST_BYTES / 1_000_000} MB`;
  return html.trim() === '' ? 'is a Word document without text' : readPage(pageOf({ html }));
}

/** Undefined where it unpacks to too much. */
async function htmlOf(buffer: Buffer): Promise<string | undefined> {
  if (!(await unpacksWithin(buffer, MOST_BYTES))) return undefined;
  return (await mammoth.convertToHtml({ buffer })).value;
}

/** Whether a ZIP file's content is that small: unpacked and counted, for what it says of itself may be false. */
async function unpacksWithin(buffer: Buffer, mostBytes: number): Promise<boolean> {
  const zip = await fromBufferPromise(buffer);
  let bytes = 0;
  for await (const entry of zip.eachEntry())
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) return false;
    }
  return true;
}
