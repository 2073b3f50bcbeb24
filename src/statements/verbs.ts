import { type CueEntry, cueEntry } from './cues.js';
import { type Draft, draftOf } from './draft.js';
import type { Filling } from './filling.js';
import { addresseesOf, fill, fillPhrase } from './frames.js';
import { isSaid, speaks } from './said.js';
import { afterDateline, type Range, type Scene, type Source } from './scene.js';
import { agentOf, sourceTokens, subjectOf } from './sources.js';
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
const QUOTING = new Set(['quote', 'cite', 'report']);
/** What somebody is quoted as doing. */
const QUOTED = new Set(['say', 'tell', 'add', 'warn', 'write', 'insist', 'state', 'declare']);

/** A statement for a verb of the lexicon, where the tree gives it content. */
export function verbDraft(scene: Scene, cue: number): Draft | null {
  const entry = verbEntry(scene, cue);
  if (!entry || !isSaid(scene, cue, entry) || isPartOfCue(scene, cue)) return null;
  const terminal = terminalDraft(scene, cue, entry);
  if (terminal) return terminal;
  const quoting = quotingVerb(scene, cue);
  const own = fillingOf(scene, cue, entry);
  const filling = own ?? (quoting === null ? null : fill(scene, quoting, ['clause']));
  const source = quoting === null ? subjectOf(scene, cue) : quotedSource(scene, quoting);
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
    relays: quoting === null ? [] : relaysOf(scene, quoting, cue),
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

/** Who speaks at this cue, and who relays it. */
export function speakerAt(scene: Scene, cue: number): { source: Source | null; relays: number[] } {
  const quoting = quotingVerb(scene, cue);
  return quoting === null
    ? { source: subjectOf(scene, cue), relays: [] }
    : { source: quotedSource(scene, quoting), relays: relaysOf(scene, quoting, cue) };
}

/** The verb's entry, or that of the verb with its particle or noun ("point out", "lay emphasis"). */
function verbEntry(scene: Scene, cue: number): CueEntry | undefined {
  const lemma = scene.lemma(cue);
  for (const part of scene.tree.children(cue, 'compound:prt', 'obj', 'xcomp', 'advmod', 'nsubj:pass')) {
    const phrase = cueEntry('phrase', `${lemma} ${scene.lemma(part)}`);
    if (phrase) return phrase;
  }
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
  if (entry.stance !== 'says') return entry.stance;
  const object = scene.tree.child(cue, 'obj');
  if (frame === 'np' && object !== undefined)
    return cueEntry('object', scene.lemma(object))?.stance ?? entry.stance;
  return frame === 'clause' && !scene.quotations.length ? clauseStance(scene, entry, tokens) : entry.stance;
}

/** "stressed that she will go on" promises; "said that all must leave" demands. */
function clauseStance(scene: Scene, { frames }: CueEntry, tokens: readonly number[]): CueEntry['stance'] {
  const opening = tokens.slice(0, OPENING).map((t) => scene.lemma(t));
  if (opening.includes('must')) return 'demands';
  const stressed = frames.includes('np');
  const own = ['he', 'she', 'they', 'it'].includes(opening[0] ?? '');
  return stressed && ((own && opening[1] === 'will') || opening.includes('ready')) ? 'promises' : 'says';
}

/** "was quoted as saying", "quoted him as saying": the verb that quotes. */
function quotingVerb(scene: Scene, cue: number): number | null {
  const head = scene.tokens[cue]!.head;
  if (head < 0 || !QUOTING.has(scene.lemma(head)) || !QUOTED.has(scene.lemma(cue))) return null;
  return scene.tree.is(cue, 'advcl', 'xcomp', 'ccomp', 'obl', 'acl') ? head : null;
}

function quotedSource(scene: Scene, quoting: number): Source | null {
  const quoted = scene.tree.child(quoting, 'nsubj:pass') ?? scene.tree.child(quoting, 'obj');
  if (quoted !== undefined) return { scene, token: quoted };
  return scene.tree.is(quoting, 'acl') ? { scene, token: scene.tokens[quoting]!.head } : null;
}

function relaysOf(scene: Scene, quoting: number, cue: number): number[] {
  const relay =
    agentOf(scene, quoting) ??
    agentOf(scene, cue) ??
    scene.tree.children(quoting, 'nsubj').find((c) => scene.tokens[c]!.deprel === 'nsubj');
  return relay === undefined ? [] : [relay];
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

const NOMINAL = new Set([
  'NOUN',
  'PROPN',
  'PRON',
  'ADJ',
  'DET',
  'NUM',
  'ADP',
  'PART',
  'ADV',
  'PUNCT',
  'CCONJ',
]);

/** A sentence that closes with ", X said" or ", said X": all before it is what X said, whatever the tree says. */
function terminalDraft(scene: Scene, cue: number, entry: CueEntry): Draft | null {
  const { tokens } = scene;
  if (
    !/^VB[DZP]$/.test(tokens[cue]!.xpos) ||
    !entry.frames.some((f) => f === 'clause') ||
    scene.quotationOf(cue)
  )
    return null;
  if (!tokens.slice(cue + 1).every((t) => NOMINAL.has(t.upos))) return null;
  let comma = cue - 1;
  while (comma > 0 && tokens[comma]!.upos !== 'PUNCT' && tokens[comma]!.upos !== 'VERB') comma--;
  if (comma < 3 || tokens[comma]!.text !== ',' || cue - comma > 9) return null;
  if (!tokens.slice(0, comma).some((t) => /^(VB[DZP]|MD)$/.test(t.xpos))) return null;
  if (
    tokens
      .slice(0, comma)
      .some(
        (t, i) => /^VB[DZP]$/.test(t.xpos) && cueEntry('verb', scene.lemma(i)) && scene.tree.is(i, 'root'),
      )
  )
    return null;
  const source = subjectOf(scene, cue);
  const range = trimmed(scene, afterDateline(scene), comma - 1);
  if (!source || source.token <= comma || !speaks(scene, cue, source) || !range) return null;
  const addressees = addresseesOf(scene, cue, entry.frames).filter((a) => a !== source.token);
  return draftOf({
    scene,
    cue,
    entry,
    contents: [range],
    source,
    addressees,
    rule: 'statements/verb-clause',
  });
}
