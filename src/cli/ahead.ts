import { readAhead } from '../installed.js';

/** What a report needs and takes long to read. */
const LARGE = [
  ...['parser', 'names', 'splitter', 'statements'].map((model) => `models/${model}.bin`),
  ...['persons', 'person-words', 'offices', 'cities'].map((table) => `knowledge/${table}.tsv`),
];

let begun: Promise<void> | undefined;

/** Reads the large files while code loads; begun but once. What cannot be read is told by the stage that needs it. */
export function readLargeFiles(): Promise<void> {
  begun ??= readAhead(LARGE).catch(() => undefined);
  return begun;
}
