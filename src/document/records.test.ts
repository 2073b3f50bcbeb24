import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNotice, isFailure } from './notice.js';
import { readRecords } from './records.js';
import type { Kind } from './types.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-'));
});
afterAll(() => rm(root, { recursive: true }));

/** The records of a file of that name and content, each as "kind line text" or its failure. */
async function read(name: string, content: string | Uint8Array, from?: Kind): Promise<string[]> {
  await writeFile(join(root, name), content);
  return records(name, from);
}

async function records(name: string, from?: Kind): Promise<string[]> {
  const found: string[] = [];
  for await (const record of readRecords({ path: join(root, name) }, { from }))
    found.push(
      isFailure(record)
        ? formatNotice(record.failure).replace(`${root}/`, '')
        : `${record.kind} ${record.line} ${Buffer.from(record.bytes).toString()}`,
    );
  return found;
}

describe('kind', () => {
  test.each<[name: string, content: string, kind: Kind]>([
    ['a.txt', '<html>', 'txt'],
    ['a.HTM', 'words', 'html'],
    ['b', '\n<!DOCTYPE html><p>words', 'html'],
    ['c.page', '<!-- saved --><html>', 'html'],
    ['d', '{"id": "1", "text": "words"}', 'jsonl'],
    ['e.dat', 'words {"a": 1}', 'txt'],
    ['f', '{words}', 'txt'],
  ])('of %s', async (name, content, kind) => {
    expect((await read(name, content))[0]).toMatch(new RegExp(`^${kind} `));
  });
  test('as told, whatever the ending', async () => {
    expect(await read('g.txt', '{"a":1}\n{"a":2}', 'jsonl')).toEqual(['jsonl 1 {"a":1}', 'jsonl 2 {"a":2}']);
  });
});

describe('JSON Lines', () => {
  test('one record a line, blank lines none, any line end, no line end at the end', async () => {
    expect(await read('a.jsonl', '{"a":1}\r\n\n  \n{"a":2}')).toEqual([
      'jsonl 1 {"a":1}\r',
      'jsonl 4 {"a":2}',
    ]);
  });
  test('in UTF-16', async () => {
    const wide = Buffer.from('\ufeff{"a":"é"}\n{"a":"ü"}\n', 'utf16le').swap16();
    expect(await read('w.jsonl', wide)).toEqual(['jsonl 1 {"a":"é"}', 'jsonl 2 {"a":"ü"}']);
  });
  test('characters that stand across two chunks', async () => {
    const line = `{"a":"${'é'.repeat(400_000)}"}`;
    expect(await read('long.jsonl', `${line}\n${line}`)).toEqual([`jsonl 1 ${line}`, `jsonl 2 ${line}`]);
  });
  test('a line of 50 MB is refused in one line, and those around it are read', async () => {
    const file = await open(join(root, 'huge.jsonl'), 'w');
    await file.write('{"a":1}\n{"text":"');
    for (let i = 0; i < 50; i++) await file.write('x'.repeat(1024 * 1024));
    await file.write('"}\n{"a":3}\n');
    await file.close();
    expect(await records('huge.jsonl')).toEqual([
      'jsonl 1 {"a":1}',
      'huge.jsonl:2: is a line of 50 MB, and 16 MB is the most; split it',
      'jsonl 3 {"a":3}',
    ]);
  });
});

test.each([
  ['empty.txt', '', 'empty.txt: is empty'],
  ['empty.jsonl', '\n \n', 'empty.jsonl: is empty'],
  [
    'long.txt',
    'x'.repeat(17 * 1024 * 1024),
    'long.txt: is a report of 17 MB, and 16 MB is the most; split it',
  ],
])('%s fails with one line', async (name, content, line) =>
  expect(await read(name, content)).toEqual([line]),
);

test('a file that goes away fails with one line', async () => {
  expect(await records('gone.txt')).toEqual(['gone.txt: is not there; check the path']);
});
