/** What tells whether two reports tell the same happening. */
import { daysBetween } from './dates.js';
import { cosine, LEAD, type Vector, vectorOf } from './vector.js';

export interface Profile {
  readonly all: Vector;
  readonly title: Vector;
  /** Title and first sentences. */
  readonly lead: Vector;
  readonly names: Vector;
}

/** Characters of a report's beginning. */
const BEGINNING = 600;
/** A capital inside a sentence. */
const NAME = /(?<![.!?]\s|^)\b\p{Lu}[\p{L}’'-]+/gu;
/** A report that has fewer terms says too little to be sure of. */
const FEW_TERMS = 60;
/** An unknown date is as far as two months. */
const UNDATED = 60;
const WEEK = 7;

export function profileOf(title: string, text: string): Profile {
  const read = text.slice(0, LEAD);
  return {
    all: vectorOf(title, text),
    title: vectorOf('', title),
    lead: vectorOf(title, text.slice(0, BEGINNING)),
    names: vectorOf('', (read.match(NAME) ?? []).join('\n')),
  };
}

/** A report's profile and day of publication. */
export interface Profiled {
  readonly profile: Profile;
  readonly published: string | null;
}

/** The features of a pair, for the model of models/stories.md. `shared` counts the keys that both have. */
export function pairFeatures(a: Profiled, b: Profiled, shared: number): number[] {
  const [x, y] = [a.profile, b.profile];
  const all = cosine(x.all, y.all);
  const names = Math.sqrt(cosine(x.names, y.names));
  const gap = daysBetween(a.published, b.published);
  const weeks = Math.log1p((Number.isFinite(gap) ? gap : UNDATED) / WEEK);
  const [fewer, more] = [x.all.terms.length, y.all.terms.length].sort((m, n) => m - n) as [number, number];
  const short = Math.max(0, FEW_TERMS - fewer) / FEW_TERMS;
  return [
    all,
    Math.sqrt(all),
    cosine(x.title, y.title),
    cosine(x.title, y.all) + cosine(y.title, x.all),
    Math.sqrt(cosine(x.lead, y.lead)),
    Math.sqrt((cosine(x.lead, y.all) + cosine(y.lead, x.all)) / 2),
    names,
    Math.log1p(shared),
    Math.sqrt(heaviest(x.all, y.all)),
    weeks,
    Math.log1p(Number.isFinite(gap) ? gap : UNDATED),
    Number(!Number.isFinite(gap)),
    Math.log(fewer + 1),
    Math.log(more + 1),
    short,
    Math.sqrt(all) * weeks,
    Math.sqrt(all) * short,
    names * weeks,
  ];
}

/** What the term that both share most of adds to their cosine. */
function heaviest(a: Vector, b: Vector): number {
  let most = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const order = a.terms[i]! - b.terms[j]!;
    if (order === 0) most = Math.max(most, a.weights[i]! * b.weights[j]!);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return most / 1e6;
}
