import { ActorIndex } from '../actors/index.js';
import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import { Overlaps } from '../overlaps.js';
import type { Actor, Statement, Time } from '../report/schema.js';
import { contains } from '../span.js';
import { accordingDraft } from './according.js';
import type { Draft } from './draft.js';
import { adjectiveDraft, nounDraft } from './nouns.js';
import { attachQuotations } from './quotes.js';
import { withoutRepeats } from './repeats.js';
import { statementsOf } from './resolve.js';
import { isFirstPerson } from './said.js';
import { type Range, type Scene, scenesOf } from './scene.js';
import { headlineDrafts, turnsOf } from './turns.js';
import { asClauseDraft, verbDraft } from './verbs.js';

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
  const drafts = attachQuotations(scenes, scenes.flatMap(draftsOf), language.quotations, document.text);
  const turns = turnsOf(document, scenes);
  const turned = new Overlaps(turns.flatMap((item) => item.contents.map((range) => ({ range, item }))));
  const told = drafts.filter((draft) => !isOwnThought(draft, turned));
  told.push(...turns, ...headlineDrafts(document, scenes, index));
  return statementsOf(
    document,
    scenes,
    language.quotations,
    withoutRepeats(document, scenes, told),
    times,
    index,
  );
}

const FINDERS: Readonly<Record<string, (scene: Scene, cue: number) => Draft | null>> = {
  VERB: (scene, cue) => accordingDraft(scene, cue) ?? verbDraft(scene, cue) ?? asClauseDraft(scene, cue),
  ADP: accordingDraft,
  NOUN: nounDraft,
  ADJ: adjectiveDraft,
};

function draftsOf(scene: Scene): Draft[] {
  const drafts = scene.tokens.flatMap(({ upos }, i) => FINDERS[upos]?.(scene, i) ?? []);
  for (const draft of drafts) draft.contents = withoutClosing(draft, drafts);
  return drafts;
}

/** "She said it was lost, the agency reported": what she said ends where the outer one does, before its cue. */
function withoutClosing({ cueRange, contents }: Draft, drafts: readonly Draft[]): Range[] {
  const outer = drafts.find(
    (other) =>
      cueRange !== null &&
      other.cueRange !== null &&
      other.cueRange !== cueRange &&
      other.contents.some((c) => contains(c, cueRange) && c.end <= other.cueRange!.start) &&
      contents.some((c) => contains(c, other.cueRange!)),
  );
  if (outer === undefined) return contents;
  const { end } = outer.contents.find((c) => contains(c, cueRange!))!;
  const left = contents
    .filter((c) => c.start < end)
    .map((c) => ({ start: c.start, end: Math.min(c.end, end) }));
  return left.length > 0 ? left : contents;
}

/** "I think" within one's own turn of a transcript adds nothing to the turn. */
const isOwnThought = ({ source, cueRange }: Draft, turns: Overlaps<Draft>) =>
  source !== null &&
  cueRange !== null &&
  isFirstPerson(source) &&
  turns.at(cueRange).some(({ range }) => contains(range, cueRange));
