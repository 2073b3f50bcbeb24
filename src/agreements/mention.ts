import type { Scene } from '../events/index.js';
import { AGES, GUARDED, KINDS, NO_KIND } from './lexicon.js';

/** A noun phrase that names an agreement. */
export interface Mention {
  readonly scene: Scene;
  /** The noun: "treaty". */
  readonly token: number;
  readonly kind: string;
  readonly title: string | null;
  /** "the treaty", "this accord", "that pact": one that was named before, or is known. */
  readonly definite: boolean;
  /** "it": names nothing by itself. */
  readonly pronoun: boolean;
  /** "a new treaty" and "the present treaty" are two. */
  readonly age: 'new' | 'old' | null;
}

/** The agreements that a sentence names, in text order. */
export function mentionsIn(scene: Scene): Mention[] {
  const named = scene.tokens.flatMap((_, token) => mentionAt(scene, token) ?? []);
  return named.length > 0 ? named : scene.tokens.flatMap((_, token) => pronounAt(scene, token) ?? []);
}

/** "It was signed in 1978.", "It expires in May.": what is signed or expires is the agreement named before. */
function pronounAt(scene: Scene, token: number): Mention | undefined {
  if (!['it', 'they'].includes(scene.form(token)) || !scene.tree.is(token, 'nsubj')) return undefined;
  const verb = scene.tokens[token]!.head;
  const fits = scene.passive(verb) ? MADE.has(scene.lemma(verb)) : EXPIRING.has(scene.lemma(verb));
  if (!fits) return undefined;
  return { scene, token, kind: 'agreement', title: null, definite: true, pronoun: true, age: null };
}

const MADE = new Set(['sign', 'ink', 'initial', 'conclude', 'ratify', 'suspend', 'terminate']);
const EXPIRING = new Set(['expire', 'lapse']);

function mentionAt(scene: Scene, token: number): Mention | undefined {
  const { upos } = scene.tokens[token]!;
  if (upos !== 'NOUN' && upos !== 'PROPN') return undefined;
  const lemma = scene.lemma(token);
  const kind = KINDS.get(lemma);
  if (!kind || scene.tree.is(token, 'compound', 'amod')) return undefined;
  if (
    scene.tree
      .children(token, 'advmod', 'cc:preconj', 'det')
      .some((c) => ['not', 'no'].includes(scene.form(c)))
  )
    return undefined;
  if (scene.tree.children(token, 'case').some((c) => scene.form(c) === 'without')) return undefined;
  if (isAlias(scene, token)) return undefined;
  const before = modifiers(scene, token);
  const guard = GUARDED.get(lemma);
  const near = [...before, ...scene.adjuncts(token).map((a) => a.head)];
  if (kind.needs && !near.some((c) => kind.needs!.has(scene.lemma(c)))) return undefined;
  if (guard && !near.some((c) => guard.has(scene.lemma(c)))) return undefined;
  if (lemma === 'convention' && !isTreatyConvention(scene, token)) return undefined;
  if (lemma === 'deal' && before.some((c) => ['great', 'good', 'big', 'transfer'].includes(scene.lemma(c))))
    return undefined;
  if (lemma === 'memorandum' && !near.some((c) => scene.lemma(c) === 'understanding') && before.length === 0)
    return undefined;
  return {
    scene,
    token,
    kind: kindOf(scene, token, before),
    title: titleOf(scene, token),
    definite: scene.tree
      .children(token, 'det')
      .some((c) => ['the', 'this', 'that', 'these'].includes(scene.form(c))),
    pronoun: false,
    age: ageOf(scene, token),
  };
}

function ageOf(scene: Scene, token: number): Mention['age'] {
  for (const child of scene.tree.children(token, 'amod', 'compound')) {
    const age = AGES.get(scene.form(child));
    if (age) return age;
  }
  return null;
}

/** "(the “Cuba Treaty”)": a short name given in brackets. */
function isAlias({ tokens }: Scene, token: number): boolean {
  let at = token - 1;
  while (at >= 0 && token - at < 8 && !'()'.includes(tokens[at]!.text)) at--;
  const quoted = tokens.slice(at + 1, at + 3).some(({ text }) => /^["“”]$/.test(text));
  return tokens[at]?.text === '(' && (at === token - 1 || quoted);
}

/** "the Convention on …", "the Geneva Convention"; a party's convention is a gathering. */
function isTreatyConvention(scene: Scene, token: number): boolean {
  if (scene.adjuncts(token).some((a) => a.prep === 'on' || a.prep === 'against')) return true;
  const before = modifiers(scene, token).map((c) => scene.form(c));
  return (
    before.length > 0 &&
    !before.some((w) => ['national', 'party', 'republican', 'democratic', 'annual'].includes(w))
  );
}

function modifiers(scene: Scene, token: number): number[] {
  return scene.tree.children(token, 'compound', 'amod', 'nmod:desc', 'flat').filter((c) => c < token);
}

/** "strategic partnership treaty", "memorandum of understanding": the noun with what tells its kind. */
function kindOf(scene: Scene, token: number, before: readonly number[]): string {
  const words = before
    .flatMap((c) => scene.tree.subtree(c).filter((t) => t <= c || t < token))
    .filter((t) => tellsKind(scene, t))
    .sort((a, b) => a - b);
  const of = scene
    .adjuncts(token)
    .find((a) => a.prep === 'of' && ['understanding', 'cooperation'].includes(scene.lemma(a.head)));
  const noun = scene.form(token) === 'mou' ? 'memorandum of understanding' : scene.form(token);
  return [...hyphened(scene, words), noun, ...(of ? ['of', scene.form(of.head)] : [])].join(' ');
}

function tellsKind(scene: Scene, token: number): boolean {
  const words = [scene.lemma(token), scene.form(token)];
  return (
    !words.some((w) => NO_KIND.has(w) || MEASURE.has(w)) &&
    /^[a-z][a-z-]+$/i.test(scene.form(token)) &&
    !/^[A-Z]{2,}$/.test(scene.tokens[token]!.text) &&
    scene.tokens[token]!.upos !== 'NUM' &&
    !isName(scene, token)
  );
}

/** The words, those that a hyphen joins in the text as one. */
function hyphened({ tokens }: Scene, words: readonly number[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const form = tokens[word]!.text.toLowerCase();
    const hyphen = tokens[word - 1]?.text === '-' && words.includes(word - 2);
    if (hyphen) joined.push(`${joined.pop()}-${form}`);
    else joined.push(form);
  }
  return joined;
}

const MEASURE = new Set(['to', 'year', 'month', 'day', 'week']);

/** Names and nationalities tell parties, not kinds. */
function isName(scene: Scene, token: number): boolean {
  const { upos, text } = scene.tokens[token]!;
  return upos === 'PROPN' ? true : upos === 'ADJ' && /^[A-Z]/.test(text) && token > 0;
}

const SMALL = new Set(['on', 'of', 'the', 'and', 'for', 'in', 'to', 'between', 'against']);

/** The capitalised words around a capitalised noun, with "on …" and an acronym after it. */
function titleOf(scene: Scene, token: number): string | null {
  const { tokens } = scene;
  const capital = (i: number) => /^[A-Z0-9]/.test(tokens[i]?.text ?? '');
  const kindIsCapital = capital(token);
  let from = token;
  while (
    from > 0 &&
    (capital(from - 1) ||
      tokens[from - 1]!.text === '-' ||
      (tokens[from - 1]!.text === 'and' && capital(from - 2))) &&
    !/^\d{4}$/.test(tokens[from - 1]!.text)
  )
    from--;
  while (from < token && (tokens[from]!.upos === 'DET' || /^\d/.test(tokens[from]!.text))) from++;
  if (!kindIsCapital && token - from < 2) return null;
  let to = token;
  while (
    kindIsCapital &&
    to + 1 < tokens.length &&
    (capital(to + 1) || SMALL.has(scene.form(to + 1))) &&
    tokens[to + 1]!.upos !== 'PRON'
  )
    to++;
  while (to > token && !capital(to)) to--;
  // "the Treaty on Open Skies (TOS)"
  if (
    tokens[to + 1]?.text === '(' &&
    /^[A-Z]{2,6}$/.test(tokens[to + 2]?.text ?? '') &&
    tokens[to + 3]?.text === ')'
  )
    to += 3;
  if (from === to) return null;
  return joined(scene, from, to);
}

function joined({ tokens }: Scene, from: number, to: number): string {
  let text = tokens[from]!.text;
  for (let i = from + 1; i <= to; i++)
    text += (tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text;
  return text;
}
