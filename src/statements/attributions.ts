import type { Language } from '../language/types.js';
import type { Fragment } from './ranked/candidates.js';
import { loadRanker } from './ranked/model.js';
import { type Ranked, type Ranker, rankedIn } from './ranked/read.js';
import { type Range, type Scene, scenesOf } from './scene.js';

type Pair = [start: number, end: number];

/** An attribution in PARC's and PolNeAR's terms: spans of who, of the words that attribute, and of what. */
export interface Attribution {
  readonly sources: Pair[];
  readonly cues: Pair[];
  readonly contents: Pair[];
}

/**
 * The document's outermost attributions as PolNeAR codes them. Where its edges differ from a report's statements: "that"
 * belongs to the content, helping verbs and what goes with them to the cue, appositions to the source, and anything that
 * shows what somebody holds (polls, plans, support) is an attribution. So they are read by a ranker trained on it.
 */
export function readAttributions(language: Language, ranker: Ranker = loadRanker()): Attribution[] {
  const scenes = scenesOf(language);
  const found: Attribution[] = [];
  let open: Attribution | null = null;
  for (const scene of scenes) {
    const own = rankedIn(scene, ranker)
      .map(toAttribution)
      .filter(({ contents }) => contents.length > 0);
    found.push(...own);
    const bare = own.length === 0 && open !== null ? bareQuotation(scene) : null;
    if (bare && open) carryOn(open, bare);
    else if (!continuesQuotation(scene, open)) open = own.findLast((a) => mayCarryOn(a, language)) ?? null;
  }
  return found;
}

function toAttribution(ranked: Ranked): Attribution {
  const { scene, source, words } = ranked;
  return { sources: pairs(scene, source), cues: pairs(scene, words), contents: contentsOf(ranked) };
}

/** The quotation, if all that the sentence says stands in it and it begins here. */
function bareQuotation({ sentence, tokens, quotations }: Scene): Range | null {
  const outer = quotations.find(
    (q) => q.depth === 0 && q.start <= tokens[0]!.start && q.start >= sentence.start - 3,
  );
  const whole = outer && tokens.every((t) => t.upos === 'PUNCT' || t.end <= outer.end);
  return outer && whole ? { start: outer.start, end: outer.end } : null;
}

/** A sentence in the midst of what an attribution holds already. */
const continuesQuotation = ({ sentence }: Scene, open: Attribution | null) =>
  open?.contents.some(([start, end]) => start < sentence.start && end > sentence.start) ?? false;

const mayCarryOn = ({ contents }: Attribution, { quotations }: Language) =>
  contents.some(([start, end]) => quotations.some((q) => q.start < end && start < q.end));

function carryOn(open: Attribution, { start, end }: Range): void {
  if (!open.contents.some(([, last]) => last >= end)) open.contents.push([start, end]);
}

const pairs = (scene: Scene, { first, last }: Fragment): Pair[] =>
  first < 0 ? [] : [[scene.tokens[first]!.start, scene.tokens[last]!.end]];

/** Both fragments, each with all of a quotation that it reaches into. */
function contentsOf({ scene, left, right, cue }: Ranked): Pair[] {
  const at = scene.tokens[cue]!.start;
  return [left, right]
    .filter(({ first }) => first >= 0)
    .map(({ first, last }) => {
      let { start, end }: Range = { start: scene.tokens[first]!.start, end: scene.tokens[last]!.end };
      for (const q of scene.quotations) {
        if (q.start <= at && at < q.end) continue;
        if (q.start < scene.sentence.start && q.end > start) start = Math.min(start, q.start);
        if (q.end > scene.sentence.end && q.start < end) end = Math.max(end, q.end);
      }
      return [start, end];
    });
}
