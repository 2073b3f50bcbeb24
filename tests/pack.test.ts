/** The package as a user gets it: packed, installed from the tarball in an empty folder, called and imported. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const HERE = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'readout-pack-'));
/** npm may have to fetch what it installs. */
const PATIENCE = 300_000;

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: HERE,
  });
  const [{ filename }] = JSON.parse(packed.toString()) as [{ filename: string }];
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename));
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true }));

test('npx readout read prints a report', () => {
  copyFileSync(join(HERE, 'examples/fisheries-pact.txt'), join(folder, 'report.txt'));
  const page = run('npx', 'readout', 'read', 'report.txt');
  expect(page).toContain('AGREEMENTS');
  expect(page).toContain('Astrid Hellum');
});

test.each([
  [
    'report.eml',
    'Subject: Talks\nFrom: desk@example.org\nDate: Mon, 6 May 2019 08:00:00 +0000\n\nPeru and Chile met in Lima.\n',
  ],
  [
    'feed.rss',
    '<rss version="2.0"><channel><title>Wire</title><item><title>Talks</title><description>Peru and Chile met in Lima.</description></item></channel></rss>',
  ],
  [
    'page.html',
    '<!doctype html><title>Talks</title><article><p>Peru and Chile met in Lima on Monday.</p></article>',
  ],
])('what is bundled reads %s', (name, content) => {
  writeFileSync(join(folder, name), content);
  const { actors } = JSON.parse(run('npx', 'readout', 'read', name, '--format', 'json')) as {
    actors: { id: string }[];
  };
  expect(actors.map(({ id }) => id)).toEqual(expect.arrayContaining(['state/PER', 'state/CHL']));
});

test('a store works, and the doctor finds all whole', () => {
  expect(run('npx', 'readout', 'add', 'report.txt')).toBe('readout.db: 1 added\n');
  expect(run('npx', 'readout', 'doctor')).toMatch(/store readout\.db: reports 1, versions 1, whole\n$/);
});

/** Megabytes of an installation, without optional parts. */
const MOST = 60;

test(`less than ${MOST} MB are installed`, () => {
  const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map((file) => statSync(join(file.parentPath, file.name)).size);
  expect(sizes.reduce((a, b) => a + b, 0) / 1e6).toBeLessThan(MOST);
});

describe('docs/library.md', () => {
  const page = readFileSync(join(HERE, 'docs/library.md'), 'utf8');
  const examples = [...page.matchAll(/```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
    ([, code, printed], i) => ({ name: `example ${i + 1}`, code: code!, printed: printed! }),
  );

  test.each(examples)(
    '$name compiles under strict types and prints what the page says',
    ({ name, code, printed }) => {
      const own = join(folder, name.replace(' ', '-'));
      mkdirSync(own);
      writeFileSync(join(own, 'main.ts'), code);
      const options = '--strict --target es2022 --module nodenext --moduleResolution nodenext --types node';
      const { stdout } = spawnSync(
        join(HERE, 'node_modules/.bin/tsc'),
        [...options.split(' '), '--typeRoots', join(HERE, 'node_modules/@types'), join(own, 'main.ts')],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stdout).toBe('');
      expect(run('node', join(own, 'main.js'))).toBe(printed);
    },
  );
});
