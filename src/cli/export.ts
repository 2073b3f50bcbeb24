/** `readout export WORDS…`: whole reports of a store, in the formats of `readout read`. */
import { type FormatName, loadFormat } from '../report/format/index.js';
import type { Report } from '../report/schema.js';
import { type Filter, openStore, type Store } from '../store/index.js';
import { EXIT } from './exit.js';
import { type FilterOptions, filterOf, pagesOf } from './find.js';
import { leaveQuietly, Printer, paper, write } from './output.js';
import { UsageError } from './usage.js';

interface ExportOptions extends FilterOptions {
  readonly store: string;
  readonly format: FormatName | 'parquet';
}

export async function exportReports(words: readonly string[], options: ExportOptions): Promise<number> {
  leaveQuietly();
  const filter = filterOf(words, options);
  if (options.format === 'parquet' && process.stdout.isTTY)
    throw new UsageError(
      'parquet is no text for a terminal; send it to a file: --format parquet > lines.parquet',
    );
  const store = await openStore(options.store, { create: false });
  try {
    const reports = reportsOf(store, filter);
    if (options.format === 'parquet') {
      const { parquet } = await import('../export/parquet.js');
      for await (const part of parquet(reports)) await write(part);
    } else await print(reports, options.format);
    return EXIT.done;
  } finally {
    await store.close();
  }
}

async function print(reports: AsyncIterable<Report>, name: FormatName): Promise<void> {
  const format = await loadFormat(name);
  const printer = new Printer(format.envelope);
  const sheet = paper();
  for await (const report of reports) await printer.print(format.one(report, sheet));
  await printer.end();
}

/** All in the order in which they were added; those that meet a filter newest first. */
async function* reportsOf(store: Store, filter: Filter): AsyncGenerator<Report> {
  const { asOf, ...other } = filter;
  if (Object.keys(other).length === 0) {
    for await (const { report } of store.reports(asOf === undefined ? {} : { asOf })) yield report;
    return;
  }
  for await (const hits of pagesOf(store, 'reports', filter))
    for (const { source } of hits) {
      const stored = await store.get(source.id, source.version);
      if (stored !== null) yield stored.report;
    }
}
