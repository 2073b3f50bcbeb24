/**
 * `readout add` into SQLite against `readout read`, two workers each, over all of press.jsonl. Both run side by side on a
 * machine that others may use too: by turns, one standing still while the other runs, so that both meet the same load.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Row } from './row.js';
import { median } from './speed.js';

const TURN_MS = 5000;
/** Reports after which memory is to grow no more. */
const WARM = 1000;

export async function addingFigures(shared: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-adding-'));
  const press = join(shared, 'data/news/press.jsonl');
  const path = join(folder, 'press.db');
  try {
    const read = new Runner(['read', press, '--format', 'jsonl', '--jobs', '2']);
    const add = new Runner(['add', press, '--store', path, '--jobs', '2']);
    const curve: { reports: number; megabytes: number }[] = [];
    while (!(read.ended && add.ended)) {
      await read.turn();
      await add.turn();
      if (add.ended) continue;
      curve.push({ reports: countOf(path), megabytes: add.megabytes() });
    }
    process.stderr.write(
      `${curve.map(({ reports, megabytes }) => `${reports}: ${megabytes}`).join(' · ')}\n`,
    );
    const warm = curve.filter(({ reports }) => reports >= WARM).map(({ megabytes }) => megabytes);
    const third = warm.slice(0, Math.ceil(warm.length / 3));
    const last = warm.slice(-third.length);
    const count = countOf(path);
    return [
      {
        what: `adding: speed of add, of that of read, two workers, ${count} reports`,
        figure: read.seconds / add.seconds,
        goal: 0.9,
      },
      { what: 'adding: read, seconds', figure: Math.round(read.seconds), goal: null },
      { what: 'adding: add, seconds', figure: Math.round(add.seconds), goal: null },
      {
        what: `adding: memory after ${WARM} reports, first third of the way, median, MB`,
        figure: median(third),
        goal: null,
      },
      { what: 'adding: memory, last third of the way, median, MB', figure: median(last), goal: null },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A command that runs only in its turns. */
class Runner {
  seconds = 0;
  ended = false;
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  constructor(args: readonly string[]) {
    this.#child = spawn('node', ['dist/cli/main.js', ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
    this.#exit = once(this.#child, 'exit').then(([code]) => {
      this.ended = true;
      // Some reports of the press cannot be read: 1.
      if (code === null || code > 1) throw new Error(`readout ${args.join(' ')} failed`);
    });
    this.#child.kill('SIGSTOP');
  }

  async turn(): Promise<void> {
    if (this.ended) return;
    const start = performance.now();
    this.#child.kill('SIGCONT');
    await Promise.race([this.#exit, setTimeout(TURN_MS)]);
    this.seconds += (performance.now() - start) / 1000;
    if (!this.ended) this.#child.kill('SIGSTOP');
  }

  megabytes(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
  }
}

/** Without a lock, which the process that stands still may hold; 0 where the tables are not there yet. */
function countOf(path: string): number {
  if (!existsSync(path)) return 0;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return (database.prepare('select count(*) as n from report').get() as { n: number }).n;
  } catch {
    return 0;
  } finally {
    database.close();
  }
}
