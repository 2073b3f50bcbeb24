import type { ActorIndex } from '../actors/index.js';
import type { Document } from '../document/types.js';
import type { Statement } from '../report/schema.js';
import { byScene, type Draft } from './draft.js';
import { meet, meetingOf, metHere } from './occasions.js';
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
    meetingOf(document.title, scenes, actors)?.participants ??
    conversation(scenes, drafts, speakers, named, actors);
  const beside = byScene(drafts);
  const hosts = drafts.map((draft) => governing(draft, beside.get(draft.scene)!));
  const indices = new Map(drafts.map((draft, i) => [draft, i]));
  return drafts.map((draft, i) => {
    const who = speakers[i]?.actors ?? [];
    const told = named[i]!.filter((id) => !who.includes(id));
    const others =
      inside[i]! < 0 && who.length > 0 && who.every((id) => meeting?.has(id))
        ? [...meeting!].filter((id) => !who.includes(id))
        : [];
    if (draft.addressees.length > 0)
      return isAmong(told, others) && draft.addressees.some((a) => isPlural(draft, a)) ? others : told;
    const host = hosts[i] && named[indices.get(hosts[i])!]!;
    if (host && host.length > 0) return host.filter((id) => !who.includes(id));
    if (met[i]!.length > 0) return met[i]!.filter((id) => !who.includes(id));
    return others;
  });
}

const isAmong = (some: readonly string[], all: readonly string[]) => some.every((id) => all.includes(id));
const isPlural = ({ scene }: Draft, token: number) => scene.tokens[token]!.xpos === 'NNS';

/** The statement on whose cue this one's cue hangs ("told X …, adding …"). */
function governing({ scene, cue }: Draft, here: readonly Draft[]): Draft | undefined {
  if (cue < 0 || !scene.tree.is(cue, 'advcl', 'conj', 'xcomp')) return undefined;
  const head = scene.tokens[cue]!.head;
  return here.find((d) => d.cue === head);
}

/** The two persons whose conversation the report tells: one is met or told by the other, and both speak often. */
function conversation(
  scenes: readonly Scene[],
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
  return told(pair, drafts, speakers, named) || scenes.some((scene) => meet(scene, pair, actors))
    ? new Set(pair)
    : undefined;
}

function told(
  pair: readonly string[],
  drafts: readonly Draft[],
  speakers: readonly Speaker[],
  named: readonly string[][],
): boolean {
  return drafts.some((_, i) => {
    const who = speakers[i]?.actors[0];
    return who !== undefined && pair.includes(who) && named[i]!.some((id) => pair.includes(id) && id !== who);
  });
}
