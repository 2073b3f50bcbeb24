/** The same bytes on one worker or eight, in any order of files, and in two runs. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMAND } from './command.js';
import { documentsOf, exampleFiles } from './examples.js';
import { mutantOf } from './mutations.js';

const REPORTS = 1000;
const FILES = 4;
const CHARACTERS = 250;
/** Long enough for a machine that does much else. */
const PATIENCE = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'readout-same-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Our examples varied: every other one with something done to it. */
async function write(): Promise<string[]> {
  const texts = (await Promise.all((await exampleFiles()).map(documentsOf))).flat().map(({ text }) => text);
  const report = (i: number) => {
    const text = texts[i % texts.length]!;
    const from = (i * 97) % Math.max(1, text.length - CHARACTERS);
    const varied =
      i % 2
        ? Buffer.from(mutantOf(texts, i, CHARACTERS).bytes).toString()
        : text.slice(from, from + CHARACTERS);
    return JSON.stringify({ id: `r${i}`, date: '2014-10-14', text: varied });
  };
  return Array.from({ length: FILES }, (_, file) => {
    const path = join(folder, `${file}.jsonl`);
    const lines = Array.from({ length: REPORTS / FILES }, (_, i) => report(file * (REPORTS / FILES) + i));
    writeFileSync(path, lines.join('\n'));
    return path;
  });
}

/** What is printed, and what is said beside it. */
function read(paths: readonly string[], jobs: number): Promise<{ printed: string; said: string }> {
  const child = spawn('node', [COMMAND, 'read', ...paths, '--format', 'jsonl', '--jobs', String(jobs)]);
  const printed: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => printed.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) =>
    child.once('close', () =>
      resolve({ printed: Buffer.concat(printed).toString(), said: Buffer.concat(said).toString() }),
    ),
  );
}

const sorted = (lines: string) => lines.trimEnd().split('\n').sort();

test(
  `${REPORTS} reports`,
  async () => {
    const paths = await write();
    const first = await read(paths, 1);
    expect(first.printed.split('\n').length).toBeGreaterThan(REPORTS / 2);
    expect(await read(paths, 1)).toEqual(first);
    expect(await read(paths, 8)).toEqual(first);
    const turned = await read([...paths].reverse(), 8);
    expect(sorted(turned.printed)).toEqual(sorted(first.printed));
    expect(sorted(turned.said)).toEqual(sorted(first.said));
  },
  PATIENCE,
);
