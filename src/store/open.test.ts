import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, expect, test } from 'vitest';
import { digestOf } from '../record/index.js';
import { openStore, StoreError } from './index.js';
import { draft, PLACES } from './testing.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function refusal(where: string, create = true): Promise<string> {
  const error = await openStore(where, { create }).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(StoreError);
  expect((error as Error).message).not.toContain('\n');
  return (error as Error).message;
}

/** A database file that other hands have changed. */
function database(name: string, ...statements: string[]): string {
  const path = join(folder, name);
  const database = new DatabaseSync(path);
  for (const statement of statements) database.exec(statement);
  database.close();
  return path;
}

test('a store of a newer Readout is refused, and left as it is', async () => {
  const path = join(folder, 'newer.db');
  await (await openStore(path)).close();
  database('newer.db', 'pragma user_version = 99');
  expect(await refusal(path)).toMatch(/newer\.db: was written by a newer Readout \(version 99.*upgrade/);
});

test('an older store is brought up to date, and keeps what it has', async () => {
  const path = join(folder, 'older.db');
  const older = await openStore(path);
  await older.add(draft({ id: 'one', text: 'One report.' }));
  await older.close();
  database(
    'older.db',
    'drop table visit',
    'drop table digest',
    'drop table search',
    'pragma user_version = 2',
  );
  const store = await openStore(path);
  await store.keepVisit({
    url: 'http://a.example/',
    etag: null,
    modified: null,
    mark: null,
    failures: 1,
    due: null,
  });
  expect(await store.counts()).toEqual({ reports: 1, versions: 1 });
  await store.close();
});

test('a digest that another Readout made is made anew', async () => {
  const path = join(folder, 'digests.db');
  const report = draft({ id: 'one', text: 'One report.' });
  const before = await openStore(path);
  await before.add(report);
  await before.close();
  database('digests.db', "update digest set form = 0, body = x'00'");
  const store = await openStore(path);
  for await (const digest of store.digests()) expect(digest).toEqual(digestOf(report));
  await store.close();
});

test('a file of another kind is refused', async () => {
  const text = join(folder, 'text.db');
  writeFileSync(text, 'This is a note of some length, and no database.\n'.repeat(40));
  expect(await refusal(text)).toMatch(/is no store/);
  expect(await refusal(database('other.db', 'create table pets (name text)'))).toMatch(/another program/);
  expect(await refusal(join(folder, 'missing/store.db'))).toMatch(/cannot be opened/);
});

test('who only looks makes no store', async () => {
  const path = join(folder, 'none.db');
  expect(await refusal(path, false)).toMatch(/is no store yet; readout add makes one/);
  expect(await refusal(path, false)).toMatch(/is no store yet/);
});

test.each(PLACES)('%s: a store opened by several at once is made once', async (_, make) => {
  const { where, clear } = await make();
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(where)));
  const outcomes = await Promise.all(
    stores.map((store) => store.add(draft({ id: 'one', text: 'One report.' }))),
  );
  expect(outcomes.sort()).toEqual(['added', 'known', 'known', 'known']);
  for (const store of stores) await store.close();
  await clear();
});

test('a server that is not there, in one line and without the password', async () => {
  const message = await refusal('postgres://someone:secret@localhost:1/nowhere');
  expect(message).toMatch(/nobody answers there/);
  expect(message).not.toContain('secret');
});
