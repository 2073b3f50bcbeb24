import { Tree } from '../language/tree.js';
import type { Sentence, Token } from '../language/types.js';
import { LEXICON } from './frames/index.js';
import {
  COUNTING,
  DECISIONS,
  DOCUMENTS,
  ENGAGING,
  IRREGULAR,
  LIGHT,
  MONTHS,
  RELATIVES,
  SHELLS,
  THIRD,
  TIMES,
  TITLES,
} from './wordlists.js';

/** The verb's lemma, or, where that is no verb we know but one its form may come from is, that one: lemmas of rare
 *  verbs are guesses ("upgrad"). */
function knownVerb(lemma: string, form: string): string {
  if (KNOWN_VERBS.has(lemma)) return lemma;
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return irregular;
  const stem = form.replace(/(?:ed|ing|es|s)$/, '');
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((verb) => KNOWN_VERBS.has(verb)) ?? lemma;
}

const KNOWN_VERBS = new Set([
  ...[...LEXICON.verbs.keys()].map((key) => key.split('_')[0]!),
  ...'expire lapse abrogate annul terminate revise update amend finalise finalize'.split(' '),
]);

/** Words with a hyphen among the triggers and their objects. */
const HYPHENED = new Set<string>();
for (const lexicon of [LEXICON.verbs, LEXICON.nouns])
  for (const [lemma, entries] of lexicon) {
    if (lemma.includes('-')) HYPHENED.add(lemma);
    for (const { objects } of entries)
      for (const object of objects ?? []) if (object.includes('-')) HYPHENED.add(object);
  }

/** A preposition and the noun it brings. */
export interface Adjunct {
  readonly prep: string;
  readonly head: number;
}

/** A sentence's tree, read for arguments. All positions are token indices. */
export class Scene {
  readonly tree: Tree;
  readonly tokens: readonly Token[];
  readonly #adjuncts = new Map<number, readonly Adjunct[]>();
  readonly #lemmas: string[] = [];

  constructor(
    readonly sentence: Sentence,
    readonly index: number,
  ) {
    this.tree = new Tree(sentence);
    this.tokens = sentence.tokens;
  }

  /** All tokens, those nearer to the root first. */
  get topDown(): readonly number[] {
    const order = [this.tree.root];
    for (let i = 0; i < order.length; i++) order.push(...this.tree.children(order[i]!));
    return order;
  }

  lemma(i: number): string {
    let lemma = this.#lemmas[i];
    if (lemma === undefined) this.#lemmas[i] = lemma = this.#lemmaOf(i);
    return lemma;
  }

  #lemmaOf(i: number): string {
    const token = this.tokens[i];
    if (!token) return '';
    const lemma = token.lemma.toLowerCase();
    const joined = this.#hyphened(i, lemma);
    if (joined !== undefined) return joined;
    if (token.upos === 'VERB') return knownVerb(lemma, token.text.toLowerCase());
    if (token.xpos !== 'NNS' || !/[^s]s$/.test(lemma)) return lemma;
    return lemma.endsWith('ies') ? `${lemma.slice(0, -3)}y` : lemma.slice(0, -1);
  }

  /** "cease-fire" where the hyphen parts it into tokens. */
  #hyphened(i: number, lemma: string): string | undefined {
    const [first, hyphen, last] = [this.tokens[i - 2], this.tokens[i - 1], this.tokens[i]!];
    if (!first || hyphen!.text !== '-' || first.end !== hyphen!.start || hyphen!.end !== last.start)
      return undefined;
    const joined = `${first.lemma.toLowerCase()}-${lemma}`;
    return HYPHENED.has(joined) ? joined : undefined;
  }

  /** The noun's lemma and those that it makes with the nouns before it: "strike" and "hunger-strike". */
  lemmas(noun: number): string[] {
    const lemma = this.lemma(noun);
    const inner = SHELLS.has(lemma) ? this.tree.children(noun, 'compound').map((c) => this.lemma(c)) : [];
    return [
      lemma,
      ...inner,
      ...this.tree.children(noun, 'compound', 'amod').map((c) => `${this.lemma(c)}-${lemma}`),
    ];
  }

  form(i: number): string {
    return this.tokens[i]?.text.toLowerCase() ?? '';
  }

  /** Its prepositional adjuncts, in text order; "here" counts as one. */
  adjuncts(i: number): readonly Adjunct[] {
    let found = this.#adjuncts.get(i);
    if (!found) {
      found = this.tree.children(i).flatMap((child) => this.#adjunct(child));
      this.#adjuncts.set(i, found);
    }
    return found;
  }

  #adjunct(child: number): Adjunct[] {
    if (this.tree.is(child, 'advmod')) {
      const form = this.form(child);
      return form === 'here' || form === 'there' ? [{ prep: form, head: child }] : [];
    }
    if (!this.tree.is(child, 'obl', 'nmod', 'advcl', 'acl')) return [];
    const cases = this.tree.children(child, 'case', 'mark');
    const prep = cases.map((c) => this.lemma(c)).find((lemma) => lemma !== "'s" && lemma !== '’s');
    if (cases.some((c) => this.#counts(c))) return [];
    return prep === undefined ? [] : [{ prep, head: child }];
  }

  /** A preposition that belongs to a number: "at least 19", "over 13 tons", "about 200". */
  #counts(preposition: number): boolean {
    const next = this.tokens[preposition + 1];
    if (this.form(preposition) === 'at') return next?.text === 'least' || next?.text === 'most';
    return COUNTING.has(this.form(preposition)) && next?.upos === 'NUM' && !/^(?:1|2)\d\d\d$/.test(next.text);
  }

  passive(verb: number): boolean {
    const { tree } = this;
    if (tree.child(verb, 'nsubj:pass', 'aux:pass', 'csubj:pass') !== undefined) return true;
    return (
      this.tokens[verb]!.xpos === 'VBN' &&
      tree.child(verb, 'aux') === undefined &&
      tree.is(verb, 'acl', 'amod') &&
      !tree.is(verb, 'acl:relcl')
    );
  }

  /** Who does it: its own subject, or the one it inherits from its head. */
  subject(verb: number, depth = 0): number | undefined {
    const { tree } = this;
    const own = tree.children(verb, 'nsubj').at(-1);
    if (own !== undefined) return this.antecedent(own);
    const owner = this.tokens[verb]!.xpos === 'VBG' ? tree.child(verb, 'nmod:poss') : undefined;
    if (owner !== undefined) return owner;
    if (depth > 6) return undefined;
    const head = this.tokens[verb]!.head;
    if (head < 0) return undefined;
    if (tree.is(verb, 'xcomp')) return this.#controller(head, depth);
    const decider = tree.is(verb, 'advcl') ? this.#decider(head) : undefined;
    if (decider !== undefined && this.tokens[verb]!.xpos === 'VB') return decider;
    if (tree.is(verb, 'conj', 'advcl', 'parataxis')) {
      if (tree.is(verb, 'conj') && this.passive(head) !== this.passive(verb) && !this.passive(verb)) {
        return tree.child(head, 'obl:agent') ?? tree.child(head, 'nsubj');
      }
      return this.#clausal(head) ? this.subject(head, depth + 1) : undefined;
    }
    if (tree.is(verb, 'acl:relcl')) return this.relativeObject(verb) === undefined ? head : undefined;
    // "the two countries signed" taken for a noun with its participle
    if (tree.is(verb, 'acl') && this.tokens[verb]!.xpos === 'VBD' && verb === head + 1) return head;
    if (tree.is(verb, 'acl')) return this.#owner(verb, head, depth);
    return undefined;
  }

  /** "hailed the decision by Chad to recognise …": who decides, where the infinitive hangs on the verb above. */
  #decider(head: number): number | undefined {
    const object = this.tree.child(head, 'obj');
    if (object === undefined || !DECISIONS.has(this.lemma(object))) return undefined;
    return this.tree.child(object, 'nmod:poss') ?? this.adjuncts(object).find((a) => a.prep === 'by')?.head;
  }

  #clausal(i: number): boolean {
    return (
      ['VERB', 'AUX', 'ADJ'].includes(this.tokens[i]!.upos) ||
      this.tree.child(i, 'nsubj', 'cop') !== undefined
    );
  }

  /** The subject of an infinitive under a verb: the verb's object where it has one, else its subject. */
  #controller(head: number, depth: number): number | undefined {
    const object = this.tree.child(head, 'obj', 'iobj', 'nsubj:pass');
    return object !== undefined && this.tokens[head]!.upos === 'VERB' && !LIGHT.has(this.lemma(head))
      ? this.antecedent(object)
      : this.subject(head, depth + 1);
  }

  /** Who acts in a participle or infinitive on a noun: "leaders meeting", "Iran's plan to strike". */
  #owner(verb: number, noun: number, depth: number): number | undefined {
    if (this.tokens[verb]!.xpos === 'VBG' && !DOCUMENTS.has(this.lemma(noun))) return noun;
    const owner =
      this.tree.child(noun, 'nmod:poss') ?? this.adjuncts(noun).find((a) => a.prep === 'by')?.head;
    if (owner !== undefined) return owner;
    const head = this.tokens[noun]!.head;
    return head >= 0 && this.tree.is(noun, 'obj', 'obl', 'xcomp') ? this.subject(head, depth + 1) : undefined;
  }

  /** The subject of the clause that reports the one in which a third-person pronoun is subject, if it is no pronoun. */
  reporter(pronoun: number): number | undefined {
    if (!THIRD.has(this.form(pronoun)) || !this.tree.is(pronoun, 'nsubj', 'nsubj:pass', 'nmod:poss'))
      return undefined;
    const clause = this.tree.ancestors(pronoun).find((a) => this.tree.is(a, 'ccomp', 'parataxis'));
    if (clause === undefined) return undefined;
    const subject = this.tree.child(this.tokens[clause]!.head, 'nsubj');
    return subject !== undefined && this.tokens[subject]!.upos !== 'PRON' ? subject : undefined;
  }

  /** What a relative pronoun stands for; other nouns stand for themselves. */
  antecedent(i: number): number {
    if (!RELATIVES.has(this.form(i)) || this.tokens[i]!.upos === 'DET') return i;
    const clause = this.tree.ancestors(i).find((a) => this.tree.is(a, 'acl:relcl'));
    return clause === undefined ? i : this.tokens[clause]!.head;
  }

  /** The noun that a relative clause has as its object: "a treaty (that) they signed". */
  relativeObject(verb: number): number | undefined {
    const { tree } = this;
    if (!tree.is(verb, 'acl:relcl')) return undefined;
    const subject = tree.child(verb, 'nsubj');
    if (subject === undefined || RELATIVES.has(this.form(subject))) return undefined;
    const object = tree.child(verb, 'obj');
    return object === undefined || RELATIVES.has(this.form(object)) ? this.tokens[verb]!.head : undefined;
  }

  /** What it is done to: its object, passive subject, or the noun its participle or relative clause describes. */
  object(verb: number): number | undefined {
    const { tree } = this;
    if (this.passive(verb)) {
      const subject = tree.child(verb, 'nsubj:pass', 'nsubj');
      if (subject !== undefined) return this.antecedent(subject);
      const head = this.tokens[verb]!.head;
      if (tree.is(verb, 'acl', 'amod')) return head;
      if (tree.is(verb, 'conj') && head >= 0) return this.object(head);
      return undefined;
    }
    const objects = tree.children(verb, 'obj');
    const own =
      objects.findLast((o) => !TIMES.has(this.lemma(o))) ??
      this.#counted(verb) ??
      objects.at(-1) ??
      tree.child(verb, 'iobj');
    if (own !== undefined) return this.antecedent(own);
    const relative = this.relativeObject(verb);
    if (relative !== undefined) return relative;
    // "signed and ratified the treaty": the object stands with the last of the verbs.
    const next = tree.children(verb, 'conj').find((c) => tree.child(c, 'nsubj') === undefined);
    if (next !== undefined && this.tokens[next]!.upos === 'VERB') return tree.child(next, 'obj');
    return undefined;
  }

  /** "released at least 19 captives": words before the number make the object look like an adjunct. */
  #counted(verb: number): number | undefined {
    return this.tree.children(verb, 'obl').find((o) => {
      const cases = this.tree.children(o, 'case');
      const bare = cases.length === 0 && this.tree.child(o, 'nummod') !== undefined;
      return (bare && o > verb && !this.isTime(o)) || cases.some((c) => this.#counts(c));
    });
  }

  /** The verb that carries the noun ("held" in "held talks", "in" in "engaged in talks"), if it is a light one. */
  carrier(noun: number): number | undefined {
    const { tree } = this;
    const head = this.tokens[noun]!.head;
    if (head < 0 || !tree.is(noun, 'obj', 'nsubj:pass', 'nsubj', 'obl')) return undefined;
    const verb = this.tokens[head]!;
    if (verb.upos !== 'VERB' || !LIGHT.has(this.lemma(head))) return undefined;
    if (tree.is(noun, 'obl') && !ENGAGING.has(this.lemma(head))) return undefined;
    return head;
  }

  /** A noun with what belongs to it, clauses that describe it left out. */
  phrase(head: number): number[] {
    const found = [head];
    for (let i = 0; i < found.length; i++)
      for (const child of this.tree.children(found[i]!))
        if (!this.tree.is(child, 'acl', 'advcl', 'parataxis', 'punct')) found.push(child);
    return found;
  }

  /** Whether the noun tells a time: a day of the week or of a month. */
  isTime(noun: number): boolean {
    return (
      TIMES.has(this.lemma(noun)) || MONTHS.test(this.form(noun)) || /^\d{1,2}$|^\d{4}$/.test(this.form(noun))
    );
  }

  /** Whether the noun is a title or office that a name may follow. */
  isHuman(noun: number): boolean {
    return TITLES.has(this.lemma(noun)) || TIMES.has(this.lemma(noun));
  }

  /** Nouns joined to this one, itself first. */
  conjuncts(i: number): number[] {
    return [i, ...this.tree.children(i, 'conj').filter((c) => this.tokens[c]!.upos !== 'VERB')];
  }

  /** Offsets from the first to the last of these tokens. */
  range(tokens: readonly number[]): { start: number; end: number } {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const i of tokens) {
      start = Math.min(start, this.tokens[i]!.start);
      end = Math.max(end, this.tokens[i]!.end);
    }
    return { start, end };
  }
}
