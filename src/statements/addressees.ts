import type { ActorIndex } from '../actors/index.js';
import type { Document } from '../document/types.js';
import type { Statement } from '../report/schema.js';
import type { Draft } from './draft.js';
import { inMeeting, meetingOf, metHere } from './occasions.js';
import type { Scene } from './scene.js';
import { actorsAt } from './who.js';

type Speaker = Statement['speaker'];
/** Statements that each of two must make for a report to be on their conversation. */
const TALKS = 2;

/** Who each statement is spoken to: as its clause says, else those whom the speaker meets. */
export function addresseesOf(
  document: Document,
  scenes: readonly Scene[],
  drafts: readonly Draft[],
  speakers: readonly Speaker[],
  inside: readonly number[],
  actors: ActorIndex,
): string[][] {
  const named = drafts.map((draft) => [
    ...new Set(draft.addressees.flatMap((a) => actorsAt(draft.scene, a, actors))),
  ]);
  const met = drafts.map((draft) => metHere(draft, actors));
  const meeting =
    meetingOf(document.title, scenes, actors)?.participants ?? conversation(drafts, speakers, named, actors);
  return drafts.map((draft, i) => {
    const who = speakers[i]?.actors ?? [];
    const told = named[i]!.filter((id) => !who.includes(id));
    if (told.length > 0 || draft.addressees.length > 0) return told;
    const host = governing(draft, drafts);
    if (host >= 0 && named[host]!.length > 0) return named[host]!.filter((id) => !who.includes(id));
    if (met[i]!.length > 0) return met[i]!.filter((id) => !who.includes(id));
    if (inside[i]! >= 0 || who.length === 0 || !who.every((id) => meeting?.has(id))) return [];
    return [...meeting!].filter((id) => !who.includes(id));
  });
}

/** The statement on whose cue this one's cue hangs ("told X …, adding …"); -1 for none. */
function governing({ scene, cue }: Draft, drafts: readonly Draft[]): number {
  if (cue < 0 || !scene.tree.is(cue, 'advcl', 'conj', 'xcomp')) return -1;
  const head = scene.tokens[cue]!.head;
  return drafts.findIndex((d) => d.scene === scene && d.cue === head);
}

/** The two persons whose conversation the report tells: one is met or told by the other, and both speak often. */
function conversation(
  drafts: readonly Draft[],
  speakers: readonly Speaker[],
  named: readonly string[][],
  actors: ActorIndex,
): ReadonlySet<string> | undefined {
  const counts = new Map<string, number>();
  for (const speaker of speakers)
    if (speaker?.actors.length === 1 && actors.actor(speaker.actors[0]!)?.kind === 'person')
      counts.set(speaker.actors[0]!, (counts.get(speaker.actors[0]!) ?? 0) + 1);
  const pair = [...counts]
    .filter(([, n]) => n >= TALKS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([id]) => id);
  if (pair.length < 2) return undefined;
  const talked = drafts.some((draft, i) => {
    const who = speakers[i]?.actors[0];
    if (who === undefined || !pair.includes(who)) return false;
    return inMeeting(draft) || named[i]!.some((id) => pair.includes(id) && id !== who);
  });
  return talked ? new Set(pair) : undefined;
}
