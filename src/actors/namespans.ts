/** Stretches of the text that can be persons' names. */

import { isCapital } from '../letters.js';
import { touching } from '../search.js';
import type { Span } from '../span.js';
import { fold } from './names.js';
import { nameWords, PARTICLES } from './namewords.js';
import type { Match } from './phrases.js';
import type { Scene } from './scene.js';
import { HONORIFIC, PERSONAL, type Title, titleBefore } from './titles.js';

export interface NameSpan extends Span {
  /** Folded words without particles; hyphened words are one. */
  readonly words: readonly string[];
  readonly title: Title | undefined;
  /** An honorific or title stands before it, or the named-entity model calls it a person. */
  readonly marked: boolean;
}

const WORD = String.raw`(?!(?:Jr|Sr)\b)(?:(?:[Aa]l|[Ee]l|ad|as|ash|at|ul|ur|an|ar|az|d|O|D|Mc|Mac)[-‐'’])?\p{Lu}[\p{L}\p{M}]*(?:[’'][\p{L}]{2,})?(?:[-‐]\p{L}+)*`;
const INITIAL = String.raw`\p{Lu}\.(?:[ -]?\p{Lu}\.)*`;
const PARTICLE = `(?:${PARTICLES.join('|')})`;
const UNIT = new RegExp(`${INITIAL}|${WORD}`, 'gu');
/** Between the units of one run. */
const JOIN = new RegExp(`^\\s+(?:${PARTICLE}\\s+){0,2}$`);
const JUNIOR = /,?\s+(?:Jr|Sr)\./y;
const PIECE = /\S+/g;

/** Capitalised words that are no part of a name, wherever a sentence begins with them. */
export const COMMON = new Set(
  'republican republicans democrat democrats democratic the a an in on at to from for of by with as but and or so if when while after before during since until although though because however meanwhile moreover he she it they we you i his her its their our your my this that these those there here what which who whom whose why how where no not yes all any both each some many most more other another such one two three four five six seven eight nine ten first second last next new monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow according earlier later also then now only even just still ambassador former late acting deputy vice prime foreign defense defence interior finance national security supreme crown white house state press party parliament government senate congress ministry department'.split(
    ' ',
  ),
);

/** All candidates, in text order: the model's persons and runs of capitals, cut at titles, names of states and the like. */
export function nameSpans(scene: Scene, matches: readonly Match[]): NameSpan[] {
  const persons = scene.language.entities.filter(({ type }) => type === 'PER');
  const bounds = matches.filter(
    ({ text, meanings }) =>
      meanings.some(({ id, sort }) => sort !== 'capital' && !id.startsWith('place/')) &&
      !(
        meanings[0]!.id.startsWith('organisation/') &&
        /^[^\s-]+$/.test(text) &&
        isCapital(text) &&
        text !== text.toUpperCase()
      ),
  );
  const found: NameSpan[] = [];
  for (const { start, text } of scene.language.sentences)
    for (const { run, index } of runsOf(text))
      for (const part of partsOf(scene, start + index, run, bounds)) {
        const person =
          touching(persons, part).some((entity) => isMostOf(part, entity)) || isPresented(scene, part);
        const span = spanWithTitle(scene, part, person);
        if (span.words.length > 1 || span.marked || isProper(scene, part)) found.push(span);
      }
  return found;
}

/** Capitalised words and initials in a row, with the particles between them and a "Jr." at their end. */
function runsOf(text: string): { run: string; index: number }[] {
  const bounds: { start: number; end: number }[] = [];
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const last = bounds.at(-1);
    if (last && JOIN.test(text.slice(last.end, index))) last.end = index + unit.length;
    else bounds.push({ start: index, end: index + unit.length });
  }
  return bounds.map(({ start, end }) => {
    JUNIOR.lastIndex = end;
    return { run: text.slice(start, JUNIOR.test(text) ? JUNIOR.lastIndex : end), index: start };
  });
}

/** Whether the part is at least half of the model's person. */
const isMostOf = (part: Span, { start, end }: Span): boolean =>
  2 * (Math.min(part.end, end) - Math.max(part.start, start)) >= end - start;

const isProper = (scene: Scene, part: Span): boolean => {
  const place = scene.placeAt(part.start);
  return place !== undefined && scene.token(place).upos === 'PROPN';
};

/** Words right before a name, or after it and a comma, that only a person is called. */
const CALLED = new RegExp(`^(?:${PERSONAL})$`, 'i');
const PRESENTED_BEFORE = /([^\s,.;:()“”"]+)\s+$/;
const PRESENTED_AFTER =
  /^,\s+(?:(?:also|then|now|who is|himself|herself)\s+)?(?:an?\s+|the\s+)?([^\s,;:()]+(?:\s+[^\s,;:().]+){0,6})/;

/** Whether the words around a name of two words or more say that it is a person's. */
function isPresented(scene: Scene, { start, end, text }: Span): boolean {
  if (!/\s/.test(text)) return false;
  const before = PRESENTED_BEFORE.exec(scene.before(start, 30))?.[1];
  if (before && CALLED.test(before)) return true;
  const after = PRESENTED_AFTER.exec(scene.text.slice(end, end + 90).replace(/\s+/g, ' '))?.[1];
  return after?.split(' ').some((word) => CALLED.test(word)) ?? false;
}

function spanWithTitle(scene: Scene, part: Span, person: boolean): NameSpan {
  const title = titleBefore(scene.text, part.start, scene.knowledge);
  const honoured = /([^\s,.;:()“”'’"-]+)\.?\s+$/.exec(scene.before(part.start, 20));
  const marked =
    person ||
    title !== undefined ||
    (honoured !== null &&
      isCapital(honoured[1]!) &&
      HONORIFIC.test(fold(honoured[1]!)) &&
      !COMMON.has(fold(honoured[1]!)));
  return { ...part, words: nameWords(part.text), title, marked };
}

/** A known person's name in capitals throughout, in which initials of bodies may seem to stand ("KIM JONG UN"). */
const isShouted = ({ knowledge }: Scene, run: string): boolean =>
  !/\p{Ll}/u.test(run) && /\s/.test(run) && knowledge.persons.isName(nameWords(run));

/** The run without titles and common words at its edges, cut where another name of the knowledge stands. */
function partsOf(scene: Scene, start: number, run: string, bounds: readonly Match[]): Span[] {
  if (isShouted(scene, run)) return [scene.span(start, start + run.length)];
  const parts: Span[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open) parts.push(trimmed(scene, open.start, open.end));
    open = undefined;
  };
  for (const { 0: piece, index } of run.matchAll(PIECE)) {
    const from = start + index;
    const to = from + piece.length;
    const word = fold(piece);
    const taken = touching(bounds, { start: from, end: to }).some(
      (bound) => !(bound.start === from && bound.end < to - 2),
    );
    if (open && /^.\.$/.test(piece) && isCapital(piece)) open.end = to;
    else if (
      taken ||
      COMMON.has(word) ||
      /^[DRI]-[A-Z]/.test(piece) ||
      isFunctionWord(scene, from) ||
      (HONORIFIC.test(word) && !open)
    )
      close();
    else if (HONORIFIC.test(word) && open && isCapital(piece) && word.length > 4) close();
    else open = { start: open?.start ?? from, end: to };
  }
  close();
  return parts.filter(({ text }) => text !== '');
}

/** In a line of capitals, words that join names but are none. */
function isFunctionWord(scene: Scene, offset: number): boolean {
  const place = scene.placeAt(offset);
  return place !== undefined && /^(?:AUX|DET|PRON|CCONJ|SCONJ|ADP|PART|ADV)$/.test(scene.token(place).upos);
}

function trimmed(scene: Scene, start: number, end: number): Span {
  const text = scene.text.slice(start, end);
  const edge = /(?:['’]s?|\s+(?:al|bin|de|e|la|le|el|van|von))$/.exec(text);
  return scene.span(start, edge ? start + edge.index : end);
}
