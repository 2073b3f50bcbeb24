/** How many of the lines of each confidence hold, on PolNeAR's dev part. */
import { readActors } from '../src/actors/index.js';
import { readLanguage } from '../src/language/index.js';
import type { Statement } from '../src/report/schema.js';
import { readStatements } from '../src/statements/index.js';
import { documentOf } from '../src/statements/testing.js';
import { readTimes } from '../src/times/index.js';
import type { Row } from './row.js';

type Pair = readonly [start: number, end: number];
export interface Coded {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly cues: Pair[]; readonly contents: Pair[] }[];
}

/** Fewer lines than this tell nothing. */
const FEWEST = 40;
const STEPS = 20;

const length = (spans: readonly Pair[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

const shared = (some: readonly Pair[], others: readonly Pair[]) =>
  some.reduce(
    (sum, [a, b]) => sum + others.reduce((n, [c, d]) => n + Math.max(0, Math.min(b, d) - Math.max(a, c)), 0),
    0,
  );

/** A line holds where gold has its cue and at least half of its content, counted in characters of both together. */
function holds({ cue, contents }: Statement, { attributions }: Coded): boolean {
  const own = contents.map(({ start, end }): Pair => [start, end]);
  return attributions.some((gold) => {
    const both = shared(own, gold.contents);
    const half = both >= (length(own) + length(gold.contents) - both) / 2;
    return half && (cue === null || shared([[cue.start, cue.end]], gold.cues) > 0);
  });
}

function statementsIn(text: string): Statement[] {
  const document = documentOf(text);
  const language = readLanguage(document);
  const times = readTimes(document, language);
  return readStatements(document, language, times, readActors(document, language, times));
}

/** A row for each twentieth of confidence that has lines enough; gold has outermost attributions only, so do the rows. */
export function confidenceRows(records: readonly Coded[]): Row[] {
  const lines = new Map<number, boolean[]>();
  for (const record of records)
    for (const statement of statementsIn(record.text)) {
      if (statement.inside !== null) continue;
      const step = Math.round(statement.confidence * STEPS);
      lines.set(step, [...(lines.get(step) ?? []), holds(statement, record)]);
    }
  return [...lines]
    .filter(([, held]) => held.length >= FEWEST)
    .sort(([a], [b]) => b - a)
    .map(([step, held]) => ({
      what: `PolNeAR dev: of ${held.length} lines of confidence ${(step / STEPS).toFixed(2)}, share that hold`,
      figure: held.filter(Boolean).length / held.length,
      goal: step / STEPS,
    }));
}
