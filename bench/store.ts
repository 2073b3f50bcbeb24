/**
 * The store on many reports: how long a `find` takes. The many reports are variants of the examples, made once and kept in the system's temporary folder.
 * READOUT_BENCH_POSTGRES, the URL of an empty database, has PostgreSQL measured too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/report/schema.js';
import { type Filter, type FindKind, openStore, type Store } from '../src/store/index.js';
import { apiFigures } from './api.js';
import type { Row } from './row.js';
import { preparedVariant, random } from './variants.js';

const REPORTS = 100_000;
const BATCH = 500;
const QUERIES = 400;

export async function storeFigures(): Promise<Row[]> {
  const file = join(tmpdir(), `readout-bench-${REPORTS}.db`);
  if (!existsSync(file)) {
    await fill(`${file}.part`);
    renameSync(`${file}.part`, file);
  }
  const rows = await findFigures(file, 'SQLite');
  const server = process.env.READOUT_BENCH_POSTGRES;
  if (server !== undefined) {
    await fill(server);
    rows.push(...(await findFigures(server, 'PostgreSQL')));
  }
  return [...rows, ...(await apiFigures(file))];
}

export async function fill(where: string): Promise<void> {
  const store = await openStore(where);
  const { versions } = await store.counts();
  const examples = readExamples();
  for (let i = versions; i < REPORTS; i += BATCH) {
    const count = Math.min(BATCH, REPORTS - i);
    await store.addAll(
      Array.from({ length: count }, (_, k) => ({ prepared: preparedVariant(examples, i + k) })),
    );
    if (i % 10_000 === 0) process.stderr.write(`${i} reports stored …\n`);
  }
  await store.close();
}

function readExamples(): Report[] {
  const printed = execFileSync('node', ['dist/cli/main.js', 'read', 'examples', '--format', 'jsonl'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

/** Each query once, cold or warm as it comes; those of a kind that nobody would ask twice are all different. */
export async function findFigures(where: string, name: string): Promise<Row[]> {
  const store = await openStore(where, { create: false });
  const times: number[] = [];
  for (const [kind, filter] of await queries(store)) {
    const start = performance.now();
    await store.find(kind, filter);
    times.push(performance.now() - start);
    if (process.env.READOUT_BENCH_SLOW && times.at(-1)! > Number(process.env.READOUT_BENCH_SLOW))
      process.stderr.write(`${times.at(-1)!.toFixed(0)} ms ${kind} ${JSON.stringify(filter)}\n`);
  }
  const { reports } = await store.counts();
  await store.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.floor(times.length * share)]!.toFixed(1));
  const what = `store: find in ${reports} reports, ${name}`;
  return [
    { what: `${what}, median, ms`, figure: at(0.5), goal: null },
    { what: `${what}, 95th percentile, ms`, figure: at(0.95), goal: 50 },
    { what: `${what}, longest, ms`, figure: at(1 - 1 / times.length), goal: null },
  ];
}

const WORDS =
  `ceasefire mackerel railway treaty visa hostages truce minister "two countries" agreement gas "joint
communique" fishermen border sanctions police seized "said that" envoy talks protocol "memorandum of understanding"
trade rebels army spokesman protest quarrel stock`.match(/"[^"]+"|\S+/g)!;
const KINDS: readonly FindKind[] = ['statements', 'events', 'meetings', 'agreements', 'reports', 'actors'];

/** What people ask, the parts drawn by chance: who, to whom, a pair, a topic, a period, a place, words, and two of these. */
async function queries(store: Store): Promise<[FindKind, Filter][]> {
  const { items } = await store.find('statements', {}, { limit: 500 });
  const people = items
    .flatMap((hit) => Object.entries(hit.names))
    .filter(([id]) => id.startsWith('person/') || id.startsWith('local/'));
  const next = random(7);
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const name = () => of(of(people));
  const state = () => `state/${of(['USA', 'RUS', 'CHN', 'IRN', 'FRA', 'NOR', 'KEN', 'IDN', 'CUB'])}`;
  const actor = () => (next() < 0.5 ? name() : state());
  const year = () => 2000 + Math.floor(next() * 24);
  const parts: readonly ((kind: FindKind) => Filter)[] = [
    (kind) => (kind === 'reports' ? { about: actor() } : { by: kind === 'actors' ? state() : actor() }),
    (kind) => (kind === 'reports' ? { about: state() } : kind === 'actors' ? {} : { to: state() }),
    (kind) => (kind === 'actors' ? {} : { between: [state(), state()] }),
    (kind) => (kind === 'actors' ? {} : { about: of(['economic', 'military', 'diplomatic', state()]) }),
    () => {
      const since = year();
      return { since: `${since}-03-01`, until: `${since + Math.floor(next() * 3)}-11-30` };
    },
    () => ({ asOf: `${year()}-06-15` }),
    (kind) => (kind === 'actors' ? { text: of(of(people)).split('/').at(-1)! } : { text: of(WORDS) }),
    (kind) => (kind === 'actors' ? {} : { text: `${of(WORDS)} ${of(WORDS)}` }),
  ];
  return Array.from({ length: QUERIES }, () => {
    const kind = of(KINDS);
    return [kind, { ...of(parts)(kind), ...(next() < 0.5 ? of(parts)(kind) : {}) }];
  });
}
