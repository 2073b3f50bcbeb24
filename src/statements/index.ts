import { ActorIndex } from '../actors/index.js';
import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Actor, Statement, Time } from '../report/schema.js';
import { accordingDraft } from './according.js';
import type { Draft } from './draft.js';
import { adjectiveDraft, nounDraft } from './nouns.js';
import { attachQuotations } from './quotes.js';
import { withoutRepeats } from './repeats.js';
import { statementsOf } from './resolve.js';
import { type Scene, scenesOf } from './scene.js';
import { headlineDrafts, turnsOf } from './turns.js';
import { verbDraft } from './verbs.js';

export { RULES } from './rules.js';

/** What the text attributes to somebody, in text order of the first content. */
export function readStatements(
  document: Document,
  language: Language,
  times: readonly Time[],
  actors: readonly Actor[],
): Statement[] {
  const index = new ActorIndex(actors);
  const scenes = scenesOf(language);
  const drafts = attachQuotations(scenes, scenes.flatMap(draftsOf), document.text);
  drafts.push(...turnsOf(document, scenes), ...headlineDrafts(document, scenes, index));
  return statementsOf(document, scenes, withoutRepeats(document, scenes, drafts), times, index);
}

const FINDERS: Readonly<Record<string, (scene: Scene, cue: number) => Draft | null>> = {
  VERB: (scene, cue) => accordingDraft(scene, cue) ?? verbDraft(scene, cue),
  ADP: accordingDraft,
  NOUN: nounDraft,
  ADJ: adjectiveDraft,
};

function draftsOf(scene: Scene): Draft[] {
  return scene.tokens.flatMap(({ upos }, i) => FINDERS[upos]?.(scene, i) ?? []);
}
