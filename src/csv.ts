/** Tables for spreadsheets (RFC 4180). */
import { stringify } from 'csv-stringify/sync';

/** `header`: whether a row of the columns' names goes before. */
export function csvOf(
  rows: readonly (object | readonly unknown[])[],
  columns: readonly string[],
  header = false,
): string {
  return stringify([...rows], {
    columns: [...columns],
    header,
    record_delimiter: 'windows',
    // Without the pattern a line end in a text would stand bare, and few readers take it for part of the cell.
    quoted_match: /[\r\n]/,
    // A spreadsheet would take "=…" for a formula and run it; an apostrophe before it makes it words.
    escape_formulas: true,
  });
}
