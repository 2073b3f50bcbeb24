import {
  bareClause,
  clauseAround,
  clauseOfAddressee,
  clauseUnder,
  freeRelative,
  quotedObject,
  relativeAround,
  thatAfter,
} from './clauses.js';
import { type CueEntry, cueEntry } from './cues.js';
import { type Filling, type Frame, filling, hasCase, hasMark, upTo, withoutCase } from './filling.js';
import type { Scene } from './scene.js';
import { isSetting, isTime } from './settings.js';

/** Each frame's name and how its content is found under the cue; any other frame name is a preposition. */
const FRAMES: Readonly<Record<string, Frame>> = {
  clause: (scene, cue) =>
    relativeAround(scene, cue) ??
    clauseUnder(scene, cue) ??
    clauseAround(scene, cue) ??
    quotedObject(scene, cue) ??
    freeRelative(scene, cue) ??
    clauseOfAddressee(scene, cue) ??
    bareClause(scene, cue) ??
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

function objectAs(scene: Scene, cue: number): Filling | null {
  const { tree } = scene;
  const predicate = predicateOf(scene, cue);
  const phrase = predicate === undefined ? asPhrase(scene, cue) : tree.subtree(predicate);
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

/** What somebody calls another: "called the vote a farce". */
export function predicateOf({ tree, tokens }: Scene, cue: number): number | undefined {
  const object = tree.children(cue, 'obj').find((c) => c > cue);
  return object === undefined
    ? undefined
    : tree
        .children(cue, 'xcomp', 'obj')
        .find((c) => c > object && ['NOUN', 'ADJ', 'PROPN'].includes(tokens[c]!.upos));
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
  return filling('whom-to', withoutTo(scene, clause), [], whom === undefined ? [] : [whom]);
}

/** The words of an infinitive: "to leave" without its "to", "not to leave" whole. */
function withoutTo(scene: Scene, infinitive: number): number[] {
  const { tree } = scene;
  const to = tree.children(infinitive, 'mark').find((m) => scene.lemma(m) === 'to')!;
  const from = scene.lemma(to - 1) === 'not' ? to - 1 : to + 1;
  return tree.subtree(infinitive).filter((t) => t >= from);
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
    return filling('whom-to', withoutTo(scene, infinitival), joint, [phrase]);
  }
  return filling(
    preposition,
    upTo(scene, [phrase]).filter((t) => !joint.includes(t)),
    joint[0] === cue + 1 ? joint : [],
    tree.children(cue, 'obj'),
  );
}
