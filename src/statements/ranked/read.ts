import type { Scene } from '../scene.js';
import {
  cueCandidates,
  type Fragment,
  leftCandidates,
  rightCandidates,
  sourceCandidates,
} from './candidates.js';
import { cueFeatures, mayBeCue } from './cue.js';
import { Features, sum } from './features.js';
import { type Part, spanFeatures } from './spans.js';
import { type View, viewOf } from './view.js';

type Weights = Int8Array | Float32Array;

/** A table of weights for each decision, and what a step of theirs is worth. */
export interface Ranker {
  readonly tables: Readonly<Record<Part | 'accept', Weights>>;
  readonly scale: Readonly<Record<Part | 'accept', number>>;
  readonly bias: number;
  /** Probability from which a cue is taken. */
  readonly threshold: number;
}

/** One attribution in one scene, by tokens; a fragment before 0 is missing. */
export interface Ranked {
  readonly scene: Scene;
  readonly cue: number;
  readonly probability: number;
  readonly words: Fragment;
  readonly source: Fragment;
  readonly left: Fragment;
  readonly right: Fragment;
}

export const CANDIDATES: Readonly<Record<Part, (view: View, cue: number) => Fragment[]>> = {
  left: leftCandidates,
  right: rightCandidates,
  source: sourceCandidates,
  cue: cueCandidates,
};

const features = new Features();

export function acceptance(view: View, cue: number, { tables, scale, bias }: Ranker): number {
  features.clear();
  cueFeatures(view, cue, features);
  return 1 / (1 + Math.exp(-(bias + sum(tables.accept, features) * scale.accept)));
}

/** The best of the part's candidates. */
export function best(view: View, cue: number, part: Part, { tables }: Ranker): Fragment {
  let found: Fragment | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const fragment of CANDIDATES[part](view, cue)) {
    features.clear();
    spanFeatures(view, cue, fragment, part, features);
    const score = sum(tables[part], features);
    if (score > most) [found, most] = [fragment, score];
  }
  return found!;
}

/** All that the trained ranker reads in a scene. */
export function rankedIn(scene: Scene, ranker: Ranker): Ranked[] {
  const view = viewOf(scene);
  const found: Ranked[] = [];
  for (let cue = 0; cue < scene.tokens.length; cue++) {
    if (!mayBeCue(view, cue)) continue;
    const probability = acceptance(view, cue, ranker);
    if (probability < ranker.threshold) continue;
    const part = (name: Part) => best(view, cue, name, ranker);
    found.push({
      scene,
      cue,
      probability,
      words: part('cue'),
      source: part('source'),
      left: part('left'),
      right: part('right'),
    });
  }
  return found.filter((r) => !found.some((other) => other !== r && holds(other, r) && !holds(r, other)));
}

/** Whether the one's content holds the other's cue: only the outermost is kept. */
const holds = (outer: Ranked, { cue }: Ranked) =>
  [outer.left, outer.right].some(({ first, last }) => first >= 0 && first <= cue && cue <= last);
