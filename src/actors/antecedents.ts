/** Which mention before it a pronoun takes up: features of the pair, weighed by a linear model. */
import type { Tree } from '../language/tree.js';
import { touching } from '../search.js';
import type { Span } from '../span.js';
import type { Gender } from './gender.js';

/** A word in its sentence and what it stands for. */
export interface Candidate {
  /** Id of the actor, or of the chain in training data. */
  readonly actor: string;
  readonly sentence: number;
  readonly token: number;
  readonly start: number;
  readonly form: 'name' | 'description' | 'pronoun' | 'other';
  readonly gender: Gender | undefined;
  readonly plural: boolean;
  /** Lemma of its head. */
  readonly head: string;
}

export interface Anaphor {
  readonly sentence: number;
  readonly token: number;
  readonly start: number;
  readonly gender: Gender | undefined;
  readonly plural: boolean;
  /** Lemma of its head, told by a description alone. */
  readonly head: string;
  readonly possessive: boolean;
  readonly reflexive: boolean;
}

/** The text's trees and its outermost quotations in text order. */
export interface Ground {
  readonly trees: readonly Tree[];
  readonly quotations: readonly Pick<Span, 'start' | 'end'>[];
}

export const FEATURES = [
  'sentences',
  'same-sentence',
  'words',
  'nearest',
  'subject',
  'object',
  'possessor',
  'main-subject',
  'last-subject',
  'both-subjects',
  'name',
  'description',
  'pronoun',
  'gender-known',
  'gender-same',
  'often',
  'first',
  'quoted-other',
  'quoted-speaker',
  'clause-mate',
  'inside-phrase',
  'above',
  'same-head',
  'since',
  'topic',
  'owner-before',
] as const;

export type Weights = readonly number[];

/** The best antecedent of those that can be one; undefined where none can. */
export function antecedentOf<C extends Candidate>(
  anaphor: Anaphor,
  all: readonly C[],
  ground: Ground,
  weights: Weights,
): C | undefined {
  const candidates = all.filter((candidate) => canBe(anaphor, candidate, ground));
  let best: { candidate: C; score: number } | undefined;
  for (const candidate of candidates) {
    const score = scoreOf(featuresOf(anaphor, candidate, candidates, ground), weights);
    if (!best || score >= best.score) best = { candidate, score };
  }
  return best?.candidate;
}

export const scoreOf = (features: readonly number[], weights: Weights): number =>
  features.reduce((sum, value, i) => sum + value * weights[i]!, 0);

/** Sentences back to the furthest antecedent. */
export const REACH = 4;

/** Before it, not too far, not of the other gender, and not bound in its own clause. */
export function canBe(anaphor: Anaphor, candidate: Candidate, { trees }: Ground): boolean {
  if (candidate.start >= anaphor.start || anaphor.sentence - candidate.sentence > REACH) return false;
  if (anaphor.plural !== candidate.plural) return false;
  if (anaphor.gender && candidate.gender && anaphor.gender !== candidate.gender) return false;
  if (anaphor.possessive || anaphor.reflexive || candidate.sentence !== anaphor.sentence) return true;
  const { tokens } = trees[anaphor.sentence]!;
  return (
    tokens[candidate.token]!.head !== tokens[anaphor.token]!.head ||
    tokens[candidate.token]!.deprel === 'conj'
  );
}

export function featuresOf(
  anaphor: Anaphor,
  candidate: Candidate,
  all: readonly Candidate[],
  { trees, quotations }: Ground,
): number[] {
  const tree = trees[candidate.sentence]!;
  const here = trees[anaphor.sentence]!;
  const apart = anaphor.sentence - candidate.sentence;
  const same = apart === 0;
  const subject = isSubject(tree, candidate.token);
  const main = subject && tree.tokens[candidate.token]!.head === tree.root;
  const [mine, theirs] = [anaphor, candidate].map(
    ({ start }) => touching(quotations, { start, end: start + 1 }).length > 0,
  );
  const above = new Set(here.ancestors(anaphor.token));
  const flag = Number;
  return [
    apart,
    flag(same),
    Math.log1p(
      same
        ? anaphor.token - candidate.token
        : anaphor.token + tree.tokens.length - candidate.token + 20 * (apart - 1),
    ),
    flag(all.at(-1) === candidate),
    flag(subject),
    flag(tree.is(candidate.token, 'obj', 'iobj')),
    flag(tree.is(candidate.token, 'nmod:poss')),
    flag(main),
    flag(subject && apart === 1),
    flag(subject && isSubject(here, anaphor.token)),
    flag(candidate.form === 'name'),
    flag(candidate.form === 'description'),
    flag(candidate.form === 'pronoun'),
    flag(candidate.gender !== undefined),
    flag(candidate.gender !== undefined && candidate.gender === anaphor.gender),
    Math.log1p(all.filter(({ actor }) => actor === candidate.actor).length),
    flag(all[0]?.actor === candidate.actor),
    flag(mine !== theirs),
    flag(mine === true && same && !theirs && subject),
    flag(same && tree.tokens[candidate.token]!.head === here.tokens[anaphor.token]!.head),
    flag(same && tree.ancestors(candidate.token).includes(anaphor.token)),
    flag(same && above.has(tree.tokens[candidate.token]!.head) && subject),
    flag(candidate.head === anaphor.head),
    flag(all.findLast(({ actor }) => actor === candidate.actor) === candidate),
    flag(
      main && apart === 1 && isSubject(here, anaphor.token) && here.tokens[anaphor.token]!.head === here.root,
    ),
    flag(apart > 0 && tree.is(candidate.token, 'nmod:poss')),
  ];
}

const isSubject = (tree: Tree, token: number): boolean =>
  tree.is(token, 'nsubj') || (tree.is(token, 'conj') && tree.is(tree.tokens[token]!.head, 'nsubj'));
