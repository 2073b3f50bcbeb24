/** The texts of a story: a page of the reading room uses this too. */
import type { Story } from '../record/schema.js';

/** Its reports, those that print one text together. */
export function textsOf({ reports, copies }: Story): string[][] {
  const copied = new Set(copies.flat());
  return [...copies.map((group) => [...group]), ...reports.filter((id) => !copied.has(id)).map((id) => [id])];
}
