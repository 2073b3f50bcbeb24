import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { sampleReport } from '../../tests/fixtures/report.js';
import { COLUMNS, rowsOf } from '../report/format/csv.js';
import type { Report } from '../report/schema.js';
import { parquet } from './parquet.js';

async function* each(reports: readonly Report[]) {
  yield* reports;
}

async function fileOf(reports: readonly Report[]): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for await (const part of parquet(each(reports))) parts.push(part);
  return new Uint8Array(Buffer.concat(parts)).buffer;
}

test('has the rows of the table, text as text and numbers as numbers', async () => {
  const report = sampleReport();
  report.document.title = '=1+1 “Fjörd” 🕊';
  const rows = await parquetReadObjects({ file: await fileOf([report, sampleReport()]) });
  const expected = [...rowsOf(report), ...rowsOf(sampleReport())].map((row) =>
    Object.fromEntries(COLUMNS.map((name) => [name, row[name] ?? null])),
  );
  expect(rows).toEqual(expected);
  expect(rows[0]).toMatchObject({ start: expect.any(Number), confidence: expect.any(Number) });
});

test('many rows are written in groups, and none is lost between two', async () => {
  const some = Array.from({ length: 2500 }, (_, i) => {
    const report = sampleReport();
    report.document.id = `r${i}`;
    return report;
  });
  const file = await fileOf(some);
  expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 5000]);
  const rows = await parquetReadObjects({ file, columns: ['document', 'line'] });
  const lines = some.flatMap((report) =>
    rowsOf(report).map(({ line }) => ({ document: report.document.id, line })),
  );
  expect(rows).toEqual(lines);
});

test('nothing is a table without rows', async () => {
  const file = await fileOf([]);
  expect(await parquetReadObjects({ file })).toEqual([]);
  expect(
    parquetMetadata(file)
      .schema.slice(1)
      .map(({ name }) => name),
  ).toEqual([...COLUMNS]);
});
