/** Trains the ranker's tables. */

import { proposalFeatures } from '../../src/statements/ranked/again.js';
import { cueFeatures, mayBeCue } from '../../src/statements/ranked/cue.js';
import { BITS, Features } from '../../src/statements/ranked/features.js';
import { CANDIDATES, proposalsIn, type Ranker } from '../../src/statements/ranked/read.js';
import { type Part, spanFeatures } from '../../src/statements/ranked/spans.js';
import type { View } from '../../src/statements/ranked/view.js';
import { type Decision, learnChoice, learnYesNo, Options } from './learn.js';
import type { Lesson, Target } from './targets.js';

const EPOCHS = 8;
const FLOOR = 0.06;
const THRESHOLD = 0.48;

const features = new Features();
const isCue = (targets: readonly Target[], view: View, cue: number) =>
  targets.some((t) => t.view === view && t.cue === cue);

/** What a word tells by itself of being a cue. */
function learnAcceptance(lessons: readonly Lesson[]) {
  const options = new Options();
  const labels: boolean[] = [];
  for (const { views, targets } of lessons)
    for (const view of views)
      for (let cue = 0; cue < view.scene.tokens.length; cue++) {
        if (!mayBeCue(view, cue)) continue;
        cueFeatures(view, cue, features.clear());
        options.add(features);
        labels.push(isCue(targets, view, cue));
      }
  return learnYesNo(options, labels, EPOCHS);
}

/** Which of the candidates is the part, where the right one is among them. */
function learnPart(lessons: readonly Lesson[], part: Part): Float32Array {
  const options = new Options();
  const decisions: Decision[] = [];
  const targets = lessons.flatMap((lesson) => lesson.targets);
  for (const { view, cue, parts } of targets) {
    const candidates = CANDIDATES[part](view, cue);
    const right = candidates.findIndex((c) => c.first === parts[part].first && c.last === parts[part].last);
    if (right < 0) continue;
    const from = options.count;
    for (const candidate of candidates) {
      spanFeatures(view, cue, candidate, part, parts.right, features.clear());
      options.add(features);
    }
    decisions.push({ from, to: options.count, right: from + right });
  }
  console.error(`${part}: of ${targets.length} parts the candidates hold ${decisions.length}`);
  return learnChoice(options, decisions, EPOCHS);
}

const NO_WEIGHTS = new Float32Array(1 << BITS);

/** A ranker without its second look. */
function firstLook(lessons: readonly Lesson[]): Ranker {
  const { weights: accept, bias } = learnAcceptance(lessons);
  const [left, right, source, cue] = (['left', 'right', 'source', 'cue'] as const).map((part) =>
    learnPart(lessons, part),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  return {
    tables: { accept, again: NO_WEIGHTS, left, right, source, cue },
    scale: { accept: 1, again: 1, left: 1, right: 1, source: 1, cue: 1 },
    bias: { accept: bias, again: 0 },
    floor: FLOOR,
    threshold: THRESHOLD,
  };
}

/** What a word tells of being a cue once its parts are found, by rankers that did not see the report. */
function learnAgain(halves: readonly (readonly [Ranker, readonly Lesson[]])[]) {
  const options = new Options();
  const labels: boolean[] = [];
  for (const [ranker, lessons] of halves)
    for (const { views, targets } of lessons)
      for (const view of views) {
        const proposals = proposalsIn(view, ranker);
        for (const proposal of proposals) {
          proposalFeatures(view, proposal, proposals, features.clear());
          options.add(features);
          labels.push(isCue(targets, view, proposal.cue));
        }
      }
  return learnYesNo(options, labels, EPOCHS);
}

export function trainRanker(lessons: readonly Lesson[]): Ranker {
  const [even, odd] = [0, 1].map((rest) => lessons.filter((_, i) => i % 2 === rest)) as [Lesson[], Lesson[]];
  const again = learnAgain([
    [firstLook(even), odd],
    [firstLook(odd), even],
  ]);
  const ranker = firstLook(lessons);
  return {
    ...ranker,
    tables: { ...ranker.tables, again: again.weights },
    bias: { ...ranker.bias, again: again.bias },
  };
}
