import { ActorIndex } from '../actors/index.js';
import { contextsOf } from '../contexts.js';
import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Actor, Event, Part, Statement, Time } from '../report/schema.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../span.js';
import type { Draft } from './draft.js';
import { FAMILIES } from './frames/index.js';
import { matchFrames } from './match.js';
import { mergeReadings, type Reading } from './merge.js';
import { modeOf } from './modes.js';
import { isCrowd, isPolitical } from './roles.js';
import { Said } from './said.js';
import { Scene } from './scene.js';
import { evidenceOf } from './span.js';
import { statusOf } from './status.js';
import { settleStory } from './story.js';
import { isPlay } from './subject.js';
import { Dates, placeOf } from './when.js';
import { Who } from './who.js';

export { Said } from './said.js';
export { Scene } from './scene.js';
export { phraseOf } from './span.js';
export { verbStatus } from './status.js';
export { isPlay } from './subject.js';
export { Dates, isDate } from './when.js';
export { isOffice, Who } from './who.js';

export const RULES: readonly Rule[] = FAMILIES.map(({ frames: _, ...rule }) => rule);

/** Who did what to whom, one event for each deed the text tells, in text order. */
export function readEvents(
  document: Document,
  language: Language,
  times: readonly Time[],
  actors: readonly Actor[],
  statements: readonly Statement[],
): Event[] {
  if (isPlay(language)) return [];
  const who = new Who(new ActorIndex(actors));
  const said = new Said(statements);
  const dates = new Dates(times);
  const titles = document.blocks.filter((b) => b.kind === 'title');
  const readings = language.sentences.flatMap((sentence, index) => {
    if (who.actors.within(sentence).length === 0) return [];
    const scene = new Scene(sentence, index);
    const inTitle = titles.some((t) => t.start <= sentence.start && sentence.end <= t.end);
    return matchFrames(scene, { who, said })
      .filter((draft) => isPolitical(draft, who) || isCrowd(draft))
      .map((draft) => readDraft(draft, { document, who, said, dates, inTitle }));
  });
  return settleStory(mergeReadings(readings), who)
    .sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
    .map(({ inTitle: _, statusSaid: __, speech: ___, ...event }, i) => ({ id: `e${i + 1}`, ...event }));
}

interface Sources {
  readonly document: Document;
  readonly who: Who;
  readonly said: Said;
  readonly dates: Dates;
  readonly inTitle: boolean;
}

function readDraft(draft: Draft, { document, who, said, dates, inTitle }: Sources): Reading {
  const { entry, scene, trigger } = draft;
  const { frame, rule } = entry;
  const token = scene.tokens[trigger]!;
  const evidence = evidenceOf(draft, document.text);
  const time = dates.of(draft);
  const told = statusOf(draft);
  const around = said.around(token);
  const statement = frame.speech ? (said.cuedBy(token) ?? around) : undefined;
  const parts: Part[] = [{ role: 'trigger', ...spanOf(document.text, token.start, token.end) }];
  for (const [role, found] of [
    ['source', draft.sourceAt],
    ['target', draft.targetAt],
  ] as const) {
    if (!found) continue;
    const { start, end } = scene.tokens[found.head]!;
    parts.push({ role, ...spanOf(document.text, start, end) });
  }
  if (time) parts.push({ role: 'date', ...spanOf(document.text, time.start, time.end) });
  const words = scene.tokens
    .filter((t) => t.start >= evidence.start && t.end <= evidence.end)
    .map((t) => t.lemma);
  return {
    type: frame.type,
    mode: modeOf(draft, who),
    contexts: contextsOf(words),
    cameo: frame.cameo ?? null,
    sources: [...draft.sources],
    targets: [...draft.targets],
    carrier: draft.carrier,
    date: time?.value ?? statement?.date ?? null,
    place: placeOf(draft, who) ?? statement?.place ?? null,
    status: told.status,
    statusSaid: told.said,
    saidIn: around && !saysItself(draft, around, who) ? around.id : null,
    evidence: [evidence],
    parts,
    confidence: confidence(draft),
    rule,
    inTitle,
    speech: frame.speech === true,
  };
}

/** A deed done by saying is told by the report itself where the speaker does it, for himself or for his state. */
function saysItself({ entry, sources }: Draft, { speaker }: Statement, who: Who): boolean {
  if (!entry.frame.speech || !speaker) return false;
  return sources.every((id) => speaker.actors.some((s) => s === id || who.actors.stateOf(s) === id));
}

const SURENESS = { named: 0.9, owner: 0.75, inside: 0.55, political: 0.5, thing: 0.6 };

function confidence({ sourceAt, targetAt }: Draft): number {
  return Math.min(SURENESS[sourceAt?.how ?? 'inside'], SURENESS[targetAt?.how ?? 'owner']);
}
