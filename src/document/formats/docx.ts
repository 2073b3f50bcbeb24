import mammoth from 'mammoth';
import { readPage } from '../html/page.js';
import type { Fields } from '../record.js';
import { pageOf } from './fragment.js';

/** A Word document's paragraphs. */
export async function readDocx(bytes: Uint8Array): Promise<Fields | string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const html = await mammoth.convertToHtml({ buffer }).then(
    ({ value }) => value,
    () => null,
  );
  if (html === null) return 'is no Word document (.docx), or a damaged one';
  return html.trim() === '' ? 'is a Word document without text' : readPage(pageOf({ html }));
}
