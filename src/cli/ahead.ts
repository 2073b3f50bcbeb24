import { readAhead } from '../installed.js';
import { fileRoom } from '../language/parse/memory.js';

/** What a report needs and takes long to read. */
const LARGE = [
  ...['names', 'splitter', 'statements'].map((model) => `models/${model}.bin`),
  ...['persons', 'person-words', 'offices', 'cities'].map((table) => `knowledge/${table}.tsv`),
];

/** Commands that read reports in full. */
const READERS = ['read', 'explain', 'record', 'add', 'work'];

let begun: Promise<void> | undefined;

/** Reads the large files while code loads; begun but once. What cannot be read is told by the stage that needs it. */
export function readLargeFiles(): Promise<void> {
  begun ??= Promise.all([readAhead(['models/parser.bin'], fileRoom), readAhead(LARGE)]).then(
    () => undefined,
    () => undefined,
  );
  return begun;
}

/** Begins at once where a command surely needs them. */
export function readLargeFilesFor(command: string | undefined): void {
  if (command !== undefined && READERS.includes(command)) void readLargeFiles();
}
