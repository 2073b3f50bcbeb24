import type { ActorIndex } from '../actors/index.js';
import type { Statement } from '../report/schema.js';
import type { Draft } from './draft.js';

type Speaker = Statement['speaker'];
const TEXTS = /\b(statement|communiqu[eé]|declaration)$/i;
const JOINT = /\bjoint\b/i;

/** "a joint statement said": both states that the report is about speak, and so they do when it is named again. */
export function jointSpeakers(
  drafts: readonly Draft[],
  speakers: readonly Speaker[],
  actors: ActorIndex,
): Speaker[] {
  let joint = false;
  const states = chiefStates(actors);
  return drafts.map((_, i) => {
    const speaker = speakers[i] ?? null;
    if (speaker === null || !TEXTS.test(speaker.text) || speaker.actors.length > 1) return speaker;
    joint ||= JOINT.test(speaker.text);
    return joint ? { ...speaker, actors: states } : speaker;
  });
}

/** The two states named most often, by themselves or by those who act for them. */
function chiefStates(actors: ActorIndex): string[] {
  const counts = new Map<string, number>();
  for (const pointer of actors.pointers)
    for (const id of pointer.actors) {
      const state = actors.stateOf(id);
      if (state !== undefined && actors.actor(state)) counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([id]) => id);
}
