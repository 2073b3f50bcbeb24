/** States that the text names by an adjective alone. */
import type { Token } from '../language/types.js';
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
    const beside = references.find(({ form, start }) => form === 'adjective' && headOf(scene, start));
    if (!telling && beside) cast.promote(id, beside, 'actors/adjective-beside');
  }
}

function modifiesDeed(scene: Scene, start: number): boolean {
  const head = headOf(scene, start);
  return head !== undefined && !ROLE.test(head.text) && !isGroupWord(head.lemma.toLowerCase());
}

/** The noun that an adjective stands before, also as one of several ("Turkish and Greek sides"). */
function headOf(scene: Scene, start: number): Token | undefined {
  const place = scene.placeAt(start);
  if (!place) return undefined;
  const tree = scene.trees[place.sentence]!;
  const first = tree.is(place.token, 'conj') ? tree.tokens[place.token]!.head : place.token;
  const head = tree.tokens[tree.tokens[first]!.head];
  return head?.upos === 'NOUN' ? head : undefined;
}
