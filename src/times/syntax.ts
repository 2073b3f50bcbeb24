/** What governs an expression in its sentence's tree, as features. */

import type { Language, Sentence, Token } from '../language/types.js';
import { countBefore } from '../search.js';

/** Index of the last item that starts at or before the offset, -1 where none does. */
function lastBefore(items: readonly { readonly start: number }[], offset: number): number {
  return countBefore(items.length, (i) => items[i]!.start <= offset) - 1;
}

const isVerbal = (token: Token) => token.upos === 'VERB' || token.upos === 'AUX';

const feature = (token: Token, name: string) =>
  token.feats
    .split('|')
    .find((f) => f.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '-';

/** How a verb stands in time, in one word. */
function tenseOf(tokens: readonly Token[], at: number): string {
  const verb = tokens[at]!;
  const helpers = tokens.filter((t) => t.head === at && (/^aux|^cop/.test(t.deprel) || isTo(t)));
  const has = (...lemmas: string[]) => helpers.some((t) => lemmas.includes(t.lemma));
  if (has('will', 'shall', "'ll")) return 'will';
  if (has('would')) return 'would';
  if (has('may', 'might', 'can', 'could', 'should', 'must')) return 'modal';
  if (helpers.some(isTo)) return 'to';
  const past = [verb, ...helpers].some(
    (t) => feature(t, 'Tense') === 'Past' && feature(t, 'VerbForm') === 'Fin',
  );
  if (has('have')) return past ? 'had' : 'have';
  if (past) return 'past';
  const finite = [verb, ...helpers].some((t) => feature(t, 'VerbForm') === 'Fin');
  return finite
    ? 'present'
    : feature(verb, 'VerbForm') === 'Part' && feature(verb, 'Tense') === 'Past'
      ? 'participle'
      : feature(verb, 'VerbForm');
}

const isTo = (token: Token) => token.deprel === 'mark' && token.lemma === 'to';

/** Verbs that put what hangs on them into the future: "is expected to", "agreed to". */
const PLANS = new Set(
  'expect plan schedule due set intend hope want agree promise vow pledge prepare aim threaten order urge ask demand invite decide likely slate propose arrange need wait postpone delay call'.split(
    ' ',
  ),
);

export class Syntax {
  readonly #sentences: readonly Sentence[];

  constructor(language: Language) {
    this.#sentences = language.sentences;
  }

  /** Features of the verb that governs the word at this offset, and of the verb above that; none without a tree. */
  featuresAt(offset: number): string[] {
    const sentence = this.#sentences[lastBefore(this.#sentences, offset)];
    if (!sentence || offset >= sentence.end) return [];
    const { tokens } = sentence;
    const at = lastBefore(tokens, offset);
    const word = tokens[at];
    if (!word) return [];
    const [verb, above] = this.#verbsAbove(tokens, at);
    if (verb === undefined) return ['verbless'];
    const tense = tenseOf(tokens, verb);
    const plan = PLANS.has(tokens[verb]!.lemma) ? 'plan' : '-';
    const direct = word.head === verb ? 'direct' : 'under';
    const features = [`verb ${tense}`, `verb ${tokens[verb]!.lemma}`, `${direct} ${tense} ${plan}`];
    if (above === undefined || tokens[verb]!.deprel === 'conj') return features;
    const frame = `${PLANS.has(tokens[above]!.lemma) ? 'plan' : '-'} ${tense}`;
    return [...features, `above ${frame}`, `above ${tenseOf(tokens, above)} ${frame}`];
  }

  /** Verbs and other heads of clauses on the way up to the root, nearest first. */
  #verbsAbove(tokens: readonly Token[], at: number): number[] {
    const found: number[] = [];
    for (let i = tokens[at]!.head; i >= 0; i = tokens[i]!.head)
      if (isVerbal(tokens[i]!) || tokens.some((t) => t.head === i && /^cop|^nsubj/.test(t.deprel)))
        found.push(i);
    return found;
  }
}
