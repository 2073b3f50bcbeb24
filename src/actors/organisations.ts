/** Bodies that the knowledge lacks, as the named-entity model finds them. */
import { overlaps } from '../span.js';
import type { Cast } from './cast.js';
import { statesIn } from './context.js';
import { slug } from './names.js';
import { shortPhrase } from './phrase.js';
import type { Match } from './phrases.js';
import type { Scene } from './scene.js';

/** Words in the names of parties, armed groups, courts, ministries and leagues; a name without any may be a firm's or no body's. */
const BODY =
  /\b(?:front|party|army|union|congress|council|ministry|court|movement|liberation|parliament|department|commission|committee|police|office|government|authority|assembly|senate|coalition|alliance|forces?|brigades?|militia|federation|league|republic|administration|agency|guard|navy|command|rights|watch|civil|society|observatory|mission|board|bureau|cabinet|knesset|duma|majlis|bundestag|peoples?|state|defen[cs]e|conference|tribunal|forum|community|embassy|resistance|jihad|jaish|hizb|harakat)\b/i;
const NO_BODY =
  /\b(?:treaty|declaration|agreement|accords?|pact|convention|charter|act|protocol|bill|law|constitution|cup)\b/i;

export function enterOrganisations(scene: Scene, matches: readonly Match[], cast: Cast): void {
  for (const { type, start, end, text } of scene.language.entities) {
    const after = scene.text.slice(end, end + 14);
    if (type !== 'ORG' || !BODY.test(text) || NO_BODY.test(text) || NO_BODY.test(after.split(/[.,;]/)[0]!))
      continue;
    const taken = cast.overlapping({ start, end });
    if (taken.some(({ id, mention }) => mention.end >= end || mention.start < start || !isState(id)))
      continue;
    const place = scene.headOf({ start, end });
    const phrase = place ? shortPhrase(scene, place) : scene.span(start, end);
    const states = statesIn(matches, overlaps(phrase, { start, end }) ? phrase : { start, end });
    // "Israel's Cabinet" is the state's
    if (states.length > 0 && !/\s/.test(text)) continue;
    const id = `local/${slug(text)}`;
    if (id === 'local/') continue;
    cast.enter({
      id,
      kind: 'organisation',
      name: text.replace(/\s+/g, ' '),
      wikidata: null,
      state: states.length === 1 ? states[0]! : null,
      role: null,
      known: false,
    });
    cast.mention(id, scene.span(start, end), 'name', 'actors/body');
  }
}

const isState = (id: string) => id.startsWith('state/') || id.startsWith('place/');
