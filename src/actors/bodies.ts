/** States, organisations and places by name, capital, seat and adjective. */

import { touching } from '../search.js';
import type { Span } from '../span.js';
import type { Cast } from './cast.js';
import type { Entry } from './knowledge.js';
import { isPlace } from './metonyms.js';
import { COMMON } from './namespans.js';
import type { Match, Meaning } from './phrases.js';
import type { Scene } from './scene.js';
import { HONORIFIC, officesOf } from './titles.js';

/** Enters what the matches stand for; those inside a person's name are left to him. */
export function enterBodies(scene: Scene, matches: readonly Match[], cast: Cast): void {
  for (const match of matches) {
    if (cast.overlapping(match).length > 0) continue;
    if (isInsideName(scene, cast, match)) continue;
    const meaning = meaningOf(scene, match);
    if (!meaning) continue;
    const entry = scene.knowledge.entry(meaning.id)!;
    enterEntry(cast, entry);
    if (meaning.sort === 'adjective') cast.refer(entry.id, match, 'adjective', 'actors/adjective');
    else if (meaning.sort === 'capital' || meaning.sort === 'seat')
      cast.mention(entry.id, match, 'metonym', `actors/${meaning.sort}`);
    else if (entry.sort === 'community')
      cast.mention(entry.id, withArticle(scene, match), 'description', 'actors/known-group');
    else cast.mention(entry.id, match, 'name', `actors/known-${entry.kind}`);
  }
}

/** The words with the article before them. */
function withArticle(scene: Scene, { start, end }: Match): Span {
  const article = /\bthe\s+$/i.exec(scene.before(start, 6));
  return scene.span(start - (article?.[0].length ?? 0), end);
}

export function enterEntry(cast: Cast, { id, kind, name, state, home }: Entry): void {
  const identity = { id, kind, name, wikidata: null, state, role: null, known: true };
  cast.enter(home === undefined ? identity : { ...identity, home });
}

function meaningOf(scene: Scene, match: Match): Meaning | undefined {
  const { meanings } = match;
  const sorted = (sort: Meaning['sort']) => meanings.find((m) => m.sort === sort);
  const place = meanings.find(({ id }) => id.startsWith('place/'));
  const capital =
    sorted('capital') ?? sorted('seat') ?? (place && meanings.find(({ id }) => id.startsWith('state/')));
  const state = meanings.find(({ id, sort: s }) => id.startsWith('state/') && s === 'name');
  if (state && sorted('capital')) return state;
  if (capital && place) return isPlace(scene, match) ? place : capital;
  if (capital) return capital;
  if (place && isOther(scene, match)) return undefined;
  if (isShout(scene, match)) return undefined;
  const people = sorted('people');
  if (people) return undefined;
  return sorted('name') ?? sorted('adjective');
}

/** A place's name that the model reads as a person's, or as part of a longer name of a body or thing. */
const isOther = ({ language }: Scene, match: Match) =>
  touching(language.entities, match).some(
    ({ type, start, end }) => type === 'PER' || (type !== 'LOC' && end - start > match.end - match.start),
  );

/** A word of the knowledge that begins a longer name ("Tasnim Aslam", "Iran Air"). */
function isInsideName(scene: Scene, cast: Cast, { start, end, text }: Match): boolean {
  if (/\s/.test(text) || !/\p{Ll}/u.test(text)) return false;
  const next = /^ (\p{Lu}[\p{L}-]+)/u.exec(scene.text.slice(end, end + 30))?.[1];
  const place = scene.placeAt(start);
  if (!next || !place || HONORIFIC.test(next.toLowerCase()) || COMMON.has(next.toLowerCase())) return false;
  if (cast.overlapping({ start: end + 1, end: end + 2 }).length > 0) return false;
  const { tokens } = scene.trees[place.sentence]!;
  const after = tokens[place.token + 1];
  return (
    after?.upos === 'PROPN' &&
    (after.deprel === 'flat' || tokens[place.token]!.deprel === 'flat') &&
    !officesOf(next)
  );
}

/** A short abbreviation in a line of capitals is a word ("US" in "LET US PRAY"). */
function isShout({ text }: Scene, { start, end, text: words }: Match): boolean {
  if (!/^[A-Z]{2,3}$/.test(words)) return false;
  const around = text.slice(Math.max(0, start - 25), start) + text.slice(end, end + 25);
  return !/\p{Ll}/u.test(around) && /\p{Lu}{3}/u.test(around);
}
