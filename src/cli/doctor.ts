/** `readout doctor`: what this installation reads with, how a store fares, and what mends what is wrong. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { knowledgeCounts } from '../actors/index.js';
import { installed } from '../installed.js';
import { legible } from '../report/format/legible.js';
import { nameOf, openStore, StoreError } from '../store/index.js';
import { type Checked, checkFiles } from './checkfiles.js';
import { EXIT } from './exit.js';
import { write } from './output.js';
import { version } from './version.js';

const OLDEST_NODE = 20;

/** What is wrong, and the command that mends it. */
interface Fault {
  readonly what: string;
  readonly mend: string;
}

/** The exit code: `failed` if anything is wrong. */
export async function doctor(where: string): Promise<number> {
  const files = checkFiles();
  const faults = [...nodeFaults(), ...fileFaults(files)];
  const store = await storeOf(where);
  const lines = [
    `readout ${version()}`,
    `node ${process.versions.node}, ${availableParallelism()} cores`,
    '',
    ...table('models', files),
    '',
    ...table('knowledge', files),
    ...(faults.length > 0 ? [] : [`  ${knownOf()}`]),
    '',
    `store ${nameOf(where)}: ${store.line}`,
  ];
  await write(`${lines.join('\n')}\n`);
  faults.push(...store.faults);
  for (const { what, mend } of faults) process.stderr.write(`readout: ${legible(what)}; ${mend}\n`);
  return faults.length === 0 ? EXIT.done : EXIT.failed;
}

function nodeFaults(): Fault[] {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST_NODE) return [];
  return [{ what: `Node ${process.versions.node} is too old`, mend: `install Node ${OLDEST_NODE} or newer` }];
}

/** A clone is put right by git, a package by npm. */
function fileFaults(files: readonly Checked[]): Fault[] {
  const clone = existsSync(installed('src/cli/doctor.ts'));
  return files
    .filter(({ state }) => state !== 'whole')
    .map(({ path, state }) => ({
      what: `${path} is ${state}`,
      mend: clone ? `git restore ${path} && npm run build` : `npm install --force readout@${version()}`,
    }));
}

const knownOf = () =>
  Object.entries(knowledgeCounts())
    .map(([sort, count]) => `${count} ${sort}`)
    .join(', ');

/** How the store fares. */
async function storeOf(where: string): Promise<{ line: string; faults: Fault[] }> {
  try {
    const store = await openStore(where, { create: false });
    try {
      const [counts, found] = [await store.counts(), await store.faults()];
      return {
        line: `reports ${counts.reports}, versions ${counts.versions}${found.length === 0 ? ', whole' : ''}`,
        faults: found.map((what) => ({ what: `${nameOf(where)}: ${what}`, mend: mendOf(where) })),
      };
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const what = error.message.slice(nameOf(where).length + 2);
    if (what.startsWith('is no store yet')) return { line: what, faults: [] };
    const mend = /upgrade/.test(what) ? 'npm install readout@latest' : mendOf(where);
    return { line: 'cannot be used', faults: [{ what: error.message, mend }] };
  }
}

const mendOf = (where: string): string =>
  where.includes('://')
    ? 'ask who runs the server'
    : `mv ${where} ${where}.damaged && readout add PATH… --store ${where}, with all reports again`;

function table(folder: string, files: readonly Checked[]): string[] {
  const own = files.filter(({ path }) => path.startsWith(folder));
  const width = Math.max(folder.length, ...own.map(({ path }) => path.length - folder.length + 1));
  const row = (name: string, bytes: number, more = '') =>
    `${name.padEnd(width)}  ${(bytes / 1e6).toFixed(2).padStart(7)} MB${more}`;
  const total = own.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    row(folder, total),
    ...own.map(({ path, bytes, sum }) =>
      row(`  ${path.slice(folder.length + 1)}`, bytes, `  ${sum.slice(0, 12)}`),
    ),
  ];
}
