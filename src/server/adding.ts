/** Bytes that a client sends, read as `readout add` reads a file of that name, and put into the store. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isFailure, type RawRecord, readRecords, toDocument } from '../document/index.js';
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

/** `name` is what the client calls it: its ending tells the kind, and it is nowhere a path. */
export async function addBytes(store: Store, name: string, bytes: Uint8Array): Promise<Additions> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-upload-'));
  // Of the name only a plain ending is used, so it leads out of no folder.
  const ending = /^\.[a-z0-9]{1,8}$/.exec(extname(name).toLowerCase())?.[0] ?? '';
  const path = join(folder, `upload${ending}`);
  try {
    await writeFile(path, bytes);
    return await addFile(store, path, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function addFile(store: Store, path: string, name: string): Promise<Additions> {
  const added: Addition[] = [];
  const failures: string[] = [];
  for await (const record of readRecords({ path })) {
    const read = isFailure(record) ? record.failure.message : await readOne({ ...record, path: name });
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
