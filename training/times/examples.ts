/** On which side of the report times lie that do not say so, from gold. */

import type { Time } from '../../src/report/schema.js';
import type { Direction } from '../../src/times/context.js';
import { directionFeatures } from '../../src/times/direction.js';
import type { Match } from '../../src/times/match.js';
import { timesIn } from '../../src/times/read.js';
import type { Sample } from './data.js';

export interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
}

interface Run {
  readonly times: readonly Time[];
  /** The matches that asked for a direction. */
  readonly asked: readonly Match[];
  readonly today: number | null;
}

/** All that the grammar reads, with every direction forced to one side. */
function run(sample: Sample, direction: Direction): Run {
  const asked: Match[] = [];
  let day: number | null = null;
  const times = timesIn(sample.document, (match, today) => {
    asked.push(match);
    day = today;
    return direction;
  });
  return { times, asked, today: day };
}

/** Times whose value hangs on the direction, where gold has the one value or the other. */
export function directionExamples(sample: Sample): Example[] {
  const [past, future] = [run(sample, -1), run(sample, 1)];
  return past.asked.flatMap((match) => {
    const start = match.words.starts[match.start]!;
    const at = (spans: readonly { start: number; end: number }[]) =>
      spans.find((span) => span.start <= start && start < span.end);
    const [before, after, gold] = [past.times, future.times, sample.gold].map(
      (spans) => (at(spans) as { value: string } | undefined)?.value,
    );
    const right = (value: string) => gold?.startsWith(value) ?? false;
    if (!before || !after || right(before) === right(after)) return [];
    return [{ features: directionFeatures(match, past.today, sample.syntax), label: right(after) }];
  });
}
