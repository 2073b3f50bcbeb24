/** All that is stored of a report, worked out beforehand and without the store, so that workers can do it. Can be posted. */
import { digestOf } from '../record/index.js';
import type { Report } from '../report/schema.js';
import { type Body, pack } from './body.js';
import { type CastMember, castOf } from './cast.js';
import { dayOf } from './days.js';
import { packDigest } from './digests.js';
import { type Line, linesOf } from './lines.js';

export interface Prepared {
  readonly document: Omit<Report['document'], 'text' | 'byline' | 'language'>;
  /** The day it was published. */
  readonly day: number;
  readonly body: Body;
  readonly lines: readonly Line[];
  readonly cast: readonly CastMember[];
  readonly digest: Uint8Array;
}

/** Throws where the report breaks a law, or is too long for the store (a StoreError). */
export function prepare(report: Report): Prepared {
  const { id, path, title, outlet, url, published } = report.document;
  return {
    document: { id, path, title, outlet, url, published },
    day: dayOf(published),
    body: pack(report),
    lines: linesOf(report),
    cast: castOf(report),
    digest: packDigest(digestOf(report)),
  };
}
