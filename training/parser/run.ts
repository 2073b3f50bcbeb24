/**
 * Makes models/parser.bin again: vectors, two teachers, their labels for news sentences, the student trained on.
 * Each step is one thread with its own seed. models/parser.md says what has been measured of it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** More than one thread is slower at these sizes; memory is kept rather than given back between steps. */
const ENVIRONMENT = {
  ...process.env,
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MALLOC_MMAP_THRESHOLD_: '4000000000',
  MALLOC_TRIM_THRESHOLD_: '8000000000',
};
const HERE = import.meta.dirname;
const data = resolve(process.argv[2] ?? join(HERE, '../../../shared/data'));
const work = mkdtempSync(join(tmpdir(), 'readout-parser-'));
const at = (name: string) => join(work, name);

function run(command: string, ...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: 'inherit', env: ENVIRONMENT });
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${args[0]} ended with ${code}`))));
  });
}

const python = (program: string, ...args: string[]) =>
  run('/usr/bin/python3', join(HERE, `${program}.py`), ...args);
const train = (out: string, ...options: string[]) =>
  python('train', data, at('vectors.npz'), at(out), ...options);

await python('vectors', data, at('vectors.npz'));
await Promise.all([
  train('first.pt', '--epochs', '22', '--drop', '0.33', '--seed', '1'),
  train('second.pt', '--epochs', '22', '--drop', '0.2', '--seed', '2'),
  run('npx', 'tsx', join(HERE, 'sentences.ts'), data, at('sentences.txt')),
]);
await python('label', at('sentences.txt'), at('silver.pkl'), at('second.pt'), at('first.pt'));
const student = ['--epochs', '9', '--rate', '1.2e-3', '--drop', '0.2', '--seed', '3'];
await train('student.pt', '--silver', at('silver.pkl'), '--start', at('second.pt'), ...student);
await python('export', data, at('student.pt'), join(HERE, '../../models/parser.bin'));
