/** What goes wrong under a store: nothing that was added is lost or half there, and one line says what is wrong. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, StoreError } from '../../src/store/index.js';
import { COMMAND } from '../command.js';
import { newServer, type Server } from '../postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ENVIRONMENT = { ...process.env, NO_COLOR: '1' };
/** Root, whom no permission stops, gives that right up. */
const BOUND = process.getuid?.() === 0 ? 'setpriv --bounding-set=-dac_override,-dac_read_search ' : '';
const REPORTS = 600;
const reports = join(folder, 'notes.jsonl');
writeFileSync(
  reports,
  Array.from({ length: REPORTS }, (_, i) =>
    JSON.stringify({
      id: `note-${i}`,
      date: '2018-03-04',
      text: `Premier Odd Nansen told reporters on Friday that ${i} boats had left the harbour of Molde for Iceland.`,
    }),
  ).join('\n'),
);

function shell(command: string) {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    cwd: folder,
    env: ENVIRONMENT,
  });
  return { stdout, stderr, status };
}

const start = (...args: string[]): ChildProcess =>
  spawn('node', [COMMAND, ...args], { cwd: folder, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'] });

/** How many reports a store has; they are whole. */
async function wholeIn(where: string): Promise<number> {
  const store = await openStore(where);
  expect(await store.faults()).toEqual([]);
  const { reports: stored } = await store.counts();
  expect(await store.count('reports', { text: 'harbour' })).toBe(stored);
  await store.close();
  return stored;
}

test('killed at any moment, a process leaves whole reports, and the next goes on from there', async () => {
  const path = join(folder, 'killed.db');
  let stored = 0;
  for (let kill = 0; kill < 5; kill++) {
    const child = start('add', reports, '--store', path, '--jobs', '1');
    await Promise.race([setTimeout(200 + Math.random() * 2500), once(child, 'exit')]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const now = await wholeIn(path);
    expect(now).toBeGreaterThanOrEqual(stored);
    stored = now;
  }
  const { stdout, status } = shell(`node ${COMMAND} add ${reports} --store ${path}`);
  expect(status).toBe(0);
  expect(stdout).toBe(`${path}: ${REPORTS - stored} added${stored > 0 ? `, ${stored} known already` : ''}\n`);
}, 120_000);

test('what is reported as added outlives a kill right after', async () => {
  const path = join(folder, 'reported.db');
  const { stdout } = shell(
    `node ${COMMAND} add ${reports} --store ${path} > said & wait -n; kill -9 $! 2>/dev/null; cat said`,
  );
  expect(stdout).toBe(`${path}: ${REPORTS} added\n`);
  expect(await wholeIn(path)).toBe(REPORTS);
});

test('on a full disk what was added is kept, and the same command goes on when there is room', async () => {
  const add = `node ${COMMAND} add ${reports} --store full.db --jobs 1`;
  const { stdout, stderr, status } = shell(`ulimit -f 1500; ${add}`);
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toMatch(/^readout: full\.db: (the disk is full|cannot be read or written)[^\n]*\n$/);
  const stored = await wholeIn(join(folder, 'full.db'));
  expect(stored).toBeLessThan(REPORTS);
  expect(shell(add).stdout).toMatch(new RegExp(`full\\.db: ${REPORTS - stored} added`));
});

test('results that find no room are said to be cut off', () => {
  const { stderr, status } = shell(`node ${COMMAND} read ${reports} --format jsonl > /dev/full`);
  expect(stderr).toBe('readout: standard output cannot be written (ENOSPC)\n');
  expect(status).toBe(1);
});

describe('a store of a few reports', () => {
  beforeAll(() => {
    expect(shell(`head -n 200 ${reports} | node ${COMMAND} add - --from jsonl --store few.db`).status).toBe(
      0,
    );
  });

  function copy(name: string): string {
    const path = join(folder, name);
    mkdirSync(path);
    cpSync(join(folder, 'few.db'), join(path, 'few.db'));
    return join(path, 'few.db');
  }

  test('that may not be written says so, and is left as it is', async () => {
    const path = copy('locked');
    chmodSync(path, 0o444);
    chmodSync(join(folder, 'locked'), 0o555);
    const add = shell(`${BOUND}node ${COMMAND} add ${reports} --store ${path}`);
    chmodSync(join(folder, 'locked'), 0o755);
    expect(add.stderr).toMatch(/^readout: \S+few\.db: (may not be written|cannot be opened)[^\n]*\n$/);
    expect([add.stdout, add.status]).toEqual(['', 2]);
    chmodSync(path, 0o644);
    expect(await wholeIn(path)).toBe(200);
  });

  test.each([
    ['find reports Molde --format jsonl', /note-\d+/],
    ['export --format jsonl', /note-199/],
    ['record', /Nansen/],
    ['doctor', /reports 200, versions 200, whole/],
  ])('that lies on a read-only disc can be asked: %s', (command, found) => {
    const path = copy(`disc-${command.split(' ')[0]}`);
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const { stdout, stderr, status } = shell(`${BOUND}node ${COMMAND} ${command} --store ${path}`);
    chmodSync(dirname(path), 0o755);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(found);
  });

  test('that is damaged says so, to those who ask it and to the doctor', () => {
    const path = copy('damaged');
    const file = openSync(path, 'r+');
    const { size } = statSync(path);
    const pages = Math.floor(size / 4096);
    for (let page = 4; page < pages; page += 2)
      writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
    closeSync(file);
    for (const command of ['export', 'find reports harbour', `add ${reports}`, 'record']) {
      const { stderr, status } = shell(`node ${COMMAND} ${command} --store ${path} > /dev/null`);
      expect(stderr).toMatch(/^readout: \S+few\.db: is damaged[^\n]*\n$/);
      expect(status).toBe(2);
    }
    const { stderr, status } = shell(`node ${COMMAND} doctor --store ${path}`);
    expect(stderr).toMatch(/^readout: \S+few\.db: [^\n]+; mv \S+ \S+ && readout add /);
    expect(status).toBe(1);
  });

  test('that a newer Readout wrote is refused, and the doctor names the way out', () => {
    const path = copy('newer');
    const database = new DatabaseSync(path);
    database.exec('pragma user_version = 99');
    database.close();
    const { stderr, status } = shell(`node ${COMMAND} add ${reports} --store ${path}`);
    expect(stderr).toMatch(/^readout: \S+few\.db: was written by a newer Readout[^\n]*\n$/);
    expect(status).toBe(2);
    const doctor = shell(`node ${COMMAND} doctor --store ${path}`);
    expect(doctor.stderr).toMatch(/newer Readout .*; npm install readout@latest\n$/);
    expect(doctor.status).toBe(1);
  });
});

const server: Server | null = await newServer();
afterAll(() => server?.remove());

describe.runIf(server !== null)('a server that goes away and comes back', () => {
  test('ends what is being added with a line; the same command then adds the rest', async () => {
    const { url, stop, start: startAgain } = server!;
    const child = start('add', reports, '--store', url, '--jobs', '1');
    let said = '';
    child.stderr!.on('data', (data) => {
      said += data;
    });
    const exit = once(child, 'exit');
    await untilStored(url, 64);
    stop();
    expect((await exit)[0]).toBe(2);
    expect(said).toMatch(/^readout: postgres:\S+: (the server went away|nobody answers)[^\n]*\n$/);
    startAgain();
    const stored = await wholeIn(url);
    expect(stored).toBeGreaterThanOrEqual(64);
    const { stdout } = shell(`node ${COMMAND} add ${reports} --store ${url}`);
    expect(stdout).toContain(`${REPORTS - stored} added, ${stored} known already\n`);
  }, 120_000);

  test('is found again by a store that is open', async () => {
    const store = await openStore(server!.url);
    const before = await store.counts();
    server!.stop();
    const error = await store.counts().catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StoreError);
    expect((error as Error).message).toMatch(/^postgres:\S+: [^\n]+$/);
    server!.start();
    expect(await store.counts()).toEqual(before);
    await store.close();
  });
});

/** Waits until another process has stored so many reports. */
async function untilStored(where: string, count: number): Promise<void> {
  for (;;) {
    const store = await openStore(where);
    const { reports: stored } = await store.counts();
    await store.close();
    if (stored >= count) return;
    await setTimeout(20);
  }
}
