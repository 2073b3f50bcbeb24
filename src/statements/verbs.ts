import { closingDraft } from './closing.js';
import { type CueEntry, cueEntry } from './cues.js';
import { type Draft, draftOf } from './draft.js';
import type { Filling } from './filling.js';
import { addresseesOf, fill, fillPhrase, predicateOf } from './frames.js';
import { quotingVerb, speakerAt } from './quoting.js';
import { isSaid, speaks } from './said.js';
import type { Range, Scene, Source } from './scene.js';
import { sourceTokens, subjectOf } from './sources.js';
import { contentRanges, trimmed } from './spans.js';

/** So many words of a clause tell what it is: a demand, a promise. */
const OPENING = 7;
const RULE_OF: Readonly<Record<string, string>> = {
  clause: 'clause',
  np: 'object',
  to: 'to',
  'whom-to': 'whom-to',
  as: 'as',
  gerund: 'gerund',
};

/** A statement for a verb of the lexicon, where the tree gives it content. */
export function verbDraft(scene: Scene, cue: number): Draft | null {
  const entry = verbEntry(scene, cue);
  if (!entry || !isSaid(scene, cue, entry) || isPartOfCue(scene, cue)) return null;
  const closing = closingDraft(scene, cue, entry);
  if (closing) return closing;
  const quoting = quotingVerb(scene, cue);
  const own = fillingOf(scene, cue, entry);
  const filling = own ?? (quoting === null ? null : fill(scene, quoting, ['clause']));
  const { source, relays } = speakerAt(scene, cue);
  if (!filling || !speaks(scene, cue, source)) return null;
  const token = scene.tokens[cue]!;
  const found = contentRanges(scene, filling.tokens, own ? cue : (quoting ?? cue)).map((range) =>
    beforeSource(range, cue, scene, source),
  );
  const contents = found.filter((c) => found.length === 1 || !isName(scene, c, source));
  if (contents.length === 0 || isManner(scene, contents)) return null;
  const addressees =
    filling.addressees.length > 0 ? filling.addressees : addresseesOf(scene, cue, entry.frames);
  return draftOf({
    scene,
    cue,
    cueRange: { start: token.start, end: scene.tokens[Math.max(cue, ...filling.cue)]!.end },
    entry,
    stance: stanceOf(scene, cue, entry, filling),
    contents,
    source,
    addressees: quoting === null ? addressees.filter((a) => source?.token !== a) : [],
    relays,
    rule: `statements/verb-${RULE_OF[filling.frame] ?? 'preposition'}`,
  });
}

/** What is said ends before a name that stands between it and the cue, whatever the tree says: “…,” Berg, a minister, said. */
function beforeSource(range: Range, cue: number, scene: Scene, source: Source | null): Range {
  if (source === null || source.scene !== scene || source.token > cue) return range;
  const name = sourceTokens(scene, source.token)[0]!;
  const { start } = scene.tokens[name]!;
  if (range.start >= start || range.end <= start) return range;
  if (scene.quotationOf(name) !== scene.quotationOf(cue)) return range;
  return (
    trimmed(
      scene,
      scene.tokens.findIndex((t) => t.start >= range.start),
      name - 1,
    ) ?? range
  );
}

/** "she says, laughing": one participle tells how it was said. */
function isManner({ tokens }: Scene, contents: readonly Range[]): boolean {
  const [only] = contents;
  const token = tokens.find((t) => t.start === only?.start && t.end === only.end);
  return contents.length === 1 && token?.xpos === 'VBG';
}

/** Whether a stretch is no more than who speaks: ", said Berg". */
function isName({ tokens }: Scene, { start, end }: Range, source: Source | null): boolean {
  const name = source && tokens[source.token]!;
  return (
    name !== null &&
    start <= name.start &&
    name.end <= end &&
    !tokens.some((t) => t.start >= start && t.end <= end && t.upos === 'VERB')
  );
}

/** "discussed encouraging them": the gerund or infinitive is what the cue above it is about. */
function isPartOfCue(scene: Scene, cue: number): boolean {
  const { head } = scene.tokens[cue]!;
  return (
    head >= 0 &&
    scene.tree.is(cue, 'xcomp') &&
    scene.tokens[cue]!.xpos === 'VBG' &&
    verbEntry(scene, head)?.frames.includes('gerund') === true
  );
}

/** The verb's entry, or that of the verb with its particle or noun ("point out", "lay emphasis"). */
function verbEntry(scene: Scene, cue: number): CueEntry | undefined {
  const lemma = scene.lemma(cue);
  for (const part of scene.tree.children(cue, 'compound:prt', 'obj', 'xcomp', 'advmod', 'nsubj:pass')) {
    const phrase = cueEntry('phrase', `${lemma} ${scene.lemma(part)}`);
    if (phrase) return phrase;
  }
  if (predicateOf(scene, cue) !== undefined) return cueEntry('naming', lemma) ?? cueEntry('verb', lemma);
  return cueEntry('verb', lemma);
}

function fillingOf(scene: Scene, cue: number, entry: CueEntry): Filling | null {
  return (entry.kind === 'phrase' ? fillPhrase(scene, cue, entry) : null) ?? fill(scene, cue, entry.frames);
}

/** A cue that only says that something was said takes its stance from its object or from its clause. */
function stanceOf(
  scene: Scene,
  cue: number,
  entry: CueEntry,
  { frame, tokens }: Filling,
): CueEntry['stance'] {
  if (frame === 'clause' && isProposing(entry) && isStated(scene, tokens)) return 'says';
  if (entry.stance !== 'says') return entry.stance;
  const object = scene.tree.child(cue, 'obj');
  if (frame === 'np' && object !== undefined)
    return cueEntry('object', scene.lemma(object))?.stance ?? entry.stance;
  return frame === 'clause' && !scene.quotations.length ? clauseStance(scene, entry, tokens) : entry.stance;
}

const isProposing = ({ stance, frames }: CueEntry) => stance === 'asks' && frames.includes('gerund');

/** "suggested that the talks had failed" states something, "that the talks begin", "that they should begin" proposes it. */
function isStated({ tokens }: Scene, clause: readonly number[]): boolean {
  const finite = clause.find((t) => /^(?:VB[DPZ]?|MD)$/.test(tokens[t]!.xpos));
  if (finite === undefined) return false;
  const { xpos, lemma } = tokens[finite]!;
  return xpos === 'MD' ? !/^(?:should|ought|must)$/.test(lemma) : /^VB[DZ]$/.test(xpos);
}

/** "stressed that she will go on" promises; "said that all must leave" demands. */
function clauseStance(scene: Scene, { frames }: CueEntry, tokens: readonly number[]): CueEntry['stance'] {
  const opening = tokens.slice(0, OPENING).map((t) => scene.lemma(t));
  if (opening.includes('must')) return 'demands';
  const stressed = frames.includes('np');
  const own = ['he', 'she', 'they', 'it'].includes(opening[0] ?? '');
  return stressed && ((own && opening[1] === 'will') || opening.includes('ready')) ? 'promises' : 'says';
}

/** "As she told X, …": the clause it hangs on says what was told. */
export function asClauseDraft(scene: Scene, cue: number): Draft | null {
  const { tree, tokens } = scene;
  const entry = verbEntry(scene, cue);
  const head = tokens[cue]!.head;
  if (
    !entry?.frames.includes('clause') ||
    head < 0 ||
    !tree.is(cue, 'advcl') ||
    !tree.children(cue, 'mark').some((m) => scene.lemma(m) === 'as')
  )
    return null;
  const first = tree.subtree(cue)[0]!;
  if (first > 0 && tokens[first - 1]!.upos !== 'PUNCT' && tokens[first]!.upos !== 'PUNCT') return null;
  const source = subjectOf(scene, cue);
  if (!isSaid(scene, cue, entry) || !speaks(scene, cue, source) || fillingOf(scene, cue, entry)) return null;
  const governor = verbDraft(scene, head);
  const tokensLeft = tree.subtree(head).filter((t) => !tree.subtree(cue).includes(t));
  const contents = governor?.contents ?? contentRanges(scene, tokensLeft, cue);
  if (contents.length === 0) return null;
  const addressees = addresseesOf(scene, cue, entry.frames);
  return draftOf({ scene, cue, entry, contents, source, addressees, rule: 'statements/as-clause' });
}
