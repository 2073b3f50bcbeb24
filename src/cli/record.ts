import type { RecordFormatName } from '../record/format/index.js';
import { loadRecordFormat } from '../record/format/index.js';
import { Merger } from '../record/index.js';
import type { Report } from '../report/schema.js';
import { type BatchOptions, batch } from './batch.js';
import { knowledgeRows } from './knowledge.js';
import { paper, today, write } from './output.js';

interface RecordOptions extends BatchOptions {
  readonly format: RecordFormatName;
  readonly asOf?: string;
  readonly published?: string;
  readonly knowledge?: string;
}

/** `readout record PATH…` */
export async function record(paths: readonly string[], options: RecordOptions): Promise<number> {
  const { format, asOf, published } = options;
  const print = await loadRecordFormat(format);
  const merger = new Merger();
  const task = {
    print: { kind: 'report', format: 'jsonl' } as const,
    paper: paper(),
    published,
    today: today(),
    knowledge: await knowledgeRows(options.knowledge),
  };
  const code = await batch(paths, task, options, {
    expectSeveral: async () => {},
    print: async (report) => merger.add(JSON.parse(report) as Report),
    end: async () => write(`${print(merger.record(asOf), task.paper)}\n`),
  });
  return code;
}
