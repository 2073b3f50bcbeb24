/** The built command as a user runs it: a process of its own, its output, its exit code. */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportProblems } from '../src/report/validate.js';
import { COMMAND } from './command.js';

const OSLO = `Monday 3 March 2025

Ministers meet in Oslo

The foreign minister of Norway met his Danish counterpart in Oslo on Sunday.
“We agree on the main points and will sign the fisheries pact in May,” he said after the talks.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function readout(args: readonly string[], input?: string | Uint8Array): SpawnSyncReturns<string> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return spawnSync('node', [COMMAND, ...args], {
    input,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
    cwd: folder,
  });
}

function record(id: string, text = OSLO): string {
  return JSON.stringify({ id, title: 'Ministers meet in Oslo', date: '2025-03-03', text });
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('readout read', () => {
  test('prints a page without colours into a pipe', () => {
    const { stdout, stderr, status } = readout(['read', file('oslo.txt', OSLO)]);
    expect(stdout).toContain('Ministers meet in Oslo\nMonday 3 March 2025');
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('json is one report for one input, an array for several', () => {
    const one = JSON.parse(readout(['read', file('oslo.txt', OSLO), '--format', 'json']).stdout);
    expect(reportProblems(one)).toEqual([]);
    const both = readout(['read', file('oslo.txt', OSLO), file('again.txt', OSLO), '-f', 'json']);
    expect(JSON.parse(both.stdout).map(reportProblems)).toEqual([[], []]);
    const lines = file('three.jsonl', [record('a'), '{broken', record('c')].join('\n'));
    const { stdout, status } = readout(['read', lines, '--format', 'json']);
    expect(JSON.parse(stdout).map((r: { document: { id: string } }) => r.document.id)).toEqual(['a', 'c']);
    expect(status).toBe(1);
  });

  test('json of one that cannot be read among several stays an array', () => {
    const { stdout, status } = readout(['read', 'absent.txt', file('oslo.txt', OSLO), '--format', 'json']);
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(status).toBe(1);
  });

  test.each(['jsonl', 'annotations', 'attributions'])('%s is a line a report', (format) => {
    const path = file('two.jsonl', `${record('a')}\n${record('b')}\n`);
    const { stdout } = readout(['read', path, '--format', format]);
    expect(linesOf(stdout).map((line) => typeof JSON.parse(line))).toEqual(['object', 'object']);
    expect(stdout.endsWith('\n')).toBe(true);
  });

  test('csv has one header over all reports', () => {
    const { stdout } = readout(['read', file('oslo.txt', OSLO), file('again.txt', OSLO), '--format', 'csv']);
    expect(stdout.match(/document,path/g)).toHaveLength(1);
    expect(() => parse(stdout, { columns: true })).not.toThrow();
  });

  test('html is one page with every report', () => {
    const { stdout } = readout([
      'read',
      file('oslo.txt', OSLO),
      file('two.jsonl', record('a')),
      '--format',
      'html',
    ]);
    expect(stdout.match(/<html/g)).toHaveLength(1);
    expect(stdout.match(/<article/g)).toHaveLength(2);
    expect(stdout.trimEnd().endsWith('</html>')).toBe(true);
  });

  test('reads standard input, of a kind told by content or --from', () => {
    const asText = JSON.parse(readout(['read', '-', '--format', 'json'], OSLO).stdout);
    expect([asText.document.text, asText.document.path]).toEqual([OSLO, null]);
    const asLines = readout(
      ['read', '--format', 'jsonl', '--from', 'jsonl', '-'],
      `${record('a')}\n${record('b')}`,
    );
    expect(linesOf(asLines.stdout)).toHaveLength(2);
  });

  test('reads folders with all below them, and globs, in the order of their paths', () => {
    file('news/b.txt', OSLO);
    file('news/deep/a.txt', OSLO);
    file('news/c.jsonl', record('c'));
    file('news/notes.md', 'not a report');
    const paths = (args: string[]) =>
      linesOf(readout(['read', ...args, '--format', 'jsonl']).stdout).map((l) => JSON.parse(l).document.path);
    expect(paths(['news'])).toEqual(['news/b.txt', 'news/c.jsonl', 'news/deep/a.txt']);
    expect(paths(['news/*.txt', 'news/deep'])).toEqual(['news/b.txt', 'news/deep/a.txt']);
  });

  test('--published dates a report that has no date, and no other', () => {
    const undated = file('undated.txt', OSLO.split('\n').slice(2).join('\n'));
    const args = ['--format', 'jsonl', '--published', '2024-02-01'];
    const read = linesOf(readout(['read', undated, file('oslo.txt', OSLO), ...args]).stdout);
    expect(read.map((line) => JSON.parse(line).document.published)).toEqual(['2024-02-01', '2025-03-03']);
  });

  test('workers keep the order of the input, and a bad line in its place', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `r${i}`);
    const lines = ids.map((id, i) => record(id, i % 50 === 7 ? `${OSLO}\n`.repeat(8) : OSLO));
    lines.splice(333, 0, '{"text": ');
    const path = file('many.jsonl', lines.join('\n'));
    const one = readout(['read', path, '--format', 'jsonl', '--jobs', '1']);
    const three = readout(['read', path, '--format', 'jsonl', '--jobs', '3']);
    expect(linesOf(three.stdout).map((line) => JSON.parse(line).document.id)).toEqual(ids);
    expect(three.stdout).toBe(one.stdout);
    expect(linesOf(three.stderr)).toHaveLength(1);
    expect(three.stderr).toContain('many.jsonl:334: ');
    expect(three.status).toBe(1);
  });

  test('a reader that leaves early is no fault', async () => {
    const path = file('long.jsonl', Array.from({ length: 300 }, (_, i) => record(`r${i}`)).join('\n'));
    const child = spawn('node', [COMMAND, 'read', path, '--format', 'jsonl', '--jobs', '2']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('an interrupt ends it at once and without a word', async () => {
    const child = spawn('node', [COMMAND, 'read', '-', '--format', 'jsonl']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.write(`${record('a', OSLO.repeat(8))}\n`);
    // A report is printed as soon as it is read, though the stream goes on.
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    const signal = await new Promise((resolve) => child.on('close', (_, name) => resolve(name)));
    expect([signal, stderr]).toEqual(['SIGINT', '']);
  });
});

describe('bad input', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(OSLO, 'utf16le')]);
  const cases: [name: string, content: string | Uint8Array | null, says: RegExp | null, read: number][] = [
    ['absent.txt', null, /is not there/, 0],
    [
      'image.txt',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 1, 2, 3, 0, 0),
      /binary|not text|image/i,
      0,
    ],
    ['void.txt', '', /is empty/, 0],
    ['blank.txt', ' \n\n ', /is empty/, 0],
    ['cut.txt', Buffer.concat([Buffer.from(OSLO), Buffer.from([0xe2, 0x80])]), /UTF-8/, 1],
    ['wide.txt', utf16, null, 1],
    ['half.jsonl', record('half', `${OSLO}\ud800`), /surrogate/, 1],
    ['mixed.jsonl', [record('a'), '{"id": "b", "text"', record('c')].join('\n'), /:2: .*JSON/, 2],
    ['undated.txt', OSLO.split('\n').slice(2).join('\n'), /no date.*--published/, 1],
    ['later.jsonl', record('later').replace('2025-03-03', '2999-03-03'), /2999-03-03/, 1],
    [
      'german.txt',
      'Der Außenminister traf seinen Amtskollegen am Sonntag in Wien. Beide Seiten wollen die Gespräche über das Abkommen im Mai fortsetzen, wie ein Sprecher mitteilte.',
      /German/,
      0,
    ],
    ['huge.jsonl', `${record('a')}\n${'x'.repeat(50 * 1024 * 1024)}\n${record('c')}`, /:2: .*50 MB/, 2],
    ['typed.jsonl', `{"id": 7}\n["text"]\n${record('c')}`, /:1: /, 1],
  ];

  test.each(cases)('%s: one clear line, the rest read', (name, content, says, read) => {
    const path = content === null ? name : file(`bad/${name}`, content);
    const { stdout, stderr, status } = readout(['read', path, file('oslo.txt', OSLO), '--format', 'jsonl']);
    expect(linesOf(stdout)).toHaveLength(read + 1);
    const told = linesOf(stderr);
    if (says === null) expect(told).toEqual([]);
    else expect(told[0]).toMatch(says);
    for (const line of told) expect(line).toMatch(/^readout: \S+: /);
    expect(stderr).not.toMatch(/^\s+at /m);
    const lost = name === 'typed.jsonl' || /not there|JSON|MB|binary|empty|German/.test(String(says));
    expect(status).toBe(lost ? 1 : 0);
  });

  test('a folder without reports is named', () => {
    file('bare/readme.md', 'nothing');
    const { stderr, status } = readout(['read', 'bare']);
    expect(stderr).toMatch(/^readout: bare: is a folder without reports/);
    expect(status).toBe(1);
  });

  test('a name cannot steer the terminal', () => {
    expect(readout(['read', 'x\u001b[2J.txt']).stderr).not.toContain('\u001b');
  });
});

describe('a wrong call', () => {
  const calls: [args: string[], says: RegExp][] = [
    [['read'], /missing required argument 'path'/],
    [['rede', 'x.txt'], /unknown command 'rede'/],
    [['read', 'x.txt', '--fromat', 'json'], /unknown option '--fromat'/],
    [['read', 'x.txt', '--format', 'xml'], /Allowed choices are text, json/],
    [['read', 'x.txt', '--from', 'odt'], /Allowed choices are txt, html/],
    [['read', 'x.txt', '--jobs', '0'], /whole number/],
    [['read', 'x.txt', '--published', '2025-02-30'], /2022-01-20/],
    [['parse', 'x.txt', '--format', 'csv'], /Allowed choices are conllu, jsonl/],
    [['explain'], /missing required argument/],
  ];
  test.each(calls)('%j', (args, says) => {
    const { stdout, stderr, status } = readout(args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^readout: [^\n]+\n$/);
  });

  test('no command prints the help, and is wrong', () => {
    const { stdout, stderr, status } = readout([]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(/^Usage: readout/);
  });
});

describe('the other commands', () => {
  test('parse prints CoNLL-U, and a document a line with UTF-16 offsets', () => {
    const path = file('oslo.txt', OSLO);
    const rows = linesOf(readout(['parse', path]).stdout).filter((line) => !line.startsWith('#'));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row.split('\t')).toHaveLength(10);
    const parsed = JSON.parse(readout(['parse', path, '--format', 'jsonl']).stdout);
    expect(parsed.text).toBe(OSLO);
    for (const { tokens } of parsed.sentences) {
      expect(tokens.filter((token: { head: number }) => token.head === 0)).toHaveLength(1);
      for (const { start, end, text } of tokens) expect(OSLO.slice(start, end)).toBe(text);
    }
  });

  test('explain takes a file, an offset, or a line and column', () => {
    const path = file('oslo.txt', OSLO);
    const sunday = OSLO.indexOf('Sunday');
    const byOffset = readout(['explain', `${path}:${sunday}`]);
    const byLine = readout(['explain', `${path}:5:${sunday - OSLO.indexOf('The foreign') + 1}`]);
    expect(byOffset.stdout).toContain('[time: Sunday]');
    expect(byLine.stdout).toBe(byOffset.stdout);
    expect(readout(['explain', path]).stdout).toContain('times/');
    expect(readout(['explain', `${path}:99999`]).status).toBe(2);
    expect(readout(['explain', 'absent.txt:4']).status).toBe(1);
  });

  test('--version is the package’s, --help goes to standard output', () => {
    expect(readout(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { stdout, status } = readout(['read', '--help']);
    expect(stdout).toContain('Usage: readout read');
    expect(status).toBe(0);
  });

  test('doctor counts what is installed', () => {
    const { stdout, status } = readout(['doctor']);
    expect(stdout).toMatch(/^readout \d/);
    expect(stdout).toMatch(/models +\d+\.\d\d MB/);
    expect(status).toBe(0);
  });
});
