/** Speed of the built command on this machine: cold start, words a second of one worker, memory. Medians of fresh processes. */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Row } from './row.js';

const COMMAND = ['dist/cli/main.js', 'read', '--jobs', '1', '--format', 'jsonl'];
const RUNS = 5;
/** Every so many lines of press.jsonl, and how many reports at most. */
const STEP = 25;
const SAMPLE = 100;

export async function speedFigures(shared: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-speed-'));
  try {
    const short = join(shared, 'gold/raisi-in-moscow.txt');
    const start = median(Array.from({ length: RUNS }, () => timed(short).seconds));
    const sample = await sampleOf(join(shared, 'data/news/press.jsonl'));
    const path = join(folder, 'sample.jsonl');
    writeFileSync(path, sample.join('\n'));
    const { seconds, megabytes } = timed(path);
    const words = sample.reduce((sum, line) => sum + wordsOf(line), 0);
    return [
      { what: 'speed: cold start on one short report, s', figure: start, goal: 0.6 },
      {
        what: 'speed: press.jsonl, one worker, words a second',
        figure: Math.round(words / (seconds - start)),
        goal: 8000,
      },
      { what: 'speed: press.jsonl, peak memory, MB', figure: Math.round(megabytes), goal: null },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints its own peak memory at its end, for the parent to read. */
const PEAK = 'process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))';

function timed(path: string): { seconds: number; megabytes: number } {
  const hook = `data:text/javascript,${encodeURIComponent(PEAK)}`;
  const began = performance.now();
  const { stderr, status } = spawnSync('node', ['--import', hook, ...COMMAND, path], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - began) / 1000;
  if (status === null || status > 1) throw new Error(`readout read failed on ${path}: ${stderr}`);
  return { seconds, megabytes: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024 };
}

/** Reports spread over a file of JSON Lines. */
export async function sampleOf(path: string, count = SAMPLE): Promise<string[]> {
  const lines: string[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (number++ % STEP === 0) lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

function wordsOf(line: string): number {
  return (JSON.parse(line) as { text: string }).text.split(/\s+/).length;
}

/** Not a number where there are none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
