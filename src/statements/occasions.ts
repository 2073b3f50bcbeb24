import type { ActorIndex } from '../actors/index.js';
import type { Draft } from './draft.js';
import type { Scene } from './scene.js';
import { subjectOf } from './sources.js';
import { actorsAt } from './who.js';

/** A meeting or call: who takes part, and where the text tells of it. */
export interface Occasion {
  readonly participants: ReadonlySet<string>;
  readonly scene: Scene;
}

const MEETING_VERBS = new Set([
  'meet',
  'speak',
  'talk',
  'confer',
  'host',
  'welcome',
  'receive',
  'call',
  'phone',
]);
const MEETING_NOUNS = new Set([
  'meeting',
  'talk',
  'talks',
  'call',
  'conversation',
  'summit',
  'discussion',
  'negotiation',
]);
const HOSTING = new Set(['host', 'welcome', 'receive', 'call', 'phone', 'meet']);
/** A readout opens with its meeting; it is looked for no further down. */
const OPENING = 3;
const TITLE = /\b(readout|meets?|met|call|meeting|talks)\b/i;

/** The meeting that a whole report is about: told in its first sentences. */
export function meetingOf(title: string, scenes: readonly Scene[], actors: ActorIndex): Occasion | null {
  if (!TITLE.test(title)) return null;
  for (const scene of scenes
    .filter((s) => s.sentence.text !== title && s.tree.root >= 0 && s.tokens.length > 5)
    .slice(0, OPENING)) {
    for (const [i, token] of scene.tokens.entries()) {
      if (token.upos !== 'VERB' || !MEETING_VERBS.has(scene.lemma(i))) continue;
      const participants = participantsOf(scene, i, actors);
      if (participants.size > 1) return { participants, scene };
    }
  }
  return null;
}

function participantsOf(scene: Scene, verb: number, actors: ActorIndex): Set<string> {
  const { tree } = scene;
  const subject = subjectOf(scene, verb);
  const others = [
    ...tree
      .children(verb, 'obl', 'nmod')
      .filter((c) => tree.children(c, 'case').some((k) => scene.lemma(k) === 'with')),
    ...(HOSTING.has(scene.lemma(verb)) ? tree.children(verb, 'obj') : []),
  ];
  const own = subject ? people(actorsAt(scene, subject.token, actors), actors) : [];
  return new Set([...own, ...others.flatMap((o) => people(everybodyIn(scene, o, actors), actors))]);
}

/** All actors named in a phrase and what is joined to it. */
const everybodyIn = (scene: Scene, token: number, actors: ActorIndex) => [
  ...actorsAt(scene, token, actors),
  ...actors.within(scene.range(scene.tree.subtree(token))).flatMap((p) => p.actors),
];

/** The persons among these, else all that are no places. */
function people(ids: readonly string[], actors: ActorIndex): string[] {
  const found = ids.filter((id) => actors.actor(id)?.kind === 'person');
  return found.length > 0 ? found : persons(ids, actors);
}

const persons = (ids: readonly string[], actors: ActorIndex) =>
  ids.filter((id) => actors.actor(id)?.kind !== 'place');

/** Those named in "in a meeting with X", "at a summit with X" beside this cue. */
export function metHere(draft: Draft, actors: ActorIndex): string[] {
  const { scene, cue } = draft;
  if (cue < 0) return [];
  const { tree } = scene;
  return tree.children(cue, 'obl', 'nmod').flatMap((phrase) => {
    if (!MEETING_NOUNS.has(scene.lemma(phrase))) return [];
    const partners = tree
      .children(phrase, 'nmod', 'obl')
      .filter((c) => tree.children(c, 'case').some((k) => scene.lemma(k) === 'with'));
    return partners.flatMap((p) => persons(actorsAt(scene, p, actors), actors));
  });
}

const ENCOUNTER = new Set(['meet', 'meeting', 'counterpart', 'host', 'receive', 'summit', 'phone']);

/** Whether a sentence has the two meet: both are named in it beside a word for a meeting. */
export function meet(scene: Scene, pair: readonly string[], actors: ActorIndex): boolean {
  if (!scene.tokens.some((_, i) => ENCOUNTER.has(scene.lemma(i)))) return false;
  const named = new Set(actors.within(scene.sentence).flatMap((p) => p.actors));
  return pair.every((id) => named.has(id));
}
