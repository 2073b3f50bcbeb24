/** The record's figures over the reports coded by hand: shared/score/report.py, run on what the built command prints. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/report/schema.js';
import type { Row } from './row.js';

interface Figure {
  f1?: number | null;
  acc?: number | null;
}
type Scores = { record_f1: number } & Record<string, Record<string, Figure>>;

const GOALS: readonly [area: string, figure: string, goal: number][] = [
  ['times', 'e2e', 0.9],
  ['actors', 'entity', 0.9],
  ['actors', 'mention_actor', 0.85],
  ['statements', 'detected', 0.85],
  ['statements', 'full', 0.75],
  ['statements', 'speaker', 0.92],
  ['statements', 'addressees', 0.85],
  ['statements', 'via', 0.95],
  ['statements', 'mode', 0.97],
  ['statements', 'stance', 0.85],
  ['statements', 'inside', 0.95],
  ['events', 'type', 0.65],
  ['events', 'full', 0.5],
  ['events', 'state', 0.58],
  ['events', 'status', 0.85],
  ['agreements', 'detected', 0.85],
  ['agreements', 'full', 0.7],
];

export function recordFigures(shared: string): Row[] {
  const gold = join(shared, 'gold');
  const scorer = join(shared, 'score/report.py');
  const texts = readdirSync(gold).filter((f) => f.endsWith('.txt'));
  const all = score(
    gold,
    texts.map((text) => join(gold, text)),
    scorer,
  );
  const one = score(join(gold, 'raisi-in-moscow.json'), [join(gold, 'raisi-in-moscow.txt')], scorer);
  return [
    { what: 'gold: raisi-in-moscow, record F1', figure: one.record_f1, goal: 0.75 },
    { what: 'gold: all reports, record F1', figure: all.record_f1, goal: 0.55 },
    ...GOALS.map(([area, name, goal]) => {
      const figure = all[area]?.[name];
      return { what: `gold: ${area} ${name}`, figure: figure?.f1 ?? figure?.acc ?? '–', goal };
    }),
    ...passages(shared),
  ];
}

/** The passages on agreements as documents, and what is read in them. */
function passages(shared: string): Row[] {
  const gold = join(shared, 'gold-agreements/passages.jsonl');
  const work = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  try {
    const lines = readFileSync(gold, 'utf8').split('\n').filter(Boolean);
    const documents = lines.map((line) => {
      const { id, title, outlet, published, text } = (JSON.parse(line) as Report).document;
      return JSON.stringify({ id, title, outlet, date: published, text });
    });
    writeFileSync(join(work, 'passages.jsonl'), documents.join('\n'));
    const { agreements } = score(gold, [join(work, 'passages.jsonl')], join(shared, 'score/report.py'));
    return (['detected', 'full'] as const).map((name) => ({
      what: `passages on agreements: ${name}`,
      figure: agreements?.[name]?.f1 ?? '–',
      goal: name === 'full' ? 0.7 : 0.85,
    }));
  } finally {
    rmSync(work, { recursive: true });
  }
}

function score(gold: string, paths: readonly string[], scorer: string): Scores {
  const work = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  try {
    const printed = execFileSync('node', ['dist/cli/main.js', 'read', ...paths, '--format', 'jsonl'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    });
    writeFileSync(join(work, 'read.jsonl'), printed);
    return JSON.parse(
      execFileSync('python3', [scorer, gold, join(work, 'read.jsonl'), '--json'], { encoding: 'utf8' }),
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}
