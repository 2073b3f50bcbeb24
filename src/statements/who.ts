import type { ActorIndex } from '../actors/index.js';
import type { Statement } from '../report/schema.js';
import { contains, spanOf } from '../span.js';
import type { Scene, Source } from './scene.js';
import { sourceTokens } from './sources.js';

/** The actors that a phrase stands for: by its main word, else by its apposition; and by those joined to it. */
export function actorsAt(scene: Scene, token: number, actors: ActorIndex): string[] {
  const { tree } = scene;
  const own = actors.at(scene.tokens[token]!);
  const named =
    own.length > 0 ? own : tree.children(token, 'appos', 'flat').flatMap((c) => actors.at(scene.tokens[c]!));
  const joined = tree.children(token, 'conj').flatMap((c) => actors.at(scene.tokens[c]!));
  return [...new Set([...named, ...joined])];
}

/** The speaker with the words for it: the mention where it is one, else the whole phrase. */
export function speakerOf(text: string, source: Source | null, actors: ActorIndex): Statement['speaker'] {
  if (!source) return null;
  const { scene, token } = source;
  const phrase = scene.range(sourceTokens(scene, token));
  const range = source.within && !contains(source.within, phrase) ? source.within : phrase;
  const ids = actorsAt(scene, token, actors);
  const pointer = actors.pointerAt(scene.tokens[token]!);
  const words =
    pointer &&
    (pointer.form === 'name' || contains(range, pointer)) &&
    scene.tree.child(token, 'conj') === undefined
      ? pointer
      : range;
  return { actors: ids, ...spanOf(text, words.start, words.end) };
}
