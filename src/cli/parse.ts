import { type BatchOptions, batch } from './batch.js';
import { Printer, paper, today } from './output.js';
import { PARSE_FORMATS, type ParseFormat } from './parsed.js';

interface ParseOptions extends BatchOptions {
  readonly format: ParseFormat;
}

/** `readout parse PATH…` */
export async function parse(paths: readonly string[], options: ParseOptions): Promise<number> {
  const { format } = options;
  const task = {
    print: { kind: 'parse', format } as const,
    paper: paper(),
    published: undefined,
    today: today(),
    knowledge: [],
  };
  return batch(paths, task, options, new Printer(PARSE_FORMATS[format]));
}
