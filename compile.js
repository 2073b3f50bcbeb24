/** Reads examples with the code of dist and keeps what was compiled on the way (src/cli/compiled.ts). */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const keep = require('./dist/cli/compiled.js').keepCompiled();
const { run } = require('./dist/cli/program.js');
for (const format of ['text', 'jsonl'])
  process.exitCode ||= await run([
    'read',
    'examples/*.txt',
    'examples/*.jsonl',
    '--jobs',
    '1',
    '--format',
    format,
  ]);
keep();
