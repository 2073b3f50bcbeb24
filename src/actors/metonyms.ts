/** Capitals and seats: the government that acts and is dealt with, or the place where somebody goes or is. */

import type { Span } from '../span.js';
import type { Scene } from './scene.js';

/** Words after which a capital is a place, whatever governs them. */
const PLACE_BEFORE =
  /\b(?:entering|entered|enters?|stormed|in|at|near|outside|inside|around|into|across|through|via|throughout|leaving|visiting|visited|visit|toured|reached|reach|left|downtown|central|nearby|southern|northern|eastern|western)\s+(?:the\s+|downtown\s+|central\s+|nearby\s+|(?:north|south|east|west)(?:-?(?:east|west))?\s+)?$/i;
/** Words after which it depends on what governs them. */
const DIRECTION = /[^\s,.;:()\d]\s+(?:to|from|for|toward|towards)\s+(?:the\s+)?$/i;
const MOTION =
  /^(?:arriv|travel|fl[eiy]|flew|flight|visit|trip|tour|journey|return|head|go|goes|going|gone|went|come|came|mov|drove|drive|depart|left|leave|bound|rush|send|sent|dispatch|invit|bring|brought|take|took|taken|way|route|address|train|road|reporting|report|speaking|broadcast|live|miles|kilomet|evacuat|deport|transfer|march|airlift|shuttl|welcom)/i;
/** A noun right after it that makes it the government's: "Moscow officials"; any other noun makes it the place's. */
const GOVERNING =
  /^\s+(?:government|regime|officials?|administration|leaders?|leadership|authorities|policy|policies)\b/;
const NOUN_AFTER =
  /^\s+(?:talks|summit|conference|agreement|accord|accords|treaty|protocol|declaration|meeting|process|round|residents|police|bureau|airport|hotel|suburb|university|office|court|mayor|correspondent|time|stock|street|streets|newsroom|time|convention|attacks|bombings|Post|Times|region|area|city|province|communique)\b/;
const ADDRESS =
  /^(?:,\s+(?:the\s+)?(?:capital|[A-ZÀ-Þ][^\s,.()]+(?:,|\.|\s*\()))|^,? \(?(?:Reuters|AP|AFP|Xinhua|CNN)\b/;

/** Whether the capital or seat at the span is meant as a place. */
export function isPlace(scene: Scene, { start, end }: Span): boolean {
  const before = scene.before(start, 80).replace(/\s+/g, ' ');
  const after = scene.text.slice(end, end + 40);
  if (ADDRESS.test(after) && !/\p{L}/u.test(lineBefore(scene, start))) return true;
  if (GOVERNING.test(after)) return false;
  if (PLACE_BEFORE.test(before)) return true;
  if (NOUN_AFTER.test(after) || namesThing(scene, start)) return true;
  const direction = DIRECTION.exec(before);
  if (!direction) return ADDRESS.test(after) && !/^['’]s/.test(after);
  const words = before
    .slice(-50)
    .split(/[\s,.;:()\d]+/)
    .slice(-7, -1);
  return words.some((word) => MOTION.test(word));
}

/** Before a noun that is no government's: "the Paris climate agreement". */
function namesThing(scene: Scene, start: number): boolean {
  const place = scene.placeAt(start);
  if (!place) return false;
  const tree = scene.trees[place.sentence]!;
  const head = tree.tokens[tree.tokens[place.token]!.head];
  return (
    tree.is(place.token, 'compound') && head !== undefined && head.start > start && !GOVERNED.test(head.text)
  );
}

const GOVERNED =
  /^(?:governments?|regimes?|officials?|administration|leaders?|leadership|authorities|policy|policies|spokes\w+|establishment|ties|relations|side|delegation|stance|demands?)$/i;

const lineBefore = (scene: Scene, start: number) =>
  scene.text.slice(scene.text.lastIndexOf('\n', start - 1) + 1, start);
