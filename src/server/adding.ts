/** Bytes that a client sends, or an address that it names, read as `readout add` reads them, and put into the store. */
import { setImmediate } from 'node:timers/promises';
import { isFailure, type RawRecord, readRecords, type Source, toDocument } from '../document/index.js';
import { type Fetcher, fetchSource } from '../fetch/index.js';
import type { Report } from '../report/schema.js';
import { type Added, type Store, StoreError } from '../store/index.js';

export interface Addition {
  readonly outcome: Added;
  readonly id: string;
  readonly title: string;
}

export interface Additions {
  readonly added: readonly Addition[];
  /** What could not be read, a sentence each. */
  readonly failures: readonly string[];
}

/** `name` is what the client calls it: its ending tells the kind, and it is nowhere a path that is opened. */
export function addBytes(store: Store, name: string, bytes: Uint8Array): Promise<Additions> {
  return addSource(store, { path: name, content: bytes });
}

/** Throws a FetchError where there is nothing to be had at the address. */
export async function addAddress(store: Store, fetcher: Fetcher, address: string): Promise<Additions> {
  const { source } = await fetchSource(fetcher, address);
  return addSource(store, source!);
}

async function addSource(store: Store, source: Source): Promise<Additions> {
  const added: Addition[] = [];
  const failures: string[] = [];
  for await (const record of readRecords(source)) {
    const read = isFailure(record) ? record.failure.message : await readOne(record);
    if (typeof read === 'string') failures.push(read);
    else {
      const { id, title } = read.document;
      added.push({ outcome: await store.add(read), id, title });
    }
    // Others are answered between two reports.
    await setImmediate();
  }
  return { added, failures };
}

/** The report, or why it could not be read. */
async function readOne(record: RawRecord): Promise<Report | string> {
  try {
    const reading = await toDocument(record, { today: new Date().toISOString().slice(0, 10) });
    if (isFailure(reading)) return reading.failure.message;
    return (await import('../read.js')).readReport(reading.document);
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    return `could not be read for a fault in Readout (${(error as Error).message})`;
  }
}
