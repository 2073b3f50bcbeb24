/** `readout doctor` on installations that something is wrong with. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const HERE = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'readout-doctor-'));
beforeAll(() => {
  for (const part of ['dist', 'models', 'knowledge', 'package.json'])
    cpSync(join(HERE, part), join(folder, part), { recursive: true });
  symlinkSync(join(HERE, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function doctor(...args: string[]) {
  const options = { encoding: 'utf8', cwd: folder } as const;
  return spawnSync('node', [join(folder, 'dist/cli/main.js'), 'doctor', ...args], options);
}

test('a whole installation: versions, checksums, counts', () => {
  const { stdout, stderr, status } = doctor();
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/^readout \d+\.\d+\.\d+\nnode \d+/);
  expect(stdout).toMatch(/models +\d+\.\d\d MB\n {2}\S+ +\d+\.\d\d MB {2}[0-9a-f]{12}\n/);
  expect(stdout).toMatch(/\d+ states, \d+ organisations, \d+ places, \d+ persons, \d+ offices\n/);
  expect(stdout).toMatch(/store readout\.db: is no store yet; readout add makes one\n$/);
});

test('a store that is whole', () => {
  const command = join(folder, 'dist/cli/main.js');
  spawnSync('node', [command, 'add', join(HERE, 'examples/visa-ban.html')], { cwd: folder });
  const { stdout, status } = doctor();
  expect(stdout).toMatch(/store readout\.db: reports 1, versions 1, whole\n$/);
  expect(status).toBe(0);
});

test('a damaged model and a lost table, each with the command that mends it', () => {
  writeFileSync(join(folder, 'models/times.bin'), 'RDM1');
  rmSync(join(folder, 'knowledge/states.tsv'));
  const { stderr, status } = doctor();
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^readout: models\/times\.bin is damaged; npm install --force readout@\d/),
    expect.stringMatching(/^readout: knowledge\/states\.tsv is missing; npm install --force readout@\d/),
  ]);
  expect(status).toBe(1);
});

test('an older Node', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '18.1.0' });`;
  const options = { encoding: 'utf8', cwd: folder } as const;
  const args = [`--import=data:text/javascript,${encodeURIComponent(script)}`, 'dist/cli/main.js', 'doctor'];
  expect(spawnSync('node', args, options).stderr).toContain(
    'Node 18.1.0 is too old; install Node 20 or newer\n',
  );
});
