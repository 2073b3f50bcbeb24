import { cueEntry } from './cues.js';
import type { Draft } from './draft.js';
import type { Scene } from './scene.js';
import { ownerOf, subjectOf } from './sources.js';
import { contentRanges } from './spans.js';

/** "the U.S. position that …", "accusations that …": a noun of the lexicon with a that-clause. */
export function nounDraft(scene: Scene, cue: number): Draft | null {
  const entry = cueEntry('noun', scene.lemma(cue));
  if (!entry) return null;
  const { tree, tokens } = scene;
  const clause = tree
    .children(cue, 'acl', 'ccomp', 'acl:relcl', 'csubj')
    .find((c) => c > cue && tree.children(c, 'mark').some((m) => scene.lemma(m) === 'that'));
  if (clause === undefined) return null;
  const source = ownerOf(scene, cue);
  const governor = tokens[cue]!.head;
  // "expressed the hope that": the verb's own statement says it already.
  if (
    governor >= 0 &&
    tree.is(cue, 'obj') &&
    cueEntry('verb', scene.lemma(governor)) &&
    (!source || isPronoun(scene, source.token))
  )
    return null;
  const that = tree.children(clause, 'mark').find((m) => scene.lemma(m) === 'that')!;
  const contents = contentRanges(
    scene,
    tree.subtree(clause).filter((t) => t > that),
    cue,
  );
  if (contents.length === 0) return null;
  const speaker =
    source ??
    (governor >= 0 && tokens[governor]!.upos === 'VERB' && tree.is(cue, 'obj')
      ? subjectOf(scene, governor)
      : null);
  return {
    scene,
    cue,
    cueRange: scene.range([cue]),
    entry,
    stance: entry.stance,
    contents,
    source: speaker,
    addressees: [],
    relays: [],
    rule: 'statements/noun-that',
  };
}

/** "officials have been clear that …": an adjective of the lexicon with a that-clause. */
export function adjectiveDraft(scene: Scene, cue: number): Draft | null {
  const entry = cueEntry('adj', scene.lemma(cue));
  if (!entry) return null;
  const { tree } = scene;
  const clause = tree
    .children(cue, 'ccomp', 'advcl')
    .find((c) => c > cue && tree.children(c, 'mark').some((m) => scene.lemma(m) === 'that'));
  const subject = tree.child(cue, 'nsubj');
  if (
    clause === undefined ||
    subject === undefined ||
    ['it', 'this', 'that', 'i', 'we'].includes(scene.lemma(subject))
  )
    return null;
  const that = tree.children(clause, 'mark').find((m) => scene.lemma(m) === 'that')!;
  const source = subjectOf(scene, cue);
  const contents = contentRanges(
    scene,
    tree.subtree(clause).filter((t) => t > that),
    cue,
  );
  if (contents.length === 0) return null;
  return {
    scene,
    cue,
    cueRange: scene.range([cue]),
    entry,
    stance: entry.stance,
    contents,
    source,
    addressees: [],
    relays: [],
    rule: 'statements/adjective-that',
  };
}

const isPronoun = (scene: Scene, token: number) => scene.tokens[token]!.upos === 'PRON';
