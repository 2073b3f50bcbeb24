import type { Scene } from '../scene.js';
import { type Choice, holds, type Proposal, proposalFeatures } from './again.js';
import {
  cueCandidates,
  type Fragment,
  leftCandidates,
  NONE,
  rightCandidates,
  sourceCandidates,
} from './candidates.js';
import { cueFeatures, mayBeCue } from './cue.js';
import { Features, sum } from './features.js';
import { type Part, spanFeatures } from './spans.js';
import { type View, viewOf } from './view.js';

type Weights = Int8Array | Float32Array;

export type Table = Part | 'accept' | 'again';

/** A table of weights for each decision, and what a step of theirs is worth. */
export interface Ranker {
  readonly tables: Readonly<Record<Table, Weights>>;
  readonly scale: Readonly<Record<Table, number>>;
  readonly bias: { readonly accept: number; readonly again: number };
  /** Probability from which a word is looked at again as a cue, and from which it then is taken. */
  readonly floor: number;
  readonly threshold: number;
}

/** One attribution in one scene, by tokens; a fragment before 0 is missing. */
export interface Ranked extends Proposal {
  readonly scene: Scene;
}

export const CANDIDATES: Readonly<Record<Part, (view: View, cue: number) => Fragment[]>> = {
  left: leftCandidates,
  right: rightCandidates,
  source: sourceCandidates,
  cue: cueCandidates,
};

const features = new Features();
const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

/** Log odds that the word is a cue. */
function acceptance(view: View, cue: number, { tables, scale, bias }: Ranker): number {
  cueFeatures(view, cue, features.clear());
  return bias.accept + sum(tables.accept, features) * scale.accept;
}

/** The best of the part's candidates. */
function best(view: View, cue: number, part: Part, right: Fragment, { tables, scale }: Ranker): Choice {
  const candidates = CANDIDATES[part](view, cue);
  const scores = candidates.map((fragment) => {
    spanFeatures(view, cue, fragment, part, right, features.clear());
    return sum(tables[part], features) * scale[part];
  });
  const most = Math.max(...scores);
  const all = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  return { ...candidates[scores.indexOf(most)]!, probability: 1 / all };
}

/** Every word that may be a cue, with its best parts. */
export function proposalsIn(view: View, ranker: Ranker): Proposal[] {
  const found: Proposal[] = [];
  for (let cue = 0; cue < view.scene.tokens.length; cue++) {
    if (!mayBeCue(view, cue)) continue;
    const odds = acceptance(view, cue, ranker);
    if (logistic(odds) < ranker.floor) continue;
    const right = best(view, cue, 'right', NONE, ranker);
    const part = (name: Part) => best(view, cue, name, right, ranker);
    found.push({ cue, odds, words: part('cue'), source: part('source'), left: part('left'), right });
  }
  return found;
}

/** All that the trained ranker reads in a scene. */
export function rankedIn(scene: Scene, ranker: Ranker): Ranked[] {
  const view = viewOf(scene);
  const { tables, scale, bias, threshold } = ranker;
  const proposals = proposalsIn(view, ranker);
  const found = proposals.filter((proposal) => {
    proposalFeatures(view, proposal, proposals, features.clear());
    return logistic(bias.again + sum(tables.again, features) * scale.again) >= threshold;
  });
  return found
    .filter((r) => !found.some((other) => other !== r && holds(other, r.cue) && !holds(r, other.cue)))
    .map((r) => ({ scene, ...r }));
}
