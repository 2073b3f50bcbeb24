/** The server under load: read calls of a store with many reports, by a client on the same machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import type { Row } from './row.js';
import { random } from './variants.js';

const CONNECTIONS = 16;
const SECONDS = 8;
const PORT = 7399;

const STATES = ['USA', 'RUS', 'CHN', 'IRN', 'FRA', 'NOR', 'KEN', 'IDN', 'CUB'];
const WORDS = ['ceasefire', 'mackerel', 'railway', 'treaty', 'visa', 'hostages', 'border', 'talks', 'rebels'];

/** What a page asks for, by its parts: `of` draws one from a list. */
const CALLS: Readonly<Record<string, (of: <T>(list: readonly T[]) => T, number: number) => string>> = {
  'a report': (_, number) => `/api/reports/variant-${number}`,
  'the newest lines': (of) => `/api/${of(['statements', 'events', 'agreements', 'reports'])}?limit=20`,
  'lines of an actor': (of) =>
    `/api/${of(['statements', 'events', 'meetings'])}?by=state/${of(STATES)}&limit=20`,
  'lines with words': (of) => `/api/${of(['statements', 'events', 'reports'])}?text=${of(WORDS)}&limit=20`,
  corrections: (_, number) => `/api/reports/variant-${number}/corrections`,
};

export async function apiFigures(store: string): Promise<Row[]> {
  const server = await serve(store);
  try {
    const rows: Row[] = [];
    for (const [name, call] of [...Object.entries(CALLS), ['all of these', null] as const])
      rows.push(...(await load(name, call)));
    return rows;
  } finally {
    server.kill('SIGTERM');
  }
}

async function serve(store: string): Promise<ChildProcess> {
  const args = ['dist/cli/main.js', 'serve', '--store', store, '--port', String(PORT)];
  const server = spawn('node', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await once(server.stderr!, 'data');
  return server;
}

async function load(name: string, call: (typeof CALLS)[string] | null): Promise<Row[]> {
  const next = random(11);
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const path = (call ?? of(Object.values(CALLS)))(of, Math.floor(next() * 100_000));
      const start = performance.now();
      await answer(path, agent);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const what = `api: ${name}, 100,000 reports in SQLite`;
  return [
    { what: `${what}, requests a second`, figure: Math.round(times.length / SECONDS), goal: 1000 },
    {
      what: `${what}, 99th percentile, ms`,
      figure: Number(times[Math.floor(times.length * 0.99)]!.toFixed(1)),
      goal: 50,
    },
  ];
}

function answer(path: string, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    get({ host: '127.0.0.1', port: PORT, path, agent }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) done();
        else failed(new Error(`${path}: ${response.statusCode}`));
      });
    }).on('error', failed);
  });
}
