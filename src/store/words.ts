/** Words as the search knows them: without case, accents and inflection, the same for what is kept and what is sought. */
import { stemmer } from 'stemmer';
import { Memo } from '../memo.js';
import type { Span } from '../span.js';

interface Form {
  /** Lower case, no accents. */
  readonly plain: string;
  /** The plain word's stem, by which it is found. */
  readonly stem: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const ASCII = /^[a-z0-9]+$/;
/** Longer ones are no words; the index of PostgreSQL takes none of over 2 kB. */
const LONGEST = 64;

/** Most words of a text have been met before. */
const forms = new Memo(50_000, formOf);

function formOf(word: string): Form {
  const lower = word.toLowerCase();
  const full = ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').toLowerCase();
  const plain = full.slice(0, LONGEST);
  return { plain, stem: /^[a-z]+$/.test(plain) ? stemmer(plain) : plain };
}

/** Hands out the words of a text, with their offsets in it. */
function eachWord(text: string, take: (form: Form, start: number, end: number) => void): void {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const form = forms.of(found);
    if (form.plain !== '') take(form, index, index + found.length);
  }
}

/** The stems of several texts, one after the other. */
export function stemsOf(texts: readonly string[]): string[] {
  const stems: string[] = [];
  for (const text of texts) eachWord(text, ({ stem }) => stems.push(stem));
  return stems;
}

/** The words of a text without case and accents. */
export function plainWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, ({ plain }) => words.push(plain));
  return words;
}

/** A name as names are compared: its plain words. */
export function plainName(name: string): string {
  return plainWords(name).join(' ');
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

/** Where each phrase of a query's `all` begins among stems. */
function occurrences(stems: readonly string[], { all }: Query): number[][] {
  return all.map((phrase) => {
    const found: number[] = [];
    for (let at = stems.indexOf(phrase[0]!); at >= 0; at = stems.indexOf(phrase[0]!, at + 1)) {
      if (phrase.every((stem, k) => stems[at + k] === stem)) found.push(at);
    }
    return found;
  });
}

/** The spans' words that the query matches, in order. A phrase may go on from one span into the next. */
export function matchedWords(spans: readonly Span[], query: Query): Span[] {
  const stems: string[] = [];
  const places: { readonly span: Span; readonly first: number; readonly bounds: number[] }[] = [];
  for (const span of spans) {
    const bounds: number[] = [];
    places.push({ span, first: stems.length, bounds });
    eachWord(span.text, ({ stem }, start, end) => {
      stems.push(stem);
      bounds.push(start, end);
    });
  }
  const hit = new Set<number>();
  for (const [phrase, starts] of occurrences(stems, query).entries())
    for (const at of starts) for (const k of query.all[phrase]!.keys()) hit.add(at + k);
  return [...hit]
    .sort((a, b) => a - b)
    .map((word) => {
      const { span, first, bounds } = places.findLast((place) => place.first <= word)!;
      const [start, end] = [bounds[2 * (word - first)]!, bounds[2 * (word - first) + 1]!];
      return { start: span.start + start, end: span.start + end, text: span.text.slice(start, end) };
    });
}

/** BM25's usual constants, and the length that counts as usual. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const USUAL_LENGTH = 30;

/**
 * How well words, by their stems, answer a query: BM25 of the phrases' counts, without their rarity (every hit has all of
 * them), and up to one more where they stand close together.
 */
export function score(stems: readonly string[], query: Query): number {
  const found = occurrences(stems, query);
  const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * stems.length) / USUAL_LENGTH);
  const counts = found.reduce((sum, { length }) => sum + (length * (SATURATION + 1)) / (length + norm), 0);
  return counts + closeness(found);
}

/** 1 where the first phrases follow one another, near 0 where they are far apart or one is missing. */
function closeness(found: readonly (readonly number[])[]): number {
  if (found.length < 2 || found.some(({ length }) => length === 0)) return 0;
  const starts = found[0]!.map((start) => {
    const nearest = found.map((places) => Math.min(...places.map((at) => Math.abs(at - start))));
    return Math.max(...nearest);
  });
  return 1 / Math.max(1, Math.min(...starts) - found.length + 2);
}
