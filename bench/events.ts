/** Events against sentences that others have coded: shared/score/events.py, run on what the built command reads. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ploverType } from '../src/events/plover.js';
import type { Actor, Event, Report } from '../src/report/schema.js';
import { readNamed } from '../training/conll03.js';
import type { Row } from './row.js';

type Scores = Record<string, Record<string, number | null>>;

/** Suite, figure of the scorer, and the goal. */
const GOALS: readonly [suite: string, section: string, figure: string, goal: number][] = [
  ['plv', 'relation', 'accuracy', 0.78],
  ['plv', 'relation', 'macro_f1', 0.76],
  ['cameo-raters', 'type', 'f1', 0.52],
  ['cameo-raters', 'detection', 'f1', 0.88],
  ['plover-gsr', 'type', 'recall', 0.75],
  ['plover-gsr', 'type_actors', 'recall', 0.55],
  ['petr2-gsr', 'type', 'recall', 0.75],
  ['petr2-gsr', 'type_actors', 'recall', 0.55],
];

/** Wire reports of matches and races: the first ones of CoNLL-2003, told by their headings. */
const SPORT =
  /^(?:SOCCER|CRICKET|TENNIS|GOLF|BASEBALL|BASKETBALL|RUGBY|CYCLING|ATHLETICS|BOXING|NBA|NFL|NHL|FORMULA|SWIMMING|SKIING|ICE HOCKEY|MOTOR)\b/;
const SPORT_COUNT = 200;

export function eventFigures(shared: string): Row[] {
  const suites = [...new Set(GOALS.map(([suite]) => suite))];
  const scores = new Map(suites.map((suite) => [suite, score(shared, suite)]));
  const rows = GOALS.map(([suite, section, figure, goal]) => ({
    what: `${suite}: ${section} ${figure}`,
    figure: scores.get(suite)?.[section]?.[figure] ?? '–',
    goal,
  }));
  return [...rows, falseAlarms(shared), quietReports(shared)];
}

/** Events told in the reports of bench/no-events.tsv, which tell none: sport, films, business. */
function quietReports(shared: string): Row {
  const table = readFileSync(join(import.meta.dirname, 'no-events.tsv'), 'utf8');
  const ids = new Set(
    table
      .split('\n')
      .filter((line) => line !== '' && line[0] !== '#')
      .map((line) => line.split('\t')[1]),
  );
  const lines = readFileSync(join(shared, 'data/news/press.jsonl'), 'utf8').split('\n').filter(Boolean);
  const quiet = lines.filter((line) => ids.has((JSON.parse(line) as { id: string }).id));
  const reports = readLines(quiet);
  return {
    what: `events a report in ${reports.length} reports of sport, films and business`,
    figure: reports.reduce((sum, report) => sum + report.events.length, 0) / reports.length,
    goal: 0.1,
  };
}

/** JSON Lines of documents, as the built command reads them. */
function readLines(lines: readonly string[]): Report[] {
  return inFolder((folder) => {
    const path = join(folder, 'reports.jsonl');
    writeFileSync(path, lines.join('\n'));
    return read(path);
  });
}

function score(shared: string, suite: string): Scores {
  const gold = join(shared, 'data/events', `${suite}.jsonl`);
  return inFolder((folder) => {
    const path = join(folder, 'pred.jsonl');
    writeFileSync(path, read(gold).map(predictionOf).join('\n'));
    const scorer = join(shared, 'score/events.py');
    return JSON.parse(
      execFileSync('python3', [scorer, gold, path, '--json'], { encoding: 'utf8' }),
    ) as Scores;
  });
}

function read(path: string): Report[] {
  const printed = execFileSync('node', ['dist/cli/main.js', 'read', path, '--format', 'jsonl'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Report);
}

/** A report as the scorer reads it: PLOVER's own types, actors as codes of their states and as text. */
function predictionOf({ document, actors, events }: Report): string {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const found = events.flatMap((event) => {
    const type = ploverType(event);
    return type === null ? [] : [{ type, mode: event.mode, ...sides(event, byId) }];
  });
  return JSON.stringify({ id: document.id, events: found });
}

function sides({ sources, targets, parts }: Event, actors: ReadonlyMap<string, Actor>) {
  const code = (id: string) => codeOf(actors.get(id));
  const text = (ids: readonly string[], role: string) =>
    ids.map((id) => actors.get(id)?.mentions[0]?.text ?? actors.get(id)?.name ?? id).join('; ') ||
    (parts ?? []).find((p) => p.role === role)?.text;
  return {
    source: [...new Set(sources.map(code))].join(';'),
    target: [...new Set(targets.map(code))].join(';'),
    source_text: text(sources, 'source'),
    target_text: text(targets, 'target'),
  };
}

/** The state somebody acts for, or that he is of a body of several. */
function codeOf(actor: Actor | undefined): string {
  const body = actor?.kind === 'organisation' && actor.known;
  const official = actor?.kind === 'person' && OF_BODY.test(actor.role ?? '');
  return actor?.state ?? actor?.home ?? (body || official ? 'IGO' : '---');
}

const OF_BODY = /United Nations|NATO|European|African Union|Arab League|World Bank|Monetary Fund/;

function falseAlarms(shared: string): Row {
  const documents = readNamed(join(shared, 'data/nlp/conll03/eng.train')).filter(({ text }) =>
    SPORT.test(text.trim()),
  );
  const lines = documents
    .slice(0, SPORT_COUNT)
    .map(({ text }, i) => JSON.stringify({ id: `sport/${i}`, text }));
  const reports = readLines(lines);
  const events = reports.reduce((sum, report) => sum + report.events.length, 0);
  return {
    what: `events a report in ${reports.length} sport reports`,
    figure: events / reports.length,
    goal: 0.1,
  };
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
