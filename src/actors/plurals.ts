/** Words for several together: "the two leaders", "both sides", "they". */
import type { Actor } from '../report/schema.js';
import type { Span } from '../span.js';
import type { Cast } from './cast.js';
import { before } from './context.js';
import { eachNoun } from './describestates.js';
import { shortPhrase } from './phrase.js';
import type { Place, Scene } from './scene.js';

const STATES = /^(?:countries|nations|sides|states|parties|governments|neighbou?rs|capitals|delegations)$/i;
const PERSONS =
  /^(?:leaders|presidents|ministers|men|officials|diplomats|statesmen|counterparts|premiers|envoys|negotiators|women)$/i;
const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

/** Refers plural descriptions to those that they stand for. */
export function enterPlurals(scene: Scene, cast: Cast): void {
  for (const [pattern, takes] of [
    [STATES, (actor: Actor) => actor.state !== null && /^(?:state|person)$/.test(actor.kind)],
    [PERSONS, (actor: Actor) => actor.kind === 'person'],
  ] as const)
    eachNoun(scene, pattern, (place) => {
      const span = shortPhrase(scene, place);
      const words = span.text
        .toLowerCase()
        .replace(/['’]s?$/, '')
        .split(/\s+/);
      const number = words.map((word) => NUMBERS[word]).find((n) => n !== undefined);
      if (!/^(?:the|both|these|those|all)$/.test(words[0]!) || (number === undefined && words.length > 2))
        return;
      if (words.length > 4 || cast.overlapping(span).some(({ mention }) => mention.form !== 'pronoun'))
        return;
      const asStates = pattern === STATES;
      if (!asStates && number === undefined && isAnotherGroup(scene, place)) return;
      const doers = asStates ? new Set<string>() : doersOf(scene, cast, place);
      const others = (id: string) => !doers.has(id);
      const members = salient(
        scene,
        cast,
        span.start,
        number ?? 2,
        (actor) => takes(actor) && others(actor.id),
        asStates,
      );
      for (const id of members) cast.refer(id, span, 'plural', 'actors/several');
    });
}

/** Sentences that "the leaders" looks back for others of the word. */
const BACK = 4;

/** "NATO leaders … The leaders": those of a body or number, told as a group before, are not the persons named. */
function isAnotherGroup({ trees }: Scene, { sentence, token }: Place): boolean {
  const { lemma } = trees[sentence]!.tokens[token]!;
  return trees
    .slice(Math.max(0, sentence - BACK), sentence + 1)
    .some((tree, i, near) =>
      tree.tokens.some(
        (t, at) =>
          t.lemma === lemma &&
          t.xpos === 'NNS' &&
          (i < near.length - 1 || at < token) &&
          tree.child(at, 'compound', 'nummod', 'nmod', 'amod') !== undefined &&
          tree.child(at, 'conj') === undefined &&
          tree.children(at, 'compound', 'amod').every((m) => tree.child(m, 'conj') === undefined),
      ),
    );
}

/** Whoever does to the several what the sentence tells: he is none of them. */
function doersOf(scene: Scene, cast: Cast, { sentence, token }: Place): Set<string> {
  const tree = scene.trees[sentence]!;
  const doers = tree.is(token, 'nsubj')
    ? []
    : tree.ancestors(token).flatMap((verb) => tree.children(verb, 'nsubj'));
  return new Set(doers.flatMap((i) => cast.overlapping(tree.tokens[i]!).map(({ id }) => id)));
}

/** Those most spoken of so far, near mentions more; none where there are too few. */
function salient(
  scene: Scene,
  cast: Cast,
  offset: number,
  number: number,
  takes: (actor: Actor) => boolean,
  asStates: boolean,
): string[] {
  const weights = new Map<string, number>();
  const here = scene.sentenceAt(offset);
  for (const { id, start } of before(cast, offset, takes)) {
    const state = cast.get(id)!.state;
    const actor = asStates && id.startsWith('person/') ? `state/${state}` : id;
    if (!cast.get(actor)) continue;
    weights.set(actor, (weights.get(actor) ?? 0) + 1 / (1 + here - scene.sentenceAt(start)));
  }
  const best = [...weights].sort((a, b) => b[1] - a[1]).slice(0, number);
  return best.length === number ? best.map(([id]) => id).sort() : [];
}

/** Sentences that "they" looks back. */
const NEAR = 2;

/** Those whom "they" takes up: the last that were named together, or a group, with no other plural subject between. */
export function pluralAntecedent(scene: Scene, cast: Cast, { sentence, token }: Place): readonly string[] {
  const offset = scene.trees[sentence]!.tokens[token]!.start;
  const { sentences } = scene.language;
  const near = { start: sentences[Math.max(0, sentence - NEAR)]!.start, end: sentences[sentence]!.end };
  const sets = [...together(scene, cast, near), ...plurals(cast, near)].filter(({ end }) => end <= offset);
  const last = sets.sort((a, b) => a.end - b.end).at(-1);
  if (!last || sentence - scene.sentenceAt(last.start) > NEAR) return [];
  return rival(scene, last.end, offset) ? [] : last.ids;
}

interface Several {
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
}

type Range = Pick<Span, 'start' | 'end'>;

/** Plural descriptions and groups. */
function plurals(cast: Cast, range: Range): Several[] {
  const found = new Map<string, Several & { ids: string[] }>();
  const entries = [
    ...cast.referringIn(range).filter(({ mention }) => mention.form === 'plural'),
    ...cast.overlapping(range).filter(({ id }) => cast.get(id)!.kind === 'group'),
  ];
  for (const { id, mention } of entries.sort((a, b) => a.rank - b.rank)) {
    const { start, end } = mention;
    const set = found.get(`${start}-${end}`) ?? { ids: [], start, end };
    if (!set.ids.includes(id)) set.ids.push(id);
    found.set(`${start}-${end}`, set);
  }
  return [...found.values()];
}

/** "X and Y": mentions joined in the tree. */
function together(scene: Scene, cast: Cast, range: Range): Several[] {
  const heads = new Map<string, { id: string; start: number; end: number }>();
  for (const { id, mention } of cast.overlapping(range)) {
    const place =
      mention.form === 'pronoun' || cast.get(id)!.kind === 'place' ? undefined : scene.headOf(mention);
    if (place) heads.set(`${place.sentence} ${place.token}`, { id, start: mention.start, end: mention.end });
  }
  return [...heads].flatMap(([key, first]) => {
    const [sentence = 0, token = 0] = key.split(' ').map(Number);
    const joined = scene.trees[sentence]!.children(token, 'conj').flatMap(
      (c) => heads.get(`${sentence} ${c}`) ?? [],
    );
    const all = [
      first,
      ...joined,
      ...metWith(scene, sentence, token).flatMap((c) => heads.get(`${sentence} ${c}`) ?? []),
    ];
    if (new Set(all.map(({ id }) => id.split('/')[0]!.replace('local', 'person'))).size > 1 || all.length < 2)
      return [];
    return [
      {
        ids: [...new Set(all.map(({ id }) => id))],
        start: first.start,
        end: Math.max(...all.map(({ end }) => end)),
      },
    ];
  });
}

const MEETING = /^(?:meet|talk|speak|confer|discuss|hold|consult|negotiate)$/;

/** Whom the subject of a verb of meeting meets. */
function metWith({ trees }: Scene, sentence: number, token: number): number[] {
  const tree = trees[sentence]!;
  const verb = tree.tokens[token]!.head;
  if (!tree.is(token, 'nsubj') || !MEETING.test(tree.tokens[verb]?.lemma ?? '')) return [];
  const withs = tree
    .children(verb, 'obl')
    .filter((i) => tree.tokens[tree.child(i, 'case') ?? -1]?.text === 'with');
  return [...tree.children(verb, 'obj'), ...withs];
}

/** A plural noun between that can be meant instead. */
function rival(scene: Scene, from: number, to: number): boolean {
  const between = scene.trees.slice(Math.max(0, scene.sentenceAt(from)), scene.sentenceAt(to) + 1);
  return between.some(({ tokens }) =>
    tokens.some(
      ({ start, xpos, deprel }) =>
        start >= from && start < to && /^NNP?S$/.test(xpos) && deprel.startsWith('nsubj'),
    ),
  );
}
