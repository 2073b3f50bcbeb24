import { type CueEntry, cueEntry } from './cues.js';
import { type Draft, draftOf } from './draft.js';
import type { Scene, Source } from './scene.js';
import { ownerOf, subjectOf } from './sources.js';
import { contentRanges } from './spans.js';

/** Subjects that say nothing: "it is clear that …". */
const NOBODY = new Set(['it', 'this', 'that', 'i', 'we']);

/** "the U.S. position that …", "accusations that …": a noun of the lexicon with a that-clause. */
export function nounDraft(scene: Scene, cue: number): Draft | null {
  const entry = cueEntry('noun', scene.lemma(cue));
  const clause = entry && thatClauseOf(scene, cue, 'acl', 'ccomp', 'acl:relcl', 'csubj');
  if (!clause) return null;
  const { tree, tokens } = scene;
  const source = ownerOf(scene, cue);
  const governor = tokens[cue]!.head;
  const governed = governor >= 0 && tree.is(cue, 'obj');
  // "expressed the hope that": the verb's own statement says it already.
  if (governed && cueEntry('verb', scene.lemma(governor)) && (!source || isPronoun(scene, source.token)))
    return null;
  const subject = governed && tokens[governor]!.upos === 'VERB' ? subjectOf(scene, governor) : null;
  return clauseDraft(scene, cue, entry, clause, source ?? subject, 'statements/noun-that');
}

/** "officials have been clear that …": an adjective of the lexicon with a that-clause. */
export function adjectiveDraft(scene: Scene, cue: number): Draft | null {
  const entry = cueEntry('adj', scene.lemma(cue));
  const clause = entry && thatClauseOf(scene, cue, 'ccomp', 'advcl');
  const subject = scene.tree.child(cue, 'nsubj');
  if (!clause || subject === undefined || NOBODY.has(scene.lemma(subject))) return null;
  return clauseDraft(scene, cue, entry, clause, subjectOf(scene, cue), 'statements/adjective-that');
}

/** The words after "that" in the first clause below the cue that has one. */
function thatClauseOf(scene: Scene, cue: number, ...relations: string[]): number[] | null {
  const { tree } = scene;
  const isThat = (m: number) => scene.lemma(m) === 'that';
  for (const clause of tree.children(cue, ...relations)) {
    const that = tree.children(clause, 'mark').find(isThat);
    if (clause > cue && that !== undefined) return tree.subtree(clause).filter((t) => t > that);
  }
  return null;
}

function clauseDraft(
  scene: Scene,
  cue: number,
  entry: CueEntry,
  clause: readonly number[],
  source: Source | null,
  rule: string,
): Draft | null {
  const contents = contentRanges(scene, clause, cue);
  return contents.length === 0 ? null : draftOf({ scene, cue, entry, contents, source, rule });
}

const isPronoun = (scene: Scene, token: number) => scene.tokens[token]!.upos === 'PRON';
