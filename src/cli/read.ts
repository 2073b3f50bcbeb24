import { type FormatName, loadFormat } from '../report/format/index.js';
import { type BatchOptions, batch } from './batch.js';
import { knowledgeRows } from './knowledge.js';
import { Printer, paper, today } from './output.js';

interface ReadOptions extends BatchOptions {
  readonly format: FormatName;
  readonly published?: string;
  readonly knowledge?: string;
}

/** `readout read PATH…` */
export async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const { format, published } = options;
  const { envelope, alone } = await loadFormat(format);
  const task = {
    print: { kind: 'report', format } as const,
    paper: paper(),
    published,
    today: today(),
    knowledge: await knowledgeRows(options.knowledge),
  };
  return batch(paths, task, options, new Printer(envelope, alone));
}
