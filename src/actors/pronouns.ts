/** Pronouns of the third person, and whom they take up. */

import { countBefore } from '../search.js';
import { type Anaphor, antecedentOf, type Candidate, type Ground, REACH } from './antecedents.js';
import type { Cast } from './cast.js';
import { type Gender, genderOf } from './gender.js';
import { pluralAntecedent } from './plurals.js';
import type { Place, Scene } from './scene.js';
import { pronounWeights } from './weights.js';

/** Pronoun → whom it can stand for; a possessive or reflexive may stand in its antecedent's clause. */
const PRONOUNS: Readonly<
  Record<string, { gender?: Gender; number: 'one' | 'thing' | 'several'; bound?: true }>
> = {
  he: { gender: 'm', number: 'one' },
  him: { gender: 'm', number: 'one' },
  his: { gender: 'm', number: 'one', bound: true },
  himself: { gender: 'm', number: 'one', bound: true },
  she: { gender: 'f', number: 'one' },
  her: { gender: 'f', number: 'one' },
  hers: { gender: 'f', number: 'one', bound: true },
  herself: { gender: 'f', number: 'one', bound: true },
  it: { number: 'thing' },
  its: { number: 'thing', bound: true },
  itself: { number: 'thing', bound: true },
  they: { number: 'several' },
  them: { number: 'several' },
  their: { number: 'several', bound: true },
  themselves: { number: 'several', bound: true },
};

export function enterPronouns(scene: Scene, cast: Cast): void {
  const quotations = scene.language.quotations.filter(({ depth }) => depth === 0);
  const ground: Ground = { trees: scene.trees, quotations };
  const candidates = candidatesOf(scene, cast);
  for (const [sentence, { tokens }] of scene.trees.entries())
    for (const [token, { text, upos }] of tokens.entries()) {
      const kind = upos === 'PRON' || upos === 'DET' ? PRONOUNS[text.toLowerCase()] : undefined;
      if (!kind) continue;
      const place = { sentence, token };
      if (kind.number === 'several') severalOf(scene, cast, place);
      else singleOf(scene, cast, place, kind, candidates, ground);
    }
}

const FORMS: Readonly<Record<string, Candidate['form']>> = { pronoun: 'pronoun', description: 'description' };

type Known = Candidate & { readonly person: boolean };

/** All mentions so far as candidates, in text order. */
function candidatesOf(scene: Scene, cast: Cast): Known[] {
  const genders = new Map<string, Gender | undefined>();
  for (const { id, kind } of cast.members())
    if (kind === 'person') genders.set(id, genderIn(scene, cast, id));
  return cast.inOrder().flatMap(({ id, mention }): Known[] => {
    const place = scene.headOf(mention);
    const actor = cast.get(id)!;
    if (!place || actor.kind === 'place') return [];
    const person = actor.kind === 'person';
    const form = FORMS[mention.form] ?? 'name';
    return [
      {
        actor: id,
        ...place,
        start: mention.start,
        form,
        person,
        gender: genders.get(id),
        plural: false,
        head: '',
      },
    ];
  });
}

/** By the words before any of his names, else by the name. */
function genderIn({ text }: Scene, cast: Cast, id: string): Gender | undefined {
  const { mentions, name, role } = cast.get(id)!;
  const ahead = mentions
    .filter(({ form }) => form === 'name')
    .map(({ start }) =>
      text
        .slice(Math.max(0, start - 12), start)
        .split(/[,.;]\s/)
        .at(-1),
    );
  return genderOf(name, `${ahead.join(' ')} ${role ?? ''}`);
}

function singleOf(
  scene: Scene,
  cast: Cast,
  place: Place,
  kind: (typeof PRONOUNS)[string],
  candidates: Known[],
  ground: Ground,
): void {
  const { start, end, text, xpos } = scene.token(place);
  const possessive =
    kind.bound === true || xpos === 'PRP$' || scene.trees[place.sentence]!.is(place.token, 'nmod:poss');
  const anaphor: Anaphor = {
    ...place,
    start,
    gender: kind.gender,
    plural: false,
    head: '',
    possessive,
    reflexive: text.endsWith('self'),
  };
  const person = kind.number === 'one';
  if (!person && !isThing(scene, place)) return;
  const [from, to] = reachOf(candidates, anaphor);
  const fitting = candidates
    .slice(from, to)
    .filter((c) => c.person === person && (person || isNear(scene, c, place, possessive)));
  const found = antecedentOf(anaphor, fitting, ground, pronounWeights());
  if (!found) return;
  cast.mention(found.actor, scene.span(start, end), 'pronoun', person ? 'actors/pronoun' : 'actors/it');
  const next: Known = {
    ...place,
    actor: found.actor,
    start,
    form: 'pronoun',
    gender: kind.gender,
    plural: false,
    head: '',
    person,
  };
  candidates.splice(to, 0, next);
}

/** Of candidates in text order the stretch that is before the pronoun and not too far from it. */
function reachOf(candidates: readonly Known[], { sentence, start }: Anaphor): [from: number, to: number] {
  return [
    countBefore(candidates.length, (i) => candidates[i]!.sentence < sentence - REACH),
    countBefore(candidates.length, (i) => candidates[i]!.start < start),
  ];
}

const EMPTY_VERBS = /^(?:rain|snow|continue|seem|appear|happen|turn|take|remain|come)$/;

/** Neither weather nor "it is thought that", "it was important to". */
function isThing({ trees }: Scene, { sentence, token }: Place): boolean {
  const tree = trees[sentence]!;
  if (tree.is(token, 'expl')) return false;
  if (!tree.is(token, 'nsubj')) return true;
  const head = tree.tokens[token]!.head;
  if (tree.child(head, 'csubj') !== undefined || EMPTY_VERBS.test(tree.tokens[head]?.lemma ?? ''))
    return false;
  const verbal = /^(?:VERB|AUX)$/.test(tree.tokens[head]?.upos ?? '');
  return (
    (verbal && !tree.is(token, 'nsubj:pass')) ||
    tree.child(head, 'ccomp', 'xcomp', 'acl', 'advcl') === undefined
  );
}

/** "it" takes up the subject or owner of its own or the last sentence: things have too many rivals; "its" its sentence's too. */
function isNear(
  { trees }: Scene,
  candidate: Candidate,
  { sentence, token }: Place,
  possessive: boolean,
): boolean {
  const tree = trees[candidate.sentence]!;
  if (possessive && candidate.sentence === sentence) return true;
  if (candidate.sentence === sentence) return tree.is(candidate.token, 'nsubj', 'nmod:poss');
  const topic = tree.is(candidate.token, 'nsubj') && tree.tokens[candidate.token]!.head === tree.root;
  return topic && sentence - candidate.sentence === 1 && trees[sentence]!.is(token, 'nsubj', 'nmod:poss');
}

function severalOf(scene: Scene, cast: Cast, place: Place): void {
  const { start, end } = scene.token(place);
  for (const id of pluralAntecedent(scene, cast, place))
    cast.mention(id, scene.span(start, end), 'pronoun', 'actors/they');
}
