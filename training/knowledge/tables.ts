/** Reads and writes the tables of `knowledge/`: rows by line, columns by tab, several values by "|", comments by "#". */
import { readFileSync, writeFileSync } from 'node:fs';

export const KNOWLEDGE = new URL('../../knowledge/', import.meta.url);
export const DATA = '/work/shared/data/actors';

export function readTable(name: string): string[][] {
  return readFileSync(new URL(name, KNOWLEDGE), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

export function writeTable(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const lines = [...header.map((line) => `# ${line}`), ...rows.map((row) => row.join('\t').trimEnd())];
  writeFileSync(new URL(name, KNOWLEDGE), `${lines.join('\n')}\n`);
  console.log(`${name}: ${rows.length} rows`);
}

/** A table that SortedTable searches: its lines in the order of their bytes. */
export function writeSorted(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const bytes = (row: readonly string[]) => Buffer.from(row.join('\t'));
  writeTable(
    name,
    header,
    [...rows].sort((a, b) => bytes(a).compare(bytes(b))),
  );
}
