/** The commands on a store, as they are run: adding, being killed, going on, two at once, finding, exporting. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PressRecord } from '../../src/record/index.js';
import { openStore, type StatementHit } from '../../src/store/index.js';
import { PLACES } from '../../src/store/testing.js';
import { COMMAND } from '../command.js';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const folder = mkdtempSync(join(tmpdir(), 'readout-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

function readout(...args: string[]) {
  return spawnSync('node', [COMMAND, ...args], { encoding: 'utf8', cwd: folder, env: ENVIRONMENT });
}

function start(...args: string[]): ChildProcess {
  return spawn('node', [COMMAND, ...args], { cwd: folder, env: ENVIRONMENT, stdio: 'ignore' });
}

const ENVIRONMENT = { ...process.env, NO_COLOR: '1' };

/** More than are read before somebody looks. */
const MANY = 400;

/** A file of `count` short reports. */
function many(name: string, count: number): string {
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `note-${i}`,
      date: '2018-03-04',
      text: `Premier Odd Nansen told reporters on Friday that ${i} boats had left the harbour of Molde for Iceland.`,
    }),
  );
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Waits until another process has stored so many reports. */
async function untilStored(path: string, count: number): Promise<void> {
  for (;;) {
    const store = await openStore(path);
    const { reports } = await store.counts();
    await store.close();
    if (reports >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a store of the examples', () => {
  beforeAll(() => {
    const { stdout, stderr, status } = readout('add', EXAMPLES);
    expect([stdout, stderr, status]).toEqual(['readout.db: 11 added\n', '', 0]);
  }, 60_000);

  test('what is stored is passed over', () => {
    expect(readout('add', EXAMPLES).stdout).toBe('readout.db: 0 added, 11 known already\n');
  });

  test('a report that cannot be read is named, the others are added', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const { stdout, stderr, status } = readout('add', 'empty.txt', EXAMPLES);
    expect([stdout, status]).toEqual(['readout.db: 0 added, 11 known already, 1 not read\n', 1]);
    expect(stderr).toBe('readout: empty.txt: is empty\n');
  });

  test('finds lines, each with its place', () => {
    const { stdout } = readout('find', 'statements', 'railway', '--format', 'jsonl');
    const hits = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as StatementHit);
    expect(hits.length).toBeGreaterThan(0);
    for (const { matched, words, source } of hits) {
      expect(matched.map(({ text }) => text)).toContain('railway');
      expect(words[0]!.end).toBeGreaterThan(words[0]!.start);
      expect(source.path).toMatch(/railway-treaty-visit\.txt$/);
    }
    const page = readout('find', 'statements', 'railway').stdout;
    expect(page).toMatch(/railway-treaty-visit\.txt:\d+/);
  });

  test('csv has one row a line, and a head where there is none', () => {
    const all = ['find', 'events', '--since', '2009-01-01', '--until', '2009-12-31'];
    const rows: Record<string, string>[] = parse(readout(...all, '--format', 'csv').stdout, {
      columns: true,
    });
    const lines = readout(...all, '--format', 'jsonl')
      .stdout.trimEnd()
      .split('\n');
    expect(rows).toHaveLength(lines.length);
    const none = readout('find', 'events', 'zebra', '--format', 'csv').stdout;
    expect(parse(none)).toHaveLength(1);
    expect(JSON.parse(readout('find', 'events', 'zebra', '--format', 'json').stdout)).toEqual([]);
  });

  test('a limit cuts the list', () => {
    const lines = (...more: string[]) =>
      readout('find', 'reports', '--format', 'jsonl', ...more)
        .stdout.trimEnd()
        .split('\n');
    expect(lines()).toHaveLength(11);
    expect(lines('--limit', '3')).toEqual(lines().slice(0, 3));
  });

  test('exports what read would print', async () => {
    const ids = (printed: string) =>
      printed
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { document: { id: string } }).document.id);
    const read = readout('read', EXAMPLES, '--format', 'jsonl').stdout;
    expect(readout('export').stdout).toBe(read);
    expect(ids(readout('export', '--as-of', '2010-01-01').stdout)).toHaveLength(2);
    expect(ids(readout('export', 'mackerel').stdout)).toHaveLength(1);
    const table = spawnSync('node', [COMMAND, 'export', '--format', 'parquet'], { cwd: folder });
    const rows = await parquetReadObjects({ file: new Uint8Array(table.stdout).buffer });
    const csv: Record<string, string>[] = parse(readout('export', '--format', 'csv').stdout, {
      columns: true,
    });
    expect(rows.map(({ document, line }) => ({ document, line }))).toEqual(
      csv.map(({ document, line }) => ({ document, line })),
    );
    expect(readout('export', '--format', 'ical').stdout).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/);
  });

  const WRONG: [args: string[], line: RegExp][] = [
    [['find', 'statements', '--by', 'Atlantis'], /^readout: nobody in the store is called “Atlantis”\n$/],
    [['find', 'songs'], /^readout: .*songs.*statements.*\n$/],
    [['find', 'events', '--between', 'Iran'], /^readout: --between takes two names.*\n$/],
    [['record', '--changed-since', 'May'], /^readout: .*2022-01-20.*\n$/],
    [
      ['record', EXAMPLES, '--about', 'Atlantis'],
      /^readout: nobody in these reports is called “Atlantis”.*\n$/,
    ],
    [['find', 'events', '--since', 'May'], /^readout: .*2022-01-20.*\n$/],
    [
      ['find', 'events', '--store', 'none.db'],
      /^readout: none\.db: is no store yet; readout add makes one\n$/,
    ],
    [['export', '--store', 'none.db'], /^readout: none\.db: is no store yet; readout add makes one\n$/],
    [['add', EXAMPLES, '--store', 'empty.txt/x.db'], /^readout: empty\.txt\/x\.db: cannot be opened.*\n$/],
  ];
  test.each(WRONG)('%j is wrong, in one line', (args, line) => {
    const { stdout, stderr, status } = readout(...args);
    expect(stderr).toMatch(line);
    expect([stdout, status]).toEqual(['', 2]);
  });
});

describe.each(PLACES)('%s', (_, make) => {
  let where: string;
  let clear: () => Promise<void>;
  beforeEach(async () => {
    ({ where, clear } = await make());
  });
  afterEach(() => clear());
  const counted = async () => {
    const store = await openStore(where);
    const { reports, versions } = await store.counts();
    expect(await store.count('reports', { text: 'harbour' })).toBe(reports);
    await store.close();
    expect(versions).toBe(reports);
    return reports;
  };

  test('killed, a process leaves whole reports, and the next goes on from there', async () => {
    const reports = many('many.jsonl', MANY);
    const first = start('add', reports, '--store', where, '--jobs', '1');
    await untilStored(where, 64);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const stored = await counted();
    expect(stored).toBeLessThan(MANY);
    const { stdout, status } = readout('add', reports, '--store', where);
    expect([stdout.replace(/^.*: /, ''), status]).toEqual([
      `${MANY - stored} added, ${stored} known already\n`,
      0,
    ]);
  });

  test('interrupted, a process adds what it has read, and says that it is not all', async () => {
    const reports = many('some.jsonl', MANY);
    const first = start('add', reports, '--store', where, '--jobs', '1');
    await untilStored(where, 64);
    first.kill('SIGINT');
    const [code] = await once(first, 'exit');
    expect(code).toBe(1);
    const stored = await counted();
    expect(stored).toBeGreaterThanOrEqual(64);
    expect(stored).toBeLessThan(MANY);
  });

  test('two processes at once add every report once', async () => {
    const reports = many('shared.jsonl', 200);
    const both = [1, 2].map(() => start('add', reports, '--store', where, '--jobs', '1'));
    const exits = await Promise.all(both.map((child) => once(child, 'exit')));
    expect(exits.map(([code]) => code)).toEqual([0, 0]);
    expect(await counted()).toBe(200);
  });

  test('gives the record of its reports', async () => {
    readout('add', EXAMPLES, '--store', where);
    const record = readout('record', '--store', where, '--format', 'json');
    expect(record.status).toBe(0);
    expect(record.stdout).toBe(readout('record', EXAMPLES, '--format', 'json').stdout);
  });

  test('gives the timeline of a pair, a person and a topic', async () => {
    readout('add', EXAMPLES, '--store', where);
    const timeline = (...asked: string[]) => {
      const { stdout, stderr, status } = readout('record', ...asked, '--format', 'timeline');
      expect([stderr, status]).toEqual(['', 0]);
      return stdout;
    };
    const pair = timeline('--store', where, '--between', 'Norway,Iceland');
    expect(pair).toMatch(
      /^The record of 1 report\n.*\n─+\n\n {2}14 October 2014\n[\s\S]*\n {2}14 October 2019\n {4}ended/,
    );
    expect(timeline(EXAMPLES, '--between', 'Norway,Iceland')).toBe(pair);
    expect(timeline('--store', where, '--about', 'economic', '--until', '2010-12-31')).toContain('2009');
    expect(timeline('--store', where, '--about', 'Vanuatu', '--since', '2020-01-01')).toContain(
      'Nothing was read',
    );
    expect(readout('record', '--store', where, '--about', 'Atlantis').stderr).toBe(
      'readout: nobody in the store is called “Atlantis”\n',
    );
  });

  test('says what has changed since a day', async () => {
    readout('add', EXAMPLES, '--store', where);
    const changed = (...asked: string[]) =>
      JSON.parse(readout('record', '--format', 'json', '--changed-since', ...asked).stdout) as PressRecord;
    const record = changed('2019-01-01', '--store', where);
    // The agreement of 2014 ran out in 2019, though no report tells it.
    expect(record.documents.map(({ published }) => published!.slice(0, 4))).toEqual([
      '2014',
      '2019',
      '2020',
      '2023',
      '2024',
    ]);
    const ended = record.changes!.lines.filter(({ field }) => field !== null);
    expect(ended).toMatchObject([{ kind: 'agreement', field: 'status', after: ['ended'] }]);
    expect(record.changes!.lines.map(({ of, kind }) => `${kind} ${of}`)).toEqual([
      ...record.stories.map(({ id }) => `story ${id}`),
      ...record.events.map(({ id }) => `event ${id}`),
      ...record.statements.map(({ id }) => `statement ${id}`),
      ...record.agreements.map(({ id }) => `agreement ${id}`),
    ]);
    expect(changed('2019-01-01', EXAMPLES)).toEqual(record);
    const about = changed('2019-01-01', '--store', where, '--about', 'Bolivia');
    expect(about.documents).toHaveLength(1);
    expect(about.events.length).toBeGreaterThan(0);
    expect(changed('2024-02-27', '--store', where).changes!.lines).toEqual([]);
  });
});

describe.each(PLACES.filter(([name]) => name !== 'SQLite'))('workers on %s', (_, make) => {
  test('read what is queued, also what one that is killed had taken; each report once', async () => {
    const { where, clear } = await make();
    const queued = readout('add', many('queued.jsonl', 150), '--queue', '--store', where);
    expect([queued.stdout.replace(/^.*: /, ''), queued.status]).toEqual(['150 queued\n', 0]);
    const [killed, ...others] = [1, 2, 3].map(() =>
      start('work', '--store', where, '--jobs', '1', '--patience', '2'),
    );
    await untilStored(where, 1);
    killed!.kill('SIGKILL');
    const exits = await Promise.all(others.map((child) => once(child, 'exit')));
    expect(exits.map(([code]) => code)).toEqual([0, 0]);
    const store = await openStore(where);
    expect(await store.counts()).toEqual({ reports: 150, versions: 150 });
    await store.close();
    const state = readout('queue', '--store', where);
    expect(state.stdout).toBe('0 waiting, 0 being read, 0 put aside\n');
    await clear();
  });

  test('put aside what cannot be read', async () => {
    const { where, clear } = await make();
    writeFileSync(join(folder, 'broken.jsonl'), '{"id": 1}');
    readout('add', 'broken.jsonl', '--queue', '--store', where);
    expect(readout('work', '--store', where).status).toBe(1);
    const state = readout('queue', '--store', where);
    expect(state.stdout).toMatch(/^0 waiting, 0 being read, 1 put aside\nbroken\.jsonl:1: .*text.*\n$/);
    expect(state.status).toBe(1);
    await clear();
  });
});
