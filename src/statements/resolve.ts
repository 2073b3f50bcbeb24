import type { ActorIndex } from '../actors/index.js';
import { contextsOf } from '../contexts.js';
import type { Document } from '../document/types.js';
import type { Quotation } from '../language/types.js';
import type { Statement, Time } from '../report/schema.js';
import { countBefore } from '../search.js';
import { contains, spanOf } from '../span.js';
import { addresseesOf } from './addressees.js';
import { confidenceOf } from './confidence.js';
import { datesOf } from './dates.js';
import type { Draft } from './draft.js';
import { jointSpeakers } from './joint.js';
import { meetingOf } from './occasions.js';
import { placesOf } from './places.js';
import { relay } from './relays.js';
import { type Range, type Scene, scenesWithin } from './scene.js';
import { speakerOf } from './who.js';

/** Quotations looked back over for those that reach into a range. */
const LOOKED_BACK = 60;

/** Drafts with their words resolved to actors and times, as the report has them. */
export function statementsOf(
  document: Document,
  scenes: readonly Scene[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
  times: readonly Time[],
  actors: ActorIndex,
): Statement[] {
  const { text } = document;
  const relayed = relay(drafts, actors).sort(
    (a, b) => a.draft.contents[0]!.start - b.draft.contents[0]!.start || lastEnd(b.draft) - lastEnd(a.draft),
  );
  const ordered = relayed.map(({ draft }) => draft);
  const speakers = jointSpeakers(
    ordered,
    ordered.map(({ source }) => speakerOf(text, source, actors)),
    actors,
  );
  const inside = ordered.map((draft, i) => insideOf(draft, i, ordered));
  const addressees = addresseesOf(document, scenes, ordered, speakers, inside, actors);
  const dates = datesOf(
    { drafts: ordered, speakers, addressees, inside },
    times,
    meetingOf(document.title, scenes, actors),
    document.published?.slice(0, 10),
    actors,
  );
  const places = placesOf(ordered, speakers, inside, actors);
  return ordered.map((draft, i) => ({
    id: `s${i + 1}`,
    speaker: speakers[i]!,
    cue: draft.cueRange && spanOf(text, draft.cueRange.start, draft.cueRange.end),
    contents: draft.contents.map(({ start, end }) => spanOf(text, start, end)),
    mode: modeOf(draft, quotations),
    stance: draft.stance,
    addressees: addressees[i]!,
    via: relayed[i]!.via,
    inside: inside[i]! < 0 ? null : `s${inside[i]! + 1}`,
    date: dates[i]!,
    place: places[i]!,
    about: aboutOf(draft, speakers[i]!, actors),
    topics: topicsOf(draft, scenes),
    confidence: confidenceOf(draft.rule, modeOf(draft, quotations), speakers[i]!),
    rule: draft.rule,
  }));
}

const lastEnd = (draft: Draft) => draft.contents.at(-1)!.end;
const width = (draft: Draft) => draft.contents.reduce((sum, c) => sum + c.end - c.start, 0);

/** Index of the smallest statement, wider than this one, whose content holds this one's cue; -1 for none. Two that hold
 *  each other's cues, as damaged text can make them, must not both stand inside the other. */
function insideOf(draft: Draft, at: number, ordered: readonly Draft[]): number {
  const { cueRange } = draft;
  let best = -1;
  if (!cueRange) return best;
  for (let i = Math.min(ordered.length - 1, at + 3); i >= Math.max(0, at - 40); i--) {
    const surplus = width(ordered[i]!) - width(draft);
    if (surplus < 0 || (surplus === 0 && i >= at)) continue;
    if (!ordered[i]!.contents.some((c) => contains(c, cueRange))) continue;
    if (best < 0 || width(ordered[i]!) < width(ordered[best]!)) best = i;
  }
  return best;
}

/** Who is spoken about: the actors named in the content, the speaker left out. */
function aboutOf(draft: Draft, speaker: Statement['speaker'], actors: ActorIndex): string[] {
  const named = draft.contents.flatMap((c) => actors.within(c)).flatMap((p) => p.actors);
  const others = named.filter((id) => !speaker?.actors.includes(id) && actors.actor(id)?.kind !== 'place');
  return [...new Set(others)];
}

/** PLOVER's contexts of which the content speaks. */
function topicsOf({ contents }: Draft, scenes: readonly Scene[]): string[] {
  const tokens = contents.flatMap((c) =>
    scenesWithin(c, scenes).flatMap(({ tokens }) => tokens.filter((t) => contains(c, t))),
  );
  return contextsOf(tokens.map((t) => t.lemma));
}

/** Direct where all words stand between quotation marks of the content's own, mixed where some do. */
function modeOf({ contents, cueRange, rule }: Draft, quotations: readonly Quotation[]): Statement['mode'] {
  if (rule === 'statements/turn') return 'direct';
  const own = contents.map((range) =>
    between(quotations, range).filter((q) => !(cueRange && contains(q, cueRange))),
  );
  const whole = contents.every((c, i) => own[i]!.some((q) => contains(q, c)));
  if (whole) return 'direct';
  return own.some((qs) => qs.length > 0) ? 'mixed' : 'indirect';
}

/** The quotations that share characters with the range; an outer one may begin far before it. */
function between(quotations: readonly Quotation[], range: Range): Quotation[] {
  const begun = countBefore(quotations.length, (i) => quotations[i]!.start < range.end);
  const found: Quotation[] = [];
  for (let i = begun - 1; i >= Math.max(0, begun - LOOKED_BACK); i--)
    if (quotations[i]!.end > range.start) found.push(quotations[i]!);
  return found;
}
