/** Attributions on PolNeAR's dev part by shared/score/quotes.py, and the speed of the statements stage alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readActors } from '../src/actors/index.js';
import { readLanguage } from '../src/language/index.js';
import { readAttributions } from '../src/statements/attributions.js';
import { readStatements } from '../src/statements/index.js';
import { documentOf } from '../src/statements/testing.js';
import { readTimes } from '../src/times/index.js';
import { type Coded, confidenceRows } from './confidence.js';
import type { Row } from './row.js';

const GOALS: readonly [score: string, what: string, goal: number][] = [
  ['CofeNet exact sources', 'source', 0.76],
  ['CofeNet exact cues', 'cue', 0.69],
  ['CofeNet exact contents', 'content', 0.66],
  ['exact RELATION', 'all three exact', 0.5],
  ['partial>=0.50 RELATION', 'all three at half overlap', 0.7],
];
/** Documents over which the speed is taken, and how often. */
const TIMED = 30;
const ROUNDS = 5;

export function statementsFigures(shared: string): Row[] {
  const gold = join(shared, 'data/quotes/polnear.dev.jsonl');
  const records = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Coded);
  const scores = scoresOf(shared, gold, records);
  return [
    ...GOALS.map(([score, what, goal]) => ({
      what: `PolNeAR dev: ${what}, F1`,
      figure: scores[score]?.[2] ?? '–',
      goal,
    })),
    {
      what: 'statements alone, words a second',
      figure: wordsASecond(records.slice(0, TIMED)),
      goal: 100_000,
    },
    ...confidenceRows(records),
  ];
}

function scoresOf(
  shared: string,
  gold: string,
  records: readonly { id: string; text: string }[],
): Record<string, number[]> {
  const work = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  try {
    const lines = records.map(({ id, text }) =>
      JSON.stringify({ id, attributions: readAttributions(readLanguage(documentOf(text))) }),
    );
    const predicted = join(work, 'attributions.jsonl');
    writeFileSync(predicted, lines.join('\n'));
    const scorer = join(shared, 'score/quotes.py');
    const printed = execFileSync('python3', [scorer, gold, predicted, '--utf16', '--json'], {
      encoding: 'utf8',
    });
    return (JSON.parse(printed) as { scores: Record<string, number[]> }).scores;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function wordsASecond(records: readonly { text: string }[]): number {
  const inputs = records.map(({ text }) => {
    const document = documentOf(text);
    const language = readLanguage(document);
    const times = readTimes(document, language);
    return { document, language, times, actors: readActors(document, language, times) };
  });
  const words = inputs.reduce(
    (n, { language }) => n + language.sentences.reduce((m, s) => m + s.tokens.length, 0),
    0,
  );
  const read = () => {
    for (const { document, language, times, actors } of inputs)
      readStatements(document, language, times, actors);
  };
  read();
  const start = performance.now();
  for (let i = 0; i < ROUNDS; i++) read();
  return Math.round((words * ROUNDS * 1000) / (performance.now() - start));
}
