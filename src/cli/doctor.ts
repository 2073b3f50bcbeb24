/** `readout doctor`: what this installation reads with. */

import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { installed } from '../installed.js';
import { EXIT } from './exit.js';
import { write } from './output.js';
import { version } from './version.js';

const OLDEST_NODE = 20;

export async function doctor(): Promise<number> {
  const major = Number(process.versions.node.split('.')[0]);
  const models = await filesOf('models', '.bin');
  const knowledge = await filesOf('knowledge', '');
  const lines = [
    `readout ${version()}`,
    `node ${process.versions.node}, ${availableParallelism()} cores`,
    '',
    ...table('models', models),
    '',
    ...table('knowledge', knowledge),
  ];
  await write(`${lines.join('\n')}\n`);
  const faults = [
    ...(major < OLDEST_NODE ? [`node ${OLDEST_NODE} or newer is needed`] : []),
    ...(models.length === 0 ? ['no models are installed; install the package again'] : []),
    ...(knowledge.length === 0 ? ['no knowledge is installed; install the package again'] : []),
  ];
  for (const fault of faults) process.stderr.write(`readout: ${fault}\n`);
  return faults.length === 0 ? EXIT.done : EXIT.failed;
}

interface Installed {
  readonly name: string;
  readonly bytes: number;
}

async function filesOf(folder: string, ending: string): Promise<Installed[]> {
  const root = installed(`${folder}/`);
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith(ending))
      .map(async (name) => ({ name, file: await stat(new URL(name, root)) })),
  );
  return found
    .filter(({ file }) => file.isFile())
    .map(({ name, file }) => ({ name, bytes: file.size }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function table(title: string, files: readonly Installed[]): string[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const width = Math.max(title.length, ...files.map(({ name }) => name.length + 2));
  const row = (name: string, bytes: number) =>
    `${name.padEnd(width)}  ${(bytes / 1e6).toFixed(2).padStart(7)} MB`;
  return [row(title, total), ...files.map(({ name, bytes }) => row(`  ${name}`, bytes))];
}
