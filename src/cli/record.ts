import type { RecordFormatName } from '../record/format/index.js';
import { loadRecordFormat } from '../record/format/index.js';
import { Merger } from '../record/index.js';
import type { Report } from '../report/schema.js';
import { openStore } from '../store/index.js';
import { type BatchOptions, batch } from './batch.js';
import { EXIT } from './exit.js';
import { knowledgeRows } from './knowledge.js';
import { leaveQuietly, paper, today, write } from './output.js';

interface RecordOptions extends BatchOptions {
  readonly format: RecordFormatName;
  readonly store: string;
  readonly asOf?: string;
  readonly published?: string;
  readonly knowledge?: string;
}

/** `readout record [PATH…]`: of the reports that paths name, else of a store. */
export async function record(paths: readonly string[], options: RecordOptions): Promise<number> {
  leaveQuietly();
  const { format, asOf } = options;
  const print = await loadRecordFormat(format);
  const merger = new Merger();
  const code = paths.length > 0 ? await readInto(merger, paths, options) : await openInto(merger, options);
  await write(`${print(merger.record(asOf), paper())}\n`);
  return code;
}

async function openInto(merger: Merger, { store: where, asOf }: RecordOptions): Promise<number> {
  const store = await openStore(where, { create: false });
  try {
    for await (const digest of store.digests(asOf === undefined ? {} : { asOf })) merger.addDigest(digest);
    return EXIT.done;
  } finally {
    await store.close();
  }
}

async function readInto(merger: Merger, paths: readonly string[], options: RecordOptions): Promise<number> {
  const task = {
    print: { kind: 'report', format: 'jsonl' } as const,
    paper: paper(),
    published: options.published,
    today: today(),
    knowledge: await knowledgeRows(options.knowledge),
  };
  return batch(paths, task, options, {
    expectSeveral: async () => {},
    print: async (report) => merger.add(JSON.parse(report) as Report),
    end: async () => {},
  });
}
