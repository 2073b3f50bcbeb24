/** What goes wrong around the command while it reads: a thread dies, the reader of its output leaves, a terminal looks on. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND } from './command.js';

const REPORTS = 300;
/** Long enough for a machine that does much else. */
const PATIENCE = 120_000;

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-faults-'));
  path = join(folder, 'many.jsonl');
  const days = Array.from({ length: 8 }, (_, day) => `The talks in Vienna went on, day ${day}.`);
  const text = `The ministers of Peru and Chile met in Vienna on Monday and said a treaty was near. ${days.join(' ')}`;
  const lines = Array.from({ length: REPORTS }, (_, i) =>
    JSON.stringify({ id: `r${i}`, date: '2024-02-06', text }),
  );
  writeFileSync(path, lines.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (command: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    cwd: folder,
    timeout: PATIENCE,
    input: '',
    maxBuffer: 1 << 28,
  });

/** Ends a thread of Readout's in the midst of its work: the first that comes, or every one. */
const deadly = (which: 'first' | 'every') => {
  const script = `
    import { existsSync, writeFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    const mark = ${JSON.stringify(join(folder, 'died'))};
    if (!isMainThread && (${which === 'every'} || !existsSync(mark))) {
      writeFileSync(mark, '');
      setTimeout(() => process.exit(3), 300);
    }`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
};

const idsOf = (jsonl: string): string[] =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).document.id);

test.each(['first', 'every'] as const)('nothing is lost where the %s worker dies', (which) => {
  const { stdout, stderr, status } = run(
    `node ${COMMAND} read ${path} --jobs 2 --format jsonl`,
    deadly(which),
  );
  expect(idsOf(stdout)).toEqual(Array.from({ length: REPORTS }, (_, i) => `r${i}`));
  expect([stderr, status]).toEqual(['', 0]);
});

test('a pipe that closes early ends it without a word', () => {
  const { stdout, stderr } = run(`node ${COMMAND} read ${path} --format jsonl | head -n 1`);
  expect(idsOf(stdout)).toEqual(['r0']);
  expect(stderr).toBe('');
});

test('a terminal sees how far it is, and the results go where they should', () => {
  const { stdout } = run(
    `script -qec "node ${COMMAND} read ${path} --jobs 1 --format jsonl > out.jsonl" /dev/null`,
  );
  expect(stdout).toMatch(/\d+ reports · \d+ a second/);
  const results = run('cat out.jsonl').stdout;
  expect(idsOf(results)).toHaveLength(REPORTS);
});

test('a user’s own knowledge goes before the shipped one', () => {
  const own = join(folder, 'own.tsv');
  writeFileSync(own, '# ours\nperson/ana-quispe\tAna Quispe\tQuispe\tPER\tForeign Minister\t2023\t\n');
  const report = join(folder, 'lima.txt');
  writeFileSync(
    report,
    'Tuesday 6 February 2024\n\nTalks in Lima\n\nAna Quispe met the Chilean president on Monday.\n',
  );
  const read = (options: string) =>
    JSON.parse(run(`node ${COMMAND} read ${report} --format json ${options}`).stdout);
  const quispe = ({ actors }: { actors: { id: string; role: string | null }[] }) =>
    actors.find(({ id }) => id.endsWith('ana-quispe'));
  expect(quispe(read(`--knowledge ${own}`))).toMatchObject({
    id: 'person/ana-quispe',
    role: 'Foreign Minister',
    state: 'PER',
  });
  expect(quispe(read(''))).not.toMatchObject({ role: 'Foreign Minister' });
});

test('code whose kept form is damaged is compiled afresh, and reads the same', () => {
  const root = join(COMMAND, '../../..');
  const copy = join(folder, 'installed');
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  for (const name of ['models', 'knowledge', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(copy, name));
  const reads = () =>
    run(`node ${join(copy, 'dist/cli/main.js')} read ${join(root, 'examples/fisheries-pact.txt')}`);
  const whole = reads();
  const kept = readdirSync(join(copy, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.cache'),
  );
  expect(kept).not.toEqual([]);
  for (const name of kept) writeFileSync(join(copy, 'dist', name), 'damaged');
  expect(reads()).toMatchObject({ stdout: whole.stdout, stderr: '', status: 0 });
});
