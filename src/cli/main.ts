#!/usr/bin/env node
import { readLargeFilesFor } from './ahead.js';
import { useCompiled } from './compiled.js';

const args = process.argv.slice(2);
readLargeFilesFor(args[0]);
useCompiled();
void import('./program.js').then(async ({ run }) => {
  const code = await run(args);
  // Left to itself, Node would wait for V8's compiler threads.
  process.stdout.write('', () => process.exit(code));
});
