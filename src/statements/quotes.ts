import type { Quotation } from '../language/types.js';
import { cueEntry } from './cues.js';
import { type Draft, draftOf } from './draft.js';
import { speakerAt } from './quoting.js';
import { type Range, type Scene, scenesWithin } from './scene.js';

/** How far from a quotation, in characters, the cue may stand that no tree ties to it. */
const NEAR = 45;

/**
 * Gives quotations that no tree ties to a cue to whom they belong: to the cue beside them, or to one that waits for
 * them ("He wrote:"), else to the statement before whose quotation they carry on.
 */
export function attachQuotations(
  scenes: readonly Scene[],
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  text: string,
): Draft[] {
  const byScene = new Map<Scene, Draft[]>();
  const add = (draft: Draft) => byScene.set(draft.scene, [...(byScene.get(draft.scene) ?? []), draft]);
  for (const draft of drafts) add(draft);
  for (const quotation of quotations) {
    if (quotation.depth > 0 || !isSpeech(quotation)) continue;
    const within = scenesWithin(quotation, scenes);
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last) continue;
    const beside =
      cueBeside(first, last, quotation, text) ?? cueBehind(scenes[last.index + 1], quotation, byScene, text);
    if (beside) {
      const known = byScene.get(beside.scene)?.find((d) => d.cue === beside.cue);
      if (known) known.contents = withQuotation(known.contents, quotation, beside, text);
      else if (!isTaken(quotation, within, byScene)) add(beside.draft(quotation));
    } else if (!isTaken(quotation, within, byScene) && within.every((s) => standsAlone(s, quotation))) {
      const before = scenes[first.index - 1];
      const open = before && lastDraft(byScene.get(before) ?? [], scenes, byScene, before, quotation, text);
      if (open) open.contents = joined(open.contents, quotation);
      else if (before && /[:,]\s*$/.test(before.sentence.text)) {
        const waiting = lastCue(before);
        if (waiting) add(waiting.draft(quotation));
      }
    }
  }
  return scenes.flatMap((scene) => byScene.get(scene) ?? []);
}

/** Speech has several words; one or two between marks are a term, a nickname or a title. */
const isSpeech = (q: Quotation) => q.text.trim().split(/\s+/).length >= 4;
const touches = (c: Range, q: Range) => c.start < q.end && q.start < c.end;
const holdsCue = (q: Range, { cueRange }: Draft) =>
  cueRange !== null && q.start <= cueRange.start && cueRange.end <= q.end;

/** Whether a cue outside the quotation has it already. */
function isTaken(
  q: Quotation,
  within: readonly Scene[],
  byScene: ReadonlyMap<Scene, readonly Draft[]>,
): boolean {
  return within.some((scene) =>
    (byScene.get(scene) ?? []).some((d) => !holdsCue(q, d) && d.contents.some((c) => touches(c, q))),
  );
}

/** Whether all words of the sentence that are no punctuation stand in this quotation. */
function standsAlone(scene: Scene, { start, end }: Quotation): boolean {
  return scene.tokens.every((t) => t.upos === 'PUNCT' || (start <= t.start && t.end <= end));
}

/** The statement of the sentence before that a bare quotation carries on: its own words end in one, or wait for one. */
function lastDraft(
  own: readonly Draft[],
  scenes: readonly Scene[],
  byScene: ReadonlyMap<Scene, readonly Draft[]>,
  before: Scene,
  quotation: Quotation,
  text: string,
): Draft | undefined {
  const outer = own.filter(
    (d) =>
      !own.some(
        (o) =>
          o !== d &&
          d.cueRange &&
          o.contents.some((c) => c.start <= d.cueRange!.start && d.cueRange!.end <= c.end),
      ),
  );
  const here = outer.findLast((d) => d.rule !== 'statements/noun-that');
  if (here) return here;
  for (let i = before.index; i >= 0; i--) {
    const found = (byScene.get(scenes[i]!) ?? []).findLast((d) => {
      const end = d.contents.at(-1)!.end;
      return (
        end >= before.sentence.start &&
        text.slice(end, quotation.start).trim() === '' &&
        !d.contents.some((c) => d.cueRange !== null && c.start <= d.cueRange.start && d.cueRange.end <= c.end)
      );
    });
    if (found) return found;
    if (
      !before.quotations.some(
        (q) => q.start <= scenes[i]!.sentence.start && q.end > scenes[i]!.sentence.start,
      )
    )
      return undefined;
  }
  return undefined;
}

function joined(contents: readonly Range[], { start, end }: Quotation): Range[] {
  return [...contents.filter((c) => !touches(c, { start, end })), { start, end }];
}

/** A cue beside a quotation, and the draft it makes. */
interface Beside {
  readonly scene: Scene;
  readonly cue: number;
  readonly side: 'before' | 'after';
  readonly draft: (quotation: Quotation) => Draft;
}

/** The quotation with what of the cue's contents is quoted as well: a cue between two quotations has both. */
function withQuotation(contents: readonly Range[], q: Quotation, { side }: Beside, text: string): Range[] {
  if (contents.some((c) => touches(c, q))) return [...contents];
  const quoted = contents.filter((c) => /^["“‘'«]/.test(text.slice(c.start, c.start + 1)));
  const kept = side === 'after' ? quoted : contents.filter((c) => c.start < q.start);
  return [...kept, { start: q.start, end: q.end }].sort((a, b) => a.start - b.start);
}

function cueBeside(first: Scene, last: Scene, q: Quotation, text: string): Beside | null {
  const after = /[,?!—–-]["”’»']*\s*$/.test(q.text) || text[q.end] === ',';
  return (
    (after ? cueIn(last, 'after', q.end, q.end + NEAR, text) : null) ??
    (/[,:]\s*$|\bthat\s*$/.test(text.slice(0, q.start).slice(-8))
      ? cueIn(first, 'before', q.start - NEAR, q.start, text)
      : null)
  );
}

/** “Go home!” Berg wrote on Monday: the exclamation mark ends a sentence, what follows is no clause of its own. */
function cueBehind(
  next: Scene | undefined,
  q: Quotation,
  byScene: ReadonlyMap<Scene, readonly Draft[]>,
  text: string,
): Beside | null {
  if (!next || !/[?!]["”’»']*\s*$/.test(q.text) || !/^ ?$/.test(text.slice(q.end, next.sentence.start)))
    return null;
  const found = cueIn(next, 'after', q.end, q.end + NEAR, text);
  return byScene.get(next)?.some((d) => d.cue === found?.cue) ? null : found;
}

/** The verb of saying nearest to the quotation in this stretch of the sentence, no full stop between. */
function cueIn(scene: Scene, side: Beside['side'], from: number, to: number, text: string): Beside | null {
  const after = side === 'after';
  const near = scene.tokens
    .map((t, i) => ({ t, i }))
    .filter(({ t }) => t.start >= from && t.end <= to && t.upos === 'VERB');
  for (const { t, i } of after ? near : near.reverse()) {
    const gap = after ? text.slice(from, t.start) : text.slice(t.end, to);
    if (/[.;?!]\s|["“”]/.test(gap)) return null;
    const found = quoting(scene, i, side);
    if (found) return found;
  }
  return null;
}

function lastCue(scene: Scene): Beside | null {
  for (let i = scene.tokens.length - 1; i >= 0; i--) {
    const found = scene.tokens[i]!.upos === 'VERB' ? quoting(scene, i, 'before') : null;
    if (found) return found;
  }
  return null;
}

function quoting(scene: Scene, cue: number, side: Beside['side']): Beside | null {
  const entry = cueEntry('verb', scene.lemma(cue));
  if (!entry?.frames.includes('clause')) return null;
  const { source, relays } = speakerAt(scene, cue);
  if (!source) return null;
  const draft = ({ start, end }: Quotation): Draft =>
    draftOf({
      scene,
      cue,
      entry,
      contents: [{ start, end }],
      source,
      relays,
      rule: 'statements/quotation-beside',
    });
  return { scene, cue, side, draft };
}
