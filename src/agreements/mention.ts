import type { Scene } from '../events/index.js';
import { GUARDED, KINDS, NO_KIND } from './lexicon.js';

/** A noun phrase that names an agreement. */
export interface Mention {
  readonly scene: Scene;
  /** The noun: "treaty". */
  readonly token: number;
  readonly kind: string;
  readonly title: string | null;
  /** "the treaty", "this accord", "that pact": one that was named before, or is known. */
  readonly definite: boolean;
  readonly plural: boolean;
}

/** The agreements that a sentence names, in text order. */
export function mentionsIn(scene: Scene): Mention[] {
  return scene.tokens.flatMap((_, token) => {
    const mention = mentionAt(scene, token);
    return mention ? [mention] : [];
  });
}

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
  if (scene.tokens[token - 1]?.text === '(') return undefined;
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
    plural: scene.tokens[token]!.feats.includes('Number=Plur'),
  };
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
    .filter(
      (t) =>
        !NO_KIND.has(scene.lemma(t)) &&
        /^[a-z][a-z-]+$/i.test(scene.form(t)) &&
        !MEASURE.has(scene.lemma(t)) &&
        scene.tokens[t]!.upos !== 'NUM' &&
        !isName(scene, t),
    );
  const of = scene
    .adjuncts(token)
    .find((a) => a.prep === 'of' && ['understanding', 'cooperation'].includes(scene.lemma(a.head)));
  const noun = scene.form(token) === 'mou' ? 'memorandum of understanding' : scene.form(token);
  return [...words.map((t) => scene.form(t)), noun, ...(of ? ['of', scene.form(of.head)] : [])].join(' ');
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
