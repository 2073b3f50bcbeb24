/** What a server's answer says, beside the page itself. */
import type { IncomingHttpHeaders } from 'node:http';
import { MIMEType } from 'node:util';
import { FetchError } from './error.js';

/** A host that wants to be left alone for longer is asked again after a day all the same. */
const LONGEST_REST_MS = 24 * 60 * 60 * 1000;
const REDIRECTS = [301, 302, 303, 307, 308];
const BUSY = [429, 503];

const REASONS: Readonly<Record<number, string>> = {
  401: 'may not be read without signing in (401)',
  403: 'may not be read (403)',
  404: 'is not there (404)',
  410: 'is gone (410)',
  429: 'is asked for too often (429)',
  451: 'may not be shown by law (451)',
};

export function isRedirect(status: number): boolean {
  return REDIRECTS.includes(status);
}

/** Whether the server can answer later. */
export function isBusy(status: number): boolean {
  return BUSY.includes(status);
}

export function reasonFor(status: number): string {
  return REASONS[status] ?? `is not to be had: its server answered ${status}`;
}

/** When a busy server wants to be asked again, in ms since 1970: a number of seconds or a date; null where it does not say. */
export function retryAt({ 'retry-after': after }: IncomingHttpHeaders): number | null {
  if (after === undefined) return null;
  const at = /^\d+$/.test(after) ? Date.now() + Number(after) * 1000 : Date.parse(after);
  return Number.isNaN(at) ? null : Math.min(at, Date.now() + LONGEST_REST_MS);
}

export function mediaType({ 'content-type': type = '' }: IncomingHttpHeaders): {
  type: string;
  charset: string | undefined;
} {
  try {
    const { essence, params } = new MIMEType(type);
    return { type: essence, charset: params.get('charset') ?? undefined };
  } catch {
    return { type: '', charset: undefined };
  }
}

/** An address to be fetched, relative to another where one led to it. Throws a FetchError where it cannot be. */
export function readUrl(address: string, from?: URL): URL {
  if (!URL.canParse(address, from?.href)) throw new FetchError('is no address of the web');
  const url = new URL(address, from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError(`leads to ${url.protocol}, and only http: and https: are fetched`);
  if (url.username !== '' || url.password !== '')
    throw new FetchError('has a name and password in it, which Readout would have to keep; leave them out');
  url.hash = '';
  return url;
}
