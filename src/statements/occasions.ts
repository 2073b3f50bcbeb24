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
  const own = subject ? persons(actorsAt(scene, subject.token, actors), actors) : [];
  return new Set([...own, ...others.flatMap((o) => persons(everybodyIn(scene, o, actors), actors))]);
}

/** All actors named in a phrase and what is joined to it. */
function everybodyIn(scene: Scene, token: number, actors: ActorIndex): string[] {
  const named = actorsAt(scene, token, actors);
  return named.length > 0
    ? named
    : actors.within(scene.range(scene.tree.subtree(token))).flatMap((p) => p.actors);
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

/** Whether the cue's clause says "during the meeting", "in the talks". */
export function inMeeting(draft: Draft): boolean {
  const { scene, cue } = draft;
  if (cue < 0) return false;
  return scene.tree.children(cue, 'obl', 'nmod').some((c) => MEETING_NOUNS.has(scene.lemma(c)));
}
