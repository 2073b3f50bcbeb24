/** `npm run train -- names`: word vectors where they are not there yet, their clusters, then the model. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const WORK = join(import.meta.dirname, '../../.cache');
const VECTORS = join(WORK, 'vectors.npz');
const CLUSTERS = join(WORK, 'clusters.txt');

function run(command: string, ...rest: readonly string[]): void {
  const { status } = spawnSync(command, rest, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync(WORK, { recursive: true });
if (!existsSync(VECTORS)) run('/usr/bin/python3', 'training/parser/vectors.py', '/work/shared/data', VECTORS);
run('/usr/bin/python3', 'training/names/clusters.py', VECTORS, CLUSTERS);
run('npx', 'tsx', 'training/names.ts', CLUSTERS);
