/** State and office of persons whom the knowledge lacks, as the words around their names tell. */
import type { Mention } from '../report/schema.js';
import type { Span } from '../span.js';
import type { Cast } from './cast.js';
import { statesIn } from './context.js';
import { officeWords } from './describepersons.js';
import { shortPhrase } from './phrase.js';
import type { Match } from './phrases.js';
import type { Scene } from './scene.js';

export function enterDetails(scene: Scene, matches: readonly Match[], cast: Cast): void {
  for (const id of cast.ids) {
    const actor = cast.get(id)!;
    if (actor.known || actor.kind !== 'person') continue;
    const told = actor.mentions.flatMap((mention) => tellingWords(scene, mention));
    const states = new Set(told.flatMap((span) => statesIn(matches, span)));
    const roles = told.map((span) => officeWords(span, matches)).filter((words) => /\p{L}{4}/u.test(words));
    const [state = null] = states.size === 1 ? states : [];
    cast.amend(id, { state, role: roles[0] ?? null });
  }
}

/** An apposition whole, and what stands before a name in its phrase. */
function tellingWords(scene: Scene, mention: Mention): Span[] {
  if (mention.rule === 'actors/apposition') return [mention];
  const place = mention.form === 'name' ? scene.headOf(mention) : undefined;
  if (!place) return [];
  const { start } = shortPhrase(scene, place);
  return start < mention.start ? [scene.span(start, mention.start)] : [];
}
