/** Reads what the paths name, prints it in input order, and names what could not be read. */
import { availableParallelism } from 'node:os';
import {
  type Failure,
  isFailure,
  type Kind,
  listSources,
  type RawRecord,
  readRecords,
  type Source,
} from '../document/index.js';
import { Crew } from './crew.js';
import { EXIT } from './exit.js';
import { mapInOrder } from './ordered.js';
import { leaveQuietly, type Printer, tell } from './output.js';
import { Progress } from './progress.js';
import type { Outcome, Task } from './work.js';

export interface BatchOptions {
  readonly from?: Kind;
  readonly jobs?: number;
}

/** The exit code: `failed` if any input could not be read. */
export async function batch(
  paths: readonly string[],
  task: Task,
  { from, jobs = availableParallelism() }: BatchOptions,
  printer: Pick<Printer, 'expectSeveral' | 'print' | 'end'>,
): Promise<number> {
  leaveQuietly();
  const crew = new Crew(task, jobs);
  const sources = await listSources(paths);
  if (sources.length > 1) await printer.expectSeveral();
  const progress = await Progress.over(sources);
  let records = 0;
  let code: number = EXIT.done;
  const outcomes = mapInOrder(
    recordsOf(sources, from),
    (record) => done(record, crew),
    () => crew.width,
  );
  for await (const { printed, notices, bytes } of outcomes) {
    if (++records > 1) await printer.expectSeveral();
    if (notices.length > 0) progress.clear();
    notices.forEach(tell);
    if (printed === null) code = EXIT.failed;
    else await printer.print(printed);
    progress.advance(bytes);
  }
  await printer.end();
  progress.clear();
  await crew.leave();
  return code;
}

/** The records of the sources, in order. */
export async function* recordsOf(
  sources: readonly (Source | Failure)[],
  from: Kind | undefined,
): AsyncGenerator<RawRecord | Failure> {
  for (const source of sources) {
    if (isFailure(source)) yield source;
    else yield* readRecords(source, { from });
  }
}

/** What became of a record, and its size. */
export async function done(record: RawRecord | Failure, crew: Crew): Promise<Outcome & { bytes: number }> {
  if (isFailure(record)) return { printed: null, notices: [record.failure], bytes: 0 };
  const bytes = record.bytes.length;
  return { ...(await crew.work(record)), bytes };
}
