import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNotice, isFailure } from './notice.js';
import { listSources } from './sources.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-'));
  for (const folder of ['b/c', 'empty']) await mkdir(join(root, folder), { recursive: true });
  for (const file of ['z.txt', 'a.HTML', 'b/two.htm', 'b/c/three.jsonl', 'b/picture.png', 'odd[1].txt'])
    await writeFile(join(root, file), 'text');
});
afterAll(() => rm(root, { recursive: true }));

async function list(...paths: string[]): Promise<string[]> {
  const sources = await listSources(paths.map((path) => (path === '-' ? path : join(root, path))));
  return sources.map((s) => (isFailure(s) ? formatNotice(s.failure) : s.path).replace(`${root}/`, ''));
}

describe('paths', () => {
  test('files and standard input in the order given', async () => {
    expect(await list('z.txt', '-', 'b/picture.png', 'z.txt')).toEqual([
      'z.txt',
      '-',
      'b/picture.png',
      'z.txt',
    ]);
  });
  test('a folder with all below it, by path', async () => {
    expect(await list('.')).toEqual(['a.HTML', 'b/c/three.jsonl', 'b/two.htm', 'odd[1].txt', 'z.txt']);
  });
  test('a glob', async () => {
    expect(await list('b/**/*.{htm,jsonl}')).toEqual(['b/c/three.jsonl', 'b/two.htm']);
  });
  test('a file with the signs of a glob in its name', async () => {
    expect(await list('odd[1].txt')).toEqual(['odd[1].txt']);
  });
});

test.each([
  ['missing.txt', 'missing.txt: is not there; check the path'],
  ['z.txt/below', 'z.txt/below: is not there; check the path'],
  ['empty', 'empty: is a folder without reports (.txt, .html, .htm, .jsonl, .pdf'],
  ['*.doc', '*.doc: matches no file'],
])('%s fails with one line, and the others stay', async (path, line) => {
  const [first, failed, last] = await list('z.txt', path, 'a.HTML');
  expect([first, last]).toEqual(['z.txt', 'a.HTML']);
  expect(failed).toContain(line);
});
