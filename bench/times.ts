/** Times: TimeBank and AQUAINT by cross-validation, and the speed of the stage. The hand-coded reports are in record.ts. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directionModel, judgeBy } from '../src/times/direction.js';
import { timesIn } from '../src/times/read.js';
import { Syntax } from '../src/times/syntax.js';
import { documentOf } from '../training/times/data.js';
import type { Row } from './row.js';

interface Score {
  readonly gold: number;
  readonly pred: number;
  readonly [measure: string]: number | { readonly p: number };
}

const GOALS: readonly [measure: string, goal: number][] = [
  ['strict', 0.88],
  ['relaxed', 0.94],
  ['value', 0.84],
];

/** F1 over both corpora together, from each one's precision and counts. */
function f1(scores: readonly Score[], measure: string): number {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  const right = sum((score) => Math.round((score[measure] as { p: number }).p * score.pred));
  return (2 * right) / (sum(({ gold }) => gold) + sum(({ pred }) => pred));
}

const REPORTS = 1000;

/** Megabytes of news a second of processor time, after one round to warm up; no trees are made here. */
function speed(shared: string): number {
  const lines = readFileSync(join(shared, 'data/news/press.jsonl'), 'utf8').split('\n', REPORTS);
  const documents = lines
    .map((line) => JSON.parse(line))
    .map(({ id, date, text }) => documentOf({ id, dct: date, text }));
  const judge = judgeBy(directionModel(), new Syntax({ sentences: [], entities: [], quotations: [] }));
  const round = () => {
    for (const document of documents) timesIn(document, judge);
  };
  round();
  const begun = process.cpuUsage();
  round();
  const { user, system } = process.cpuUsage(begun);
  return documents.reduce((sum, { text }) => sum + text.length, 0) / (user + system);
}

export function timeFigures(shared: string): Row[] {
  const args = ['tsx', join(import.meta.dirname, '../training/times.ts'), '--cross', '--json'];
  const out = execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const scores = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Score);
  const rows = GOALS.map(([measure, goal]) => ({
    what: `times: TimeBank and AQUAINT, five folds, ${measure} F1`,
    figure: f1(scores, measure),
    goal,
  }));
  return [...rows, { what: 'times: MB of news a second', figure: speed(shared), goal: 2 }];
}
