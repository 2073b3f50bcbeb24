/** `npm run bench [AREA…]`: measures quality and speed, prints one table and appends it to bench/RESULTS.md. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { actorFigures } from './actors.js';
import { addingFigures } from './adding.js';
import { copyFigures } from './copies.js';
import { eventFigures } from './events.js';
import { languageFigures } from './language.js';
import { recordFigures } from './record.js';
import type { Row } from './row.js';
import { speedFigures } from './speed.js';
import { statementsFigures } from './statements.js';
import { storeFigures } from './store.js';
import { storyFigures } from './stories.js';
import { timeFigures } from './times.js';
import { workerFigures } from './workers.js';

const SHARED = join(import.meta.dirname, '../../shared');

/** Measured in this order; each needs the data of shared/, which is not in the repository. */
const AREAS: Record<string, (shared: string) => Row[] | Promise<Row[]>> = {
  actors: actorFigures,
  adding: addingFigures,
  copies: copyFigures,
  language: languageFigures,
  events: eventFigures,
  record: recordFigures,
  speed: speedFigures,
  statements: statementsFigures,
  stories: storyFigures,
  store: storeFigures,
  times: timeFigures,
  workers: workerFigures,
};

async function measure(names: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of names) {
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...(await AREAS[name]!(SHARED)));
  }
  return rows;
}

function table(rows: readonly Row[]): string {
  const show = (x: Row['figure'] | null) =>
    typeof x === 'number' && !Number.isInteger(x) ? x.toFixed(3) : `${x ?? ''}`;
  const lines = rows.map((r) => `| ${r.what} | ${show(r.figure)} | ${show(r.goal)} |`);
  return ['| what | figure | goal |', '|---|---|---|', ...lines].join('\n');
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in AREAS));
if (unknown !== undefined) {
  process.stderr.write(
    `bench: there is no area ${unknown}; the areas are ${Object.keys(AREAS).join(', ')}\n`,
  );
  process.exitCode = 2;
} else if (!existsSync(SHARED)) {
  process.stderr.write(`bench: nothing to measure on: ${SHARED} is not there\n`);
  process.exitCode = 1;
} else {
  const rows = table(await measure(asked.length > 0 ? asked : Object.keys(AREAS)));
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  const command = ['npm run bench', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ');
  process.stdout.write(`${rows}\n`);
  appendFileSync(
    join(import.meta.dirname, 'RESULTS.md'),
    `\n## ${day} · ${commit} · \`${command}\`\n\n${rows}\n`,
  );
}
