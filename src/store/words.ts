/** Words as the search knows them: without case, accents and inflection, the same for what is kept and what is sought. */
import { stemmer } from 'stemmer';
import type { Span } from '../span.js';

export interface Word {
  /** Lower case, no accents. */
  readonly plain: string;
  /** The plain word's stem, by which it is found. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const ASCII = /^[a-z0-9]+$/;
/** Longer ones are no words; the index of PostgreSQL takes none of over 2 kB. */
const LONGEST = 64;

type Form = Pick<Word, 'plain' | 'stem'>;
const forms = new Map<string, Form>();
const REMEMBERED = 100_000;

/** A word's forms, remembered: most words of a text have been met before. */
function formOf(word: string): Form {
  const known = forms.get(word);
  if (known !== undefined) return known;
  if (forms.size >= REMEMBERED) forms.clear();
  const lower = word.toLowerCase();
  const full = ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').toLowerCase();
  const plain = full.slice(0, LONGEST);
  const form = { plain, stem: /^[a-z]+$/.test(plain) ? stemmer(plain) : plain };
  forms.set(word, form);
  return form;
}

/** The words of a text, with their offsets in it. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const { plain, stem } = formOf(found);
    if (plain !== '') words.push({ plain, stem, start: index, end: index + found.length });
  }
  return words;
}

/** The stems of several texts, one after the other. */
export function stemsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => wordsOf(text).map(({ stem }) => stem));
}

/** A name as names are compared: its plain words. */
export function plainName(name: string): string {
  return wordsOf(name)
    .map(({ plain }) => plain)
    .join(' ');
}

/** A search text: phrases (of one word or more) that must all occur, and phrases that must not. */
export interface Query {
  readonly all: readonly (readonly string[])[];
  readonly none: readonly (readonly string[])[];
}

const PART = /(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu;

export function parseQuery(text: string): Query {
  const all: string[][] = [];
  const none: string[][] = [];
  for (const [, minus, phrase, word] of text.matchAll(PART)) {
    const stems = stemsOf([phrase ?? word ?? '']);
    if (stems.length > 0) (minus === '-' ? none : all).push(stems);
  }
  return { all, none };
}

/** Where the query's phrases occur in words, as index ranges; for each phrase of `all` its own list. */
function occurrences(words: readonly Word[], { all }: Query): [first: number, last: number][][] {
  return all.map((phrase) => {
    const found: [number, number][] = [];
    for (let i = 0; i + phrase.length <= words.length; i++) {
      if (phrase.every((stem, k) => words[i + k]!.stem === stem)) found.push([i, i + phrase.length - 1]);
    }
    return found;
  });
}

/** The spans' words that the query matches, in order. A phrase may go on from one span into the next. */
export function matchedWords(spans: readonly Span[], query: Query): Span[] {
  const words = spans.flatMap((span) => wordsOf(span.text).map((word) => ({ ...word, span })));
  const hit = new Set<number>();
  for (const [first, last] of occurrences(words, query).flat())
    for (let i = first; i <= last; i++) hit.add(i);
  return words
    .filter((_, i) => hit.has(i))
    .map(({ start, end, span }) => ({
      start: span.start + start,
      end: span.start + end,
      text: span.text.slice(start, end),
    }));
}

/** BM25's usual constants, and the length that counts as usual. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const USUAL_LENGTH = 30;

/**
 * How well texts answer a query: BM25 of the phrases' counts, without their rarity (every hit has all of them), and up
 * to one more where they stand close together.
 */
export function score(texts: readonly string[], query: Query): number {
  const words = texts.flatMap(wordsOf);
  const found = occurrences(words, query);
  const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * words.length) / USUAL_LENGTH);
  const counts = found.reduce((sum, { length }) => sum + (length * (SATURATION + 1)) / (length + norm), 0);
  return counts + closeness(found);
}

/** 1 where the first phrases follow one another, near 0 where they are far apart or one is missing. */
function closeness(found: readonly (readonly [number, number][])[]): number {
  if (found.length < 2 || found.some(({ length }) => length === 0)) return 0;
  const starts = found[0]!.map(([start]) => {
    const nearest = found.map((places) => Math.min(...places.map(([at]) => Math.abs(at - start))));
    return Math.max(...nearest);
  });
  return 1 / Math.max(1, Math.min(...starts) - found.length + 2);
}
