/**
 * Three workers on a thousand reports in a PostgreSQL queue, one of them killed half-way: what is lost or doubled, and how long it
 * takes. The server is Debian's, on a folder that is thrown away.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openStore, type Store } from '../src/store/index.js';
import { newServer } from '../tests/postgres.js';
import type { Row } from './row.js';

const REPORTS = 1000;
const WORKERS = 3;

export async function workerFigures(shared: string): Promise<Row[]> {
  const server = await newServer();
  if (server === null) return [];
  const folder = mkdtempSync(join(tmpdir(), 'readout-workers-'));
  try {
    const press = readFileSync(join(shared, 'data/news/press.jsonl'), 'utf8');
    const lines = press.split('\n', REPORTS);
    const path = join(folder, 'press.jsonl');
    writeFileSync(path, lines.join('\n'));
    execFileSync('node', command('add', path, '--queue', '--store', server.url));
    const start = performance.now();
    const killedAt = await workedOff(server.url);
    const seconds = (performance.now() - start) / 1000;
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    const { lost, doubled } = await compared(server.url, ids);
    const what = `workers: ${WORKERS} on ${REPORTS} reports, one killed when ${killedAt} were stored`;
    return [
      { what: `${what}, lost`, figure: lost, goal: 0 },
      { what: `${what}, doubled`, figure: doubled, goal: 0 },
      { what: `${what}, seconds`, figure: Math.round(seconds), goal: null },
    ];
  } finally {
    server.remove();
    rmSync(folder, { recursive: true });
  }
}

/** Comes back when the queue is empty; how many reports were stored when one worker was killed. */
async function workedOff(where: string): Promise<number> {
  const workers = Array.from({ length: WORKERS }, () => worker(where));
  const ends = workers.map((child) => once(child, 'exit'));
  const store = await openStore(where);
  const stored = await untilStored(store, REPORTS / 2);
  await store.close();
  workers[0]!.kill('SIGKILL');
  await Promise.all(ends);
  return stored;
}

function worker(where: string): ChildProcess {
  return spawn('node', command('work', '--store', where, '--jobs', '1', '--patience', '5'), {
    stdio: 'ignore',
  });
}

const command = (...args: string[]) => ['dist/cli/main.js', ...args];

async function untilStored(store: Store, count: number): Promise<number> {
  for (;;) {
    const { reports } = await store.counts();
    if (reports >= count) return reports;
    await setTimeout(50);
  }
}

/** What is missing of these reports, and what is there in more than one version. */
async function compared(where: string, ids: readonly string[]): Promise<Record<'lost' | 'doubled', number>> {
  const store = await openStore(where);
  const stored = new Set<string>();
  for await (const { report } of store.reports()) stored.add(report.document.id);
  const { versions } = await store.counts();
  await store.close();
  return { lost: ids.filter((id) => !stored.has(id)).length, doubled: versions - new Set(ids).size };
}
