import type { ActorIndex } from '../actors/index.js';
import { contains } from '../span.js';
import { byScene, type Draft } from './draft.js';
import { isOutlet } from './outlets.js';
import { actorsAt } from './who.js';

/** A draft and the actors that relay it, nearest first. */
export interface Relayed {
  readonly draft: Draft;
  readonly via: string[];
}

/** An "according to" outlet that only relays what another says becomes that statement's `via`. */
export function relay(drafts: readonly Draft[], actors: ActorIndex): Relayed[] {
  const relayed = drafts.map((draft) => ({
    draft,
    via: [...draft.relays.flatMap((r) => actorsAt(draft.scene, r, actors)), ...mediaOf(draft, actors)],
  }));
  const beside = byScene(drafts);
  const viaOf = new Map(relayed.map(({ draft, via }) => [draft, via]));
  return relayed.filter(({ draft }) => {
    const outlets =
      draft.rule === 'statements/according-to' && draft.source
        ? actorsAt(draft.scene, draft.source.token, actors)
        : [];
    if (outlets.length === 0 || !outlets.every((id) => isOutlet(id, actors))) return true;
    const told = beside.get(draft.scene)!.filter((other) => other !== draft && holds(draft, other));
    for (const via of told.map((other) => viaOf.get(other)!))
      via.push(...outlets.filter((id) => !via.includes(id)));
    return told.length === 0;
  });
}

const holds = (outer: Draft, { cueRange }: Draft) =>
  cueRange !== null && outer.contents.some((c) => contains(c, cueRange));

/** "said on Twitter", "told state television" is no relay, "in a speech carried by state television" is. */
function mediaOf({ scene, cue, contents }: Draft, actors: ActorIndex): string[] {
  if (cue < 0) return [];
  const governor = scene.tree.is(cue, 'advcl') ? [scene.tokens[cue]!.head] : [];
  const phrases = [cue, ...governor]
    .flatMap((verb) => scene.tree.children(verb, 'obl', 'nmod'))
    .filter((c) =>
      scene.tree.children(c, 'case').some((k) => ['on', 'in', 'via', 'through'].includes(scene.lemma(k))),
    );
  return phrases
    .map((p) => scene.range(scene.tree.subtree(p)))
    .filter((range) => !contents.some((c) => contains(c, range)))
    .flatMap((range) => actors.within(range))
    .flatMap((pointer) => pointer.actors)
    .filter((id) => isOutlet(id, actors));
}
