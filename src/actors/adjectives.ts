/** States that the text names by an adjective alone. */
import type { Cast } from './cast.js';
import { isGroupWord } from './groups.js';
import type { Scene } from './scene.js';
import { PERSONAL } from './titles.js';

const ROLE = new RegExp(
  `^(?:${PERSONAL}|capital|city|town|border|side|peoples?|counterparts?|language|newspapers?|daily|media|embassy|chancellery)$`,
  'i',
);

/** A state takes part where its adjective tells of a deed or force ("Russian aggression"), not of a person's office. */
export function promoteAdjectives(scene: Scene, cast: Cast): void {
  for (const id of cast.ids) {
    const { mentions, references = [] } = cast.get(id)!;
    if (!id.startsWith('state/') || mentions.length > 0) continue;
    const telling = references.find(({ form, start }) => form === 'adjective' && modifiesDeed(scene, start));
    if (telling) cast.promote(id, telling, 'actors/adjective-alone');
  }
}

function modifiesDeed(scene: Scene, start: number): boolean {
  const place = scene.placeAt(start);
  if (!place) return false;
  const { tokens } = scene.trees[place.sentence]!;
  const head = tokens[tokens[place.token]!.head];
  return head?.upos === 'NOUN' && !ROLE.test(head.text) && !isGroupWord(head.lemma.toLowerCase());
}
