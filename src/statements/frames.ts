import { type CueEntry, cueEntry } from './cues.js';
import type { Scene } from './scene.js';
import { subtreeWithout } from './spans.js';

/** What a cue takes as its content, in one of its frames. */
export interface Filling {
  readonly frame: string;
  /** Content tokens in text order. */
  readonly tokens: readonly number[];
  /** Tokens that belong to the cue besides its main word ("for" of "called for"). */
  readonly cue: readonly number[];
  readonly addressees: readonly number[];
}

type Frame = (scene: Scene, cue: number) => Filling | null;

const filling = (
  frame: string,
  tokens: readonly number[],
  cue: readonly number[] = [],
  addressees: readonly number[] = [],
): Filling | null => (tokens.length > 0 ? { frame, tokens, cue, addressees } : null);

const SETTINGS = new Set([
  'statement',
  'interview',
  'speech',
  'press',
  'news',
  'conference',
  'briefing',
  'meeting',
  'talk',
  'visit',
  'letter',
  'email',
  'tweet',
  'address',
  'call',
  'message',
]);
/** Words within which a "that" still goes with the cue. */
const REACH = 10;
const TIME_WORDS =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(today|yesterday|tomorrow|tonight|morning|afternoon|evening|week|month|year|day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Each frame's name and how its content is found under the cue; any other frame name is a preposition. */
const FRAMES: Readonly<Record<string, Frame>> = {
  clause: (scene, cue) =>
    clauseUnder(scene, cue) ??
    clauseAround(scene, cue) ??
    quotedObject(scene, cue) ??
    freeRelative(scene, cue) ??
    clauseOfAddressee(scene, cue) ??
    thatAfter(scene, cue),
  whom: () => null,
  np: object,
  merit: (scene, cue) => {
    const main = scene.tree.child(cue, 'obj');
    return main !== undefined && cueEntry('object', scene.lemma(main)) ? object(scene, cue) : null;
  },
  to: (scene, cue) => infinitive(scene, cue),
  gerund: (scene, cue) => {
    const clause = scene.tree
      .children(cue, 'xcomp', 'ccomp', 'obj', 'advcl')
      .find((c) => c > cue && scene.tokens[c]!.xpos === 'VBG' && scene.tree.child(c, 'mark') === undefined);
    return clause === undefined ? null : filling('gerund', scene.tree.subtree(clause));
  },
  'whom-to': (scene, cue) => somebodyTo(scene, cue),
  as: objectAs,
};

/** The cue's content in the first of the frames that fits. */
export function fill(scene: Scene, cue: number, frames: readonly string[]): Filling | null {
  for (const frame of frames) {
    const found = FRAMES[frame] ? FRAMES[frame](scene, cue) : prepositional(scene, cue, frame);
    if (found) return found;
  }
  return null;
}

/** The content of a phrase such as "lay emphasis on X": it hangs on the noun or on the verb. */
export function fillPhrase(scene: Scene, cue: number, { frames }: CueEntry): Filling | null {
  const noun = scene.tree.child(cue, 'obj', 'nsubj:pass');
  if (noun === undefined) return null;
  for (const preposition of frames) {
    if (FRAMES[preposition]) return null;
    const found = prepositional(scene, noun, preposition) ?? prepositional(scene, cue, preposition);
    if (found) return { ...found, cue: [noun, ...found.cue], addressees: [] };
  }
  return null;
}

/** Who the cue's words are spoken to, apart from its frame: "told X", "said to X". */
export function addresseesOf(scene: Scene, cue: number, frames: readonly string[]): number[] {
  const { tree } = scene;
  const direct = frames.some((f) => f.startsWith('whom'))
    ? tree.children(cue, 'iobj', 'obj')
    : tree.children(cue, 'iobj');
  const passive = frames.some((f) => f.startsWith('whom')) ? tree.children(cue, 'nsubj:pass') : [];
  const oblique = tree
    .children(cue, 'obl')
    .filter(
      (c) =>
        tree.children(c, 'case').some((k) => scene.lemma(k) === 'to') &&
        !frames.includes('to') &&
        scene.tokens[c]!.upos !== 'NUM',
    );
  return [...direct, ...passive, ...oblique].filter((c) => scene.tokens[c]!.upos !== 'VERB');
}

function clauseUnder(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  const clauses = tree.children(cue, 'ccomp');
  const clause =
    clauses.find((c) => c > cue && hasMark(scene, c, 'that')) ??
    clauses.find((c) => c > cue) ??
    clauses[0] ??
    tree.children(cue, 'parataxis').find((c) => c > cue && startsQuotedOrAfterColon(scene, c)) ??
    tree.children(cue, 'xcomp').find((c) => isQuoted(scene, c));
  if (clause === undefined || objectBefore(scene, cue, clause)) return null;
  const double = doubleSubject(scene, cue, clause);
  if (double !== undefined)
    return filling(
      'clause',
      tree.subtree(clause).filter((t) => t > double),
      [],
      [tree.child(clause, 'nsubj')!],
    );
  const subject = strayedSubject(scene, cue, clause);
  if (subject !== undefined) return filling('clause', upTo(scene, [subject, clause]));
  const coordinated = tree.children(cue, 'conj').filter((c) => continuesClause(scene, cue, clause, c));
  const tokens = [clause, ...coordinated].flatMap((c) => tree.subtree(c)).sort((a, b) => a - b);
  return filling('clause', withoutThat(scene, tokens));
}

/** "told lawmakers Tuesday the port was shut" read with two subjects: the first is who was told; the last token of it. */
function doubleSubject(scene: Scene, cue: number, clause: number): number | undefined {
  const { tree } = scene;
  if (clause < cue || !cueEntry('verb', scene.lemma(cue))?.frames.includes('whom')) return undefined;
  const [whom, subject] = tree.children(clause, 'nsubj');
  if (whom === undefined || subject === undefined || tree.child(cue, 'obj', 'iobj') !== undefined)
    return undefined;
  let last = tree.subtree(whom).at(-1)!;
  while (isTime(scene, last + 1)) last++;
  return last;
}

/** "suggested the two sides meet" read with the clause's subject as the cue's object. */
function strayedSubject(scene: Scene, cue: number, clause: number): number | undefined {
  const { tree } = scene;
  if (cueEntry('verb', scene.lemma(cue))?.frames.some((f) => f.startsWith('whom'))) return undefined;
  if (tree.child(clause, 'nsubj', 'mark') !== undefined) return undefined;
  return tree.children(cue, 'obj').find((o) => o > cue && o < clause);
}

/** "told reporters they would come": the clause hangs on those who were told. */
function clauseOfAddressee(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  if (!cueEntry('verb', scene.lemma(cue))?.frames.includes('whom')) return null;
  for (const whom of tree.children(cue, 'obj', 'iobj')) {
    const clause = tree
      .children(whom, 'acl')
      .find(
        (c) =>
          c > whom &&
          tree.child(c, 'nsubj') !== undefined &&
          !/^W/.test(scene.tokens[tree.subtree(c)[0]!]!.xpos),
      );
    if (clause !== undefined) return filling('clause', withoutThat(scene, tree.subtree(clause)), [], [whom]);
  }
  return null;
}

/** "reiterated the position that …": the clause belongs to a noun, which is the content. */
function objectBefore(scene: Scene, cue: number, clause: number): boolean {
  const noun = scene.tree.children(cue, 'obj').find((c) => c > cue && c < clause);
  return noun !== undefined && cueEntry('noun', scene.lemma(noun)) !== undefined;
}

/** A clause coordinated with the reported one that the tree hangs on the cue: it has a subject of its own and "that". */
function continuesClause(scene: Scene, cue: number, clause: number, other: number): boolean {
  return (
    other > clause &&
    clause > cue &&
    scene.tree.children(other, 'mark').some((m) => scene.lemma(m) === 'that')
  );
}

/** The cue stands beside or in the middle of what is said: "Trade, she said, will grow." */
function clauseAround(scene: Scene, cue: number): Filling | null {
  const { tree, tokens } = scene;
  const head = tokens[cue]!.head;
  if (head < 0 || !tree.is(cue, 'parataxis') || tree.child(cue, 'ccomp', 'xcomp') !== undefined) return null;
  const object = tree.child(cue, 'obj');
  if (object !== undefined && !cueEntry('verb', scene.lemma(cue))?.frames.includes('whom')) return null;
  if (tree.child(cue, 'nsubj') === undefined) return null;
  return filling('clause', subtreeWithout(scene, head, [cue]));
}

function quotedObject(scene: Scene, cue: number): Filling | null {
  const object = scene.tree
    .children(cue, 'obj', 'xcomp', 'dep', 'obl', 'advcl', 'appos', 'parataxis')
    .find((c) => startsQuoted(scene, c));
  return object === undefined ? null : filling('clause', scene.tree.subtree(object));
}

/** A "that" shortly after the cue, whatever the tree makes of it. */
function thatAfter(scene: Scene, cue: number): Filling | null {
  for (let i = cue + 1; i < scene.tokens.length && i <= cue + REACH; i++) {
    const { upos, text } = scene.tokens[i]!;
    if (upos === 'VERB' || upos === 'AUX' || /^[.;“"]$/.test(text)) return null;
    if (upos === 'NOUN' && cueEntry('noun', scene.lemma(i))) return null;
    if (scene.lemma(i) !== 'that' || upos === 'DET' || upos === 'PRON') continue;
    const end = Math.max(scene.tree.subtree(cue).at(-1)!, i + 1);
    const tokens = scene.tokens.map((_, t) => t).slice(i + 1, end + 1);
    return filling('clause', tokens);
  }
  return null;
}

/** "explained how it came about": the question word is the object, its clause hangs on it. */
function freeRelative(scene: Scene, cue: number): Filling | null {
  const word = scene.tree
    .children(cue, 'obj', 'advmod', 'obl')
    .find((c) => c > cue && scene.tokens[c]!.xpos.startsWith('W'));
  return word === undefined || scene.tree.child(word, 'advcl', 'acl') === undefined
    ? null
    : filling('clause', scene.tree.subtree(word));
}

function object(scene: Scene, cue: number): Filling | null {
  const { tree, tokens } = scene;
  const main = tree.children(cue, 'obj').find((c) => c > cue);
  if (main === undefined) return passiveObject(scene, cue);
  if (tokens[main]!.upos === 'PRON') return null;
  const after = tree
    .children(cue, 'obl', 'advcl', 'xcomp', 'ccomp')
    .filter((c) => c > main && belongsToObject(scene, c));
  return filling('np', upTo(scene, [main, ...after]));
}

/** "The deal was hailed by X as a step": the subject, and what follows with "as". */
function passiveObject(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  const subject = tree.child(cue, 'nsubj:pass');
  if (subject === undefined || scene.tokens[subject]!.upos === 'PRON') return null;
  return filling(
    'np',
    [...tree.subtree(subject), ...asPhrase(scene, cue)].sort((a, b) => a - b),
  );
}

function belongsToObject(scene: Scene, child: number): boolean {
  const { tree } = scene;
  if (tree.is(child, 'obl')) return !isSetting(scene, child) && tree.child(child, 'case') !== undefined;
  const participle = scene.tokens[child]!.xpos === 'VBG' && tree.child(child, 'mark') === undefined;
  return tree.is(child, 'xcomp') || !participle;
}

/** Whether a phrase tells when or on what occasion something was said. */
export function isSetting(scene: Scene, phrase: number): boolean {
  const { tree } = scene;
  if (tree.is(phrase, 'obl:tmod', 'obl:unmarked', 'obl:agent')) return true;
  const prepositions = tree.children(phrase, 'case').map((k) => scene.lemma(k));
  if (prepositions.some((p) => ['during', 'following'].includes(p))) return true;
  if (prepositions.includes('for') && TIME_WORDS.test(scene.lemma(phrase))) return true;
  if (!prepositions.some((p) => ['in', 'on', 'at', 'after', 'before'].includes(p))) return false;
  return (
    SETTINGS.has(scene.lemma(phrase)) ||
    TIME_WORDS.test(scene.lemma(phrase)) ||
    scene.tokens[phrase]!.upos === 'NUM'
  );
}

function objectAs(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  const phrase = asPhrase(scene, cue);
  const main = tree.children(cue, 'obj').find((c) => c > cue);
  if (main !== undefined && phrase.length > 0)
    return filling(
      'as',
      [...tree.subtree(main), ...phrase].sort((a, b) => a - b),
    );
  const to = tree.children(cue, 'obl').find((c) => c > cue && hasCase(scene, c, 'to'));
  if (to !== undefined && phrase.length > 0)
    return filling(
      'as',
      [...withoutCase(scene, to), ...phrase].sort((a, b) => a - b),
    );
  return phrase.length > 0 ? passiveObject(scene, cue) : null;
}

/** The tokens of "as Y" under the cue. */
function asPhrase(scene: Scene, cue: number): number[] {
  const { tree } = scene;
  const phrase = tree
    .children(cue, 'obl', 'xcomp', 'advcl', 'ccomp')
    .find((c) => c > cue && tree.children(c, 'case', 'mark').some((m) => scene.lemma(m) === 'as'));
  return phrase === undefined ? [] : tree.subtree(phrase);
}

function infinitive(scene: Scene, cue: number): Filling | null {
  if (scene.tree.child(cue, 'obj') !== undefined) return null;
  const clause = scene.tree
    .children(cue, 'xcomp', 'ccomp', 'advcl')
    .find((c) => c > cue && hasMark(scene, c, 'to'));
  if (clause !== undefined) return filling('to', scene.tree.subtree(clause));
  return prepositional(scene, cue, 'to');
}

function somebodyTo(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  const clause = tree
    .children(cue, 'xcomp', 'ccomp', 'advcl')
    .find((c) => c > cue && hasMark(scene, c, 'to'));
  if (clause === undefined) return null;
  const whom = tree
    .children(cue, 'obj', 'iobj')
    .concat(tree.children(clause, 'nsubj'))
    .find((c) => c > cue);
  const from = tree.children(clause, 'mark').find((m) => scene.lemma(m) === 'to')!;
  return filling(
    'whom-to',
    tree.subtree(clause).filter((t) => t > from),
    [],
    whom === undefined ? [] : [whom],
  );
}

/** "called for X", "accused of X"; with somebody between and an infinitive after it, "called on X to do". */
function prepositional(scene: Scene, cue: number, preposition: string): Filling | null {
  const { tree } = scene;
  const phrase = tree
    .children(cue, 'obl', 'nmod', 'advcl', 'xcomp', 'ccomp')
    .concat(tree.children(cue, 'obj').flatMap((o) => tree.children(o, 'nmod', 'acl')))
    .find(
      (c) =>
        c > cue && (hasCase(scene, c, preposition) || hasMark(scene, c, preposition)) && !isTime(scene, c),
    );
  if (phrase === undefined) return null;
  const joint = tree.children(phrase, 'case', 'mark').filter((k) => scene.lemma(k) === preposition);
  const infinitival = tree
    .children(cue, 'xcomp', 'advcl', 'ccomp')
    .concat(tree.children(phrase, 'acl', 'xcomp'))
    .find((c) => c > phrase && hasMark(scene, c, 'to'));
  if (preposition === 'on' && infinitival !== undefined && tree.child(cue, 'obj') === undefined) {
    const from = tree.children(infinitival, 'mark').find((m) => scene.lemma(m) === 'to')!;
    return filling(
      'whom-to',
      tree.subtree(infinitival).filter((t) => t > from),
      joint,
      [phrase],
    );
  }
  return filling(
    preposition,
    upTo(scene, [phrase]).filter((t) => !joint.includes(t)),
    joint[0] === cue + 1 ? joint : [],
    tree.children(cue, 'obj'),
  );
}

const isTime = (scene: Scene, c: number) =>
  TIME_WORDS.test(scene.lemma(c)) || scene.tree.is(c, 'obl:tmod', 'obl:unmarked');
const hasCase = (scene: Scene, c: number, word: string) =>
  scene.tree.children(c, 'case').some((k) => scene.lemma(k) === word);
const hasMark = (scene: Scene, c: number, word: string) =>
  scene.tree.children(c, 'mark').some((k) => scene.lemma(k) === word);
const withoutCase = (scene: Scene, c: number) => subtreeWithout(scene, c, scene.tree.children(c, 'case'));
const upTo = (scene: Scene, heads: readonly number[]) =>
  heads.flatMap((h) => scene.tree.subtree(h)).sort((a, b) => a - b);

/** Without a leading "that", nor what stands before it ("however, that"). */
function withoutThat(scene: Scene, tokens: readonly number[]): readonly number[] {
  for (let at = 0; at < tokens.length && at < 4; at++) {
    const token = scene.tokens[tokens[at]!]!;
    if (scene.lemma(tokens[at]!) === 'that' && token.upos === 'SCONJ') return tokens.slice(at + 1);
    if (token.upos !== 'PUNCT' && token.upos !== 'ADV') break;
  }
  return tokens;
}

/** Whether a quotation begins at the first word of the phrase. */
export function startsQuoted(scene: Scene, token: number): boolean {
  const first = scene.tree.subtree(token).find((t) => scene.tokens[t]!.upos !== 'PUNCT') ?? token;
  const { start } = scene.tokens[first]!;
  return scene.quotations.some((q) => q.start < start && start - q.start <= 3);
}

const isQuoted = (scene: Scene, token: number) => startsQuoted(scene, token);

function startsQuotedOrAfterColon(scene: Scene, token: number): boolean {
  const first = scene.tree.subtree(token)[0]!;
  return (
    startsQuoted(scene, token) || [scene.tokens[first]?.text, scene.tokens[first - 1]?.text].includes(':')
  );
}
