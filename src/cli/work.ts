/** What is done to each record, in this thread or in a worker: bytes to what is printed. */
import { debuglog } from 'node:util';
import { type Document, isFailure, type Notice, type RawRecord, toDocument } from '../document/index.js';
import type { FormatName, Paper } from '../report/format/index.js';
import type { Prepared } from '../store/prepare.js';
import { StoreError } from '../store/types.js';
import { readLargeFiles } from './ahead.js';
import type { ParseFormat } from './parsed.js';

/** Can be posted to a worker. */
export interface Task {
  readonly print:
    | { readonly kind: 'report'; readonly format: FormatName }
    | { readonly kind: 'parse'; readonly format: ParseFormat }
    | { readonly kind: 'store' };
  readonly paper: Paper;
  readonly published: string | undefined;
  readonly today: string;
  /** Rows of the user's own knowledge. */
  readonly knowledge: readonly string[];
}

/** `printed` is null where the record could not be read; the notices then say why. */
export interface Outcome {
  readonly printed: string | null;
  /** What is stored, where nothing is printed. */
  readonly prepared?: Prepared;
  readonly notices: readonly Notice[];
}

export type Work = (record: RawRecord) => Promise<Outcome>;

const debug = debuglog('readout');

export async function prepare(task: Task): Promise<Work> {
  const [make] = await Promise.all([maker(task), task.print.kind === 'parse' ? undefined : readLargeFiles()]);
  if (task.knowledge.length > 0) (await import('../actors/index.js')).loadKnowledge(task.knowledge);
  return async (record) => {
    try {
      const reading = await toDocument(record, task);
      if (isFailure(reading)) return { printed: null, notices: [reading.failure] };
      return { ...make(reading.document), notices: reading.warnings };
    } catch (error) {
      return crashed(record, error);
    }
  };
}

/** A fault of Readout's own in one report: said in a line, and the batch goes on. NODE_DEBUG=readout shows the trace. */
function crashed({ path, line }: RawRecord, error: unknown): Outcome {
  if (error instanceof StoreError)
    return { printed: null, notices: [{ path, line, message: error.message }] };
  debug('%s', error instanceof Error ? error.stack : error);
  const reason = error instanceof Error ? error.message : String(error);
  const message = `could not be read for a fault in Readout (${reason}); please report it`;
  return { printed: null, notices: [{ path, line, message }] };
}

type Maker = (document: Document) => Omit<Outcome, 'notices'>;

async function maker(task: Task): Promise<Maker> {
  if (task.print.kind === 'store') return preparer();
  const print = await printer(task.print, task.paper);
  return (document) => ({ printed: print(document) });
}

async function preparer(): Promise<Maker> {
  const [{ readReport }, { prepare: prepareReport }] = await Promise.all([
    import('../read.js'),
    import('../store/prepare.js'),
  ]);
  return (document) => ({ printed: '', prepared: prepareReport(readReport(document)) });
}

async function printer(
  print: Exclude<Task['print'], { kind: 'store' }>,
  paper: Paper,
): Promise<(document: Document) => string> {
  if (print.kind === 'parse') return (await import('./parsed.js')).parsePrinter(print.format);
  if (print.format === 'attributions') return attributionsPrinter();
  const [{ readReport }, { loadFormat }] = await Promise.all([
    import('../read.js'),
    import('../report/format/index.js'),
  ]);
  const format = await loadFormat(print.format);
  return (document) => format.one(readReport(document), paper);
}

/** Attributions as the corpora have them are read by their own ranker from the language alone, not from the report. */
async function attributionsPrinter(): Promise<(document: Document) => string> {
  const [{ readLanguage }, { readAttributions }] = await Promise.all([
    import('../language/index.js'),
    import('../statements/attributions.js'),
  ]);
  return (document) => {
    const { id, text } = document;
    return JSON.stringify({ id, text, attributions: readAttributions(readLanguage(document)) });
  };
}
