import { extractText, getDocumentProxy } from 'unpdf';
import type { Fields } from '../record.js';

/** A PDF's text, page after page. */
export async function readPdf(bytes: Uint8Array): Promise<Fields | string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(() => null);
  if (pdf === null) return 'is a PDF file that cannot be opened (damaged, or locked with a password)';
  const { text } = await extractText(pdf, { mergePages: false });
  await pdf.destroy();
  const pages = text.map((page) => page.trim()).filter((page) => page !== '');
  return pages.length === 0 ? 'is a PDF file of pictures, without text' : { text: pages.join('\n\n') };
}
