/** What a program that uses Readout calls first. */
import { formatNotice, isFailure, type Kind, toDocument } from './document/index.js';
import { readReport } from './read.js';
import type { Report } from './report/schema.js';

export interface ReadOptions {
  /** What the bytes are; a text is `txt` where nothing is said. */
  readonly kind?: Kind;
  /** Where it comes from: a name or path for the report and for messages. */
  readonly path?: string;
  /** ISO date of a report that tells none. */
  readonly published?: string;
}

/** One report from its text or its bytes. Rejects with an Error of one line where it cannot be read. */
export async function read(input: string | Uint8Array, options: ReadOptions = {}): Promise<Report> {
  const { kind = 'txt', path = '-', published } = options;
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  const reading = await toDocument({ path, line: null, kind, bytes }, { published });
  if (isFailure(reading)) throw new Error(formatNotice(reading.failure));
  return readReport(reading.document);
}
