/** What stands on a page within its article and is none of it: captions, links to other articles, calls to subscribe. */
import type { TextBlock } from './blocks.js';
import { attribute, type Element } from './tree.js';

const PROSE_WORDS = 6;
const FINISHED = /[.!?…。！？]["'”’»)\]]*$/u;
const APART_TAGS = new Set(['figcaption', 'nav', 'aside', 'footer', 'form']);
/** Words of class names and ids by which page makers name what is no running text. */
const APART_NAMES = new Set(
  'advert advertisement author bio breadcrumb breadcrumbs byline caption comments copyright credit disclaimer disclosure gallery headline hidden menu nav navigation newsletter overlay popular promo recirc recommended related share sharing sidebar signup slide slider slideshow social sponsor sponsored subnav subscribe tags timestamp toolbar trending'.split(
    ' ',
  ),
);
/** What a line begins with that sends the reader elsewhere or tells of a picture. */
const POINTER =
  /^(?:(?:also )?(?:read|see|watch)(?: also| more)?:|read (?:more|next|also)\b|see (?:more|also)\b|related\b.{0,12}:|more(?: on this| from)?:|also on\b|don['’]?t miss\b|you (?:may|might) (?:also )?like|like this (?:story|article)|share this\b|sign up\b|subscribe\b|click here\b|follow us|(?:photo|image|picture|video|source)(?: credit)?s?:|\(?image credit|advertis(?:e|ement)\b|get (?:the|our) .{0,20}newsletter|we use cookies)/i;
const CREDIT = /\((?:image|photo|picture)(?: credit)?s?:[^()]*\)$/i;
const LONGEST_POINTER = 40;
const MOSTLY_LINKS = 0.75;

/** Whether a block reads as running text: a sentence or more, not all of it links. */
export function isProse({ text, linked }: TextBlock): boolean {
  return FINISHED.test(text) && linked < MOSTLY_LINKS && wordsIn(text) >= PROSE_WORDS;
}

/** Whether a block's own text shows that it is furniture. */
export function isFurniture({ text, linked }: TextBlock): boolean {
  if (linked > MOSTLY_LINKS) return true;
  return (POINTER.test(text) || CREDIT.test(text)) && wordsIn(text) < LONGEST_POINTER;
}

/** Whether the element's tag, class or id names it as furniture. */
export function isNamedApart(element: Element): boolean {
  if (APART_TAGS.has(element.tagName)) return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return (names.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []).some((word) => APART_NAMES.has(word.toLowerCase()));
}

/** Words; in a script without spaces a long run counts as several. */
export function wordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).reduce((sum, run) => sum + Math.ceil(run.length / 16), 0);
}
