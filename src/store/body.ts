/** Reports as they are kept: their JSON, gzipped. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { assertLaws } from '../report/laws.js';
import type { Report } from '../report/schema.js';

export interface Body {
  readonly bytes: Uint8Array;
  /** Of what the source says: another one is another version. */
  readonly sourceHash: string;
  /** Of all that was read from it. */
  readonly readingHash: string;
}

export function pack(report: Report): Body {
  const json = JSON.stringify(assertLaws(report));
  const { text, title, outlet, url, byline, published } = report.document;
  return {
    bytes: gzipSync(json, { level: 6 }),
    sourceHash: hash(JSON.stringify([text, title, outlet, url, byline, published])),
    // A report that lies at another path is the same report.
    readingHash: hash(JSON.stringify({ ...report, document: { ...report.document, path: null } })),
  };
}

export function unpack(bytes: Uint8Array): Report {
  return assertLaws(JSON.parse(gunzipSync(bytes).toString('utf8')) as Report);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
