import type { ActorIndex } from '../actors/index.js';
import type { Statement } from '../report/schema.js';
import { contains } from '../span.js';
import type { Draft } from './draft.js';
import type { Scene } from './scene.js';
import { actorsAt } from './who.js';

const IN = new Set(['in', 'at']);
/** "Speaking in Geneva, he said": what is told of the speech beside its cue. */
const SPEAKING = new Set(['speak', 'address', 'talk', 'appear', 'write']);

/** Where each was said: told beside its cue, else where the same speaker spoke last. */
export function placesOf(
  drafts: readonly Draft[],
  speakers: readonly Statement['speaker'][],
  inside: readonly number[],
  actors: ActorIndex,
): (string | null)[] {
  const known = new Map<string, string>();
  return drafts.map((draft, i) => {
    if (inside[i]! >= 0) return null;
    const speaker = speakers[i]?.actors.join(' ') ?? '';
    const place = placeBeside(draft, actors) ?? known.get(speaker) ?? null;
    if (place !== null && speaker !== '') known.set(speaker, place);
    return place;
  });
}

function placeBeside({ scene, cue, contents }: Draft, actors: ActorIndex): string | undefined {
  if (cue < 0) return undefined;
  const speaking = scene.tree.children(cue, 'advcl').filter((c) => SPEAKING.has(scene.lemma(c)));
  const phrases = [cue, ...speaking].flatMap((verb) => scene.tree.children(verb, 'obl', 'obj', 'iobj'));
  const within = phrases.flatMap((phrase) => scene.tree.children(phrase, 'nmod'));
  return [...phrases, ...within]
    .filter((p) => isIn(scene, p) && !contents.some((c) => contains(c, scene.tokens[p]!)))
    .flatMap((p) => actorsAt(scene, p, actors))
    .find((id) => ['place', 'state'].includes(actors.actor(id)?.kind ?? ''));
}

const isIn = (scene: Scene, phrase: number) =>
  scene.tree.children(phrase, 'case').some((k) => IN.has(scene.lemma(k)));
