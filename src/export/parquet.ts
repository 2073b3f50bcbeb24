/** The table of `csv` as Parquet: the same columns, numbers as numbers, nothing escaped. */
import { COLUMNS, rowsOf } from '../report/format/csv.js';
import type { Report } from '../report/schema.js';

type Column = (typeof COLUMNS)[number];

/** All other columns are text. */
const NUMBERS: Partial<Record<Column, 'INT32' | 'DOUBLE'>> = {
  start: 'INT32',
  end: 'INT32',
  confidence: 'DOUBLE',
};
/** Rows held before they are written, as a group that readers can skip. */
const GROUP = 10_000;

/** The file's bytes, a group of rows after the other. */
export async function* parquet(reports: AsyncIterable<Report>): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: COLUMNS.length }, ...COLUMNS.map(elementOf)],
    createdBy: 'readout',
  });
  const taken = () => {
    const part = bytes.getBytes().slice();
    // The writer goes on counting by its offset.
    bytes.index = 0;
    return part;
  };
  for await (const rows of groupsOf(reports)) {
    const columnData = COLUMNS.map((name) => ({ name, data: rows.map((row) => row[name] ?? null) }));
    await writer.write({ columnData, rowGroupSize: GROUP });
    yield taken();
  }
  await writer.finish();
  yield taken();
}

function elementOf(name: Column) {
  const number = NUMBERS[name];
  const type =
    number === undefined ? ({ type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const) : { type: number };
  return { name, repetition_type: 'OPTIONAL' as const, ...type };
}

type Rows = ReturnType<typeof rowsOf>;

async function* groupsOf(reports: AsyncIterable<Report>): AsyncGenerator<Rows> {
  let held: Rows = [];
  for await (const report of reports) {
    held.push(...rowsOf(report));
    for (; held.length >= GROUP; held = held.slice(GROUP)) yield held.slice(0, GROUP);
  }
  if (held.length > 0) yield held;
}
