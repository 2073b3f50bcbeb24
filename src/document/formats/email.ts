import PostalMime from 'postal-mime';
import { readPage } from '../html/page.js';
import type { Fields } from '../record.js';
import { pageOf } from './fragment.js';

/** An e-mail (RFC 5322): its plain text, else its HTML, under its subject, date and sender. */
export async function readEmail(bytes: Uint8Array): Promise<Fields | string> {
  const { subject, date, from, messageId, text, html } = await PostalMime.parse(bytes);
  const fields = {
    id: messageId,
    title: subject?.trim() || undefined,
    published: date,
    byline: from?.name || undefined,
  };
  if (text !== undefined && text.trim() !== '')
    return { ...fields, text: text.replace(/\r\n/g, '\n').trim() };
  if (html === undefined || html.trim() === '') return 'is an e-mail without text';
  const page = readPage(pageOf({ html, title: fields.title }));
  return typeof page === 'string' ? page : { ...page, ...fields };
}
