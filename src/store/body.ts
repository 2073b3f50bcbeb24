/** Reports as they are kept: their text, and the rest as JSON, gzipped. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { assertLaws } from '../report/laws.js';
import type { Report } from '../report/schema.js';

/** The text apart, so that it can be had without the rest. */
export interface Packed {
  readonly text: Uint8Array;
  readonly body: Uint8Array;
}

export interface Body extends Packed {
  /** Of what the source says: another one is another version. */
  readonly sourceHash: string;
  /** Of all that was read from it. */
  readonly readingHash: string;
}

export function pack(report: Report): Body {
  const { document } = assertLaws(report);
  const { text, title, outlet, url, byline, published } = document;
  const json = JSON.stringify({ ...report, document: { ...document, text: '' } });
  // A report that lies at another path is the same report.
  const anywhere = JSON.stringify({ ...report, document: null });
  return {
    text: gzipSync(text),
    body: gzipSync(json),
    sourceHash: hash(JSON.stringify([text, title, outlet, url, byline, published])),
    readingHash: hash(anywhere),
  };
}

export function unpack({ text, body }: Packed): Report {
  const report = JSON.parse(gunzipSync(body).toString('utf8')) as Report;
  return assertLaws({ ...report, document: { ...report.document, text: unpackText(text) } });
}

export function unpackText(text: Uint8Array): string {
  return gunzipSync(text).toString('utf8');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
