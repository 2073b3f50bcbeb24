import type { Quotation } from '../language/types.js';
import { cueEntry } from './cues.js';
import type { Draft } from './draft.js';
import type { Range, Scene } from './scene.js';
import { subjectOf } from './sources.js';

/** How far from the cue's clause, in characters, a quotation may stand that no tree ties to it. */
const NEAR = 40;

/**
 * Gives quotations that no cue took to whom they belong: to a cue that waits for one ("He wrote:"), else to the
 * statement before whose quotation they carry on.
 */
export function attachQuotations(scenes: readonly Scene[], drafts: readonly Draft[], text: string): Draft[] {
  const found = [...drafts];
  const byScene = new Map<number, Draft[]>();
  for (const draft of drafts)
    byScene.set(draft.scene.index, [...(byScene.get(draft.scene.index) ?? []), draft]);
  let last: Draft | null = null;
  let reach = 0;
  for (const scene of scenes) {
    const own = byScene.get(scene.index) ?? [];
    for (const quotation of scene.quotations.filter(
      (q) => q.depth === 0 && q.start >= scene.sentence.start,
    )) {
      if (isTaken(quotation, found) || !isSpeech(quotation)) continue;
      const waiting = waitingCue(scene, scenes[scene.index - 1], quotation, text);
      if (waiting) {
        found.push(waiting);
        own.push(waiting);
      } else if (last && standsAlone(scene, quotation) && text.slice(reach, quotation.start).trim() === '') {
        last.contents = joined(last.contents, quotation, text);
        reach = quotation.end;
      }
    }
    for (const draft of own) {
      const end = Math.max(draft.contents.at(-1)!.end, scene.sentence.end);
      if (!isNested(draft, drafts)) [last, reach] = [draft, end];
    }
    if (own.length === 0 && last && !scene.quotations.some((q) => q.end >= scene.sentence.end)) last = null;
  }
  return found;
}

const isTaken = (q: Quotation, drafts: readonly Draft[]) =>
  drafts.some((d) => d.contents.some((c) => c.start < q.end && q.start < c.end));
const isNested = (draft: Draft, drafts: readonly Draft[]) =>
  draft.cueRange !== null &&
  drafts.some(
    (d) =>
      d !== draft && d.contents.some((c) => c.start <= draft.cueRange!.start && draft.cueRange!.end <= c.end),
  );

/** Speech has several words; one or two between marks are a term, a nickname or a title. */
const isSpeech = (q: Quotation) => q.text.trim().split(/\s+/).length >= 4;

/** Whether all words of the sentence that are no punctuation stand in this quotation. */
function standsAlone(scene: Scene, quotation: Quotation): boolean {
  return scene.tokens.every(
    (t) => t.upos === 'PUNCT' || (quotation.start <= t.start && t.end <= quotation.end),
  );
}

function joined(contents: readonly Range[], quotation: Quotation, text: string): Range[] {
  const last = contents.at(-1)!;
  const range = { start: quotation.start, end: quotation.end };
  return text.slice(last.end, range.start).trim() === '' &&
    /["”’»']\s*$/.test(text.slice(0, last.end)) === false
    ? [...contents.slice(0, -1), { start: last.start, end: range.end }]
    : [...contents, range];
}

/** A cue of the sentence, or of the one before when that ends in a colon or comma, that has no content yet. */
function waitingCue(
  scene: Scene,
  before: Scene | undefined,
  quotation: Quotation,
  text: string,
): Draft | null {
  const here = cueNear(scene, quotation, text);
  if (here) return here;
  const ends = before && /[:,]\s*$/.test(before.sentence.text);
  return ends && quotation.start - before.sentence.end < NEAR && quotation.start <= scene.sentence.start + 2
    ? lastCue(before, quotation)
    : null;
}

function cueNear(scene: Scene, quotation: Quotation, text: string): Draft | null {
  for (const [i, token] of scene.tokens.entries()) {
    if (token.upos !== 'VERB' || (token.start >= quotation.start && token.end <= quotation.end)) continue;
    const gap =
      token.end <= quotation.start
        ? text.slice(token.end, quotation.start)
        : text.slice(quotation.end, token.start);
    if (gap.length > NEAR || /[.;]\s/.test(gap)) continue;
    const draft = quoting(scene, i, quotation);
    if (draft) return draft;
  }
  return null;
}

function lastCue(scene: Scene, quotation: Quotation): Draft | null {
  for (let i = scene.tokens.length - 1; i >= 0; i--) {
    const draft = scene.tokens[i]!.upos === 'VERB' ? quoting(scene, i, quotation) : null;
    if (draft) return draft;
  }
  return null;
}

function quoting(scene: Scene, cue: number, quotation: Quotation): Draft | null {
  const entry = cueEntry('verb', scene.lemma(cue));
  const source = entry?.frames.includes('clause') ? subjectOf(scene, cue) : null;
  if (!entry || !source) return null;
  return {
    scene,
    cue,
    cueRange: scene.range([cue]),
    entry,
    stance: entry.stance,
    contents: [{ start: quotation.start, end: quotation.end }],
    source,
    addressees: [],
    relays: [],
    rule: 'statements/quotation-beside',
  };
}
