/** `readout score GOLD…`: reads the text of reports that a person has put right, and says how the machine does. */
import { readFile } from 'node:fs/promises';
import { f1, type Scores, score, sum, type Tally } from '../corrections/score.js';
import { isFailure, toDocument } from '../document/index.js';
import { readReport } from '../read.js';
import type { Report } from '../report/schema.js';
import { parseReport } from '../report/validate.js';
import { EXIT } from './exit.js';
import { tell, today, write } from './output.js';

export async function scoreFiles(paths: readonly string[]): Promise<number> {
  const scores: Scores[] = [];
  let code: number = EXIT.done;
  for (const path of paths) {
    try {
      for (const gold of await goldOf(path)) scores.push(score(gold, await readAgain(gold)));
    } catch (error) {
      tell({ path, line: null, message: `holds no gold (${(error as Error).message})` });
      code = EXIT.failed;
    }
  }
  await write(table(sum(scores), scores.length));
  return code;
}

/** A report, an array of them, or one a line. */
async function goldOf(path: string): Promise<Report[]> {
  const text = (await readFile(path, 'utf8')).trim();
  const values = path.endsWith('.jsonl')
    ? text.split('\n').map((line) => JSON.parse(line))
    : [JSON.parse(text)].flat();
  return values.map(parseReport);
}

async function readAgain({ document }: Report): Promise<Report> {
  const { id, title, outlet, url, text, published } = document;
  const row = JSON.stringify({ id, title, date: published, outlet, url, text });
  const reading = await toDocument(
    { path: '-', line: 1, kind: 'jsonl', bytes: Buffer.from(row) },
    { today: today() },
  );
  if (isFailure(reading)) throw new Error(`${id} ${reading.failure.message}`);
  return readReport(reading.document);
}

function table(scores: Scores, reports: number): string {
  const figure = (hits: number, tally: Tally) => f1(hits, tally)?.toFixed(3) ?? '-';
  const rows = Object.entries(scores).map(([kind, tally]: [string, Tally]) => [
    kind,
    String(tally.gold),
    String(tally.read),
    figure(tally.found, tally),
    figure(tally.right, tally),
  ]);
  const lines = [['', 'gold', 'read', 'found F1', 'right F1'], ...rows];
  const set = ([name, ...cells]: string[]) =>
    `${name!.padEnd(12)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
  return `${reports} ${reports === 1 ? 'report' : 'reports'}\n${lines.map(set).join('')}`;
}
