import { type CueEntry, cueEntry } from './cues.js';
import type { Draft } from './draft.js';
import { addresseesOf, fill, isSetting } from './frames.js';
import type { Scene, Source } from './scene.js';
import { agentOf, subjectOf } from './sources.js';
import { contentRanges } from './spans.js';

const MODALS = new Set(['will', 'would', 'shall', 'should', 'may', 'might', 'could', 'can', 'must']);
/** Verbs that are no statement when denied: nothing was said. */
const SAYING = new Set([
  'say',
  'tell',
  'comment',
  'elaborate',
  'specify',
  'disclose',
  'mention',
  'announce',
  'explain',
  'confirm',
  'state',
  'reveal',
  'respond',
  'clarify',
  'report',
  'describe',
  'find',
  'show',
  'write',
]);
const FIRST_PERSON = new Set(['i', 'we', 'you']);
/** Verbs whose infinitive still tells of something said. */
const CARRIERS = new Set([
  'go',
  'continue',
  'use',
  'begin',
  'start',
  'want',
  'wish',
  'like',
  'proceed',
  'hasten',
  'rush',
  'quote',
  'appear',
  'seem',
  'take',
]);

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
  if (!entry || !isSaid(scene, cue, entry)) return null;
  const filling = fill(scene, cue, entry.frames);
  if (!filling) return null;
  const token = scene.tokens[cue]!;
  const contents = contentRanges(scene, filling.tokens, token.start);
  const source = quotedBy(scene, cue) ?? subjectOf(scene, cue);
  if (contents.length === 0 || !speaks(scene, cue, source)) return null;
  const last = Math.max(cue, ...filling.cue);
  const mediated = quotedBy(scene, cue) !== null;
  const addressees =
    filling.addressees.length > 0 ? filling.addressees : addresseesOf(scene, cue, entry.frames);
  return {
    scene,
    cue,
    cueRange: { start: token.start, end: scene.tokens[last]!.end },
    entry,
    stance: entry.stance,
    contents,
    source,
    addressees: mediated ? [] : addressees.filter((a) => source?.token !== a),
    relays: mediated ? relaysOf(scene, scene.tokens[cue]!.head) : [],
    rule: `statements/verb-${RULE_OF[filling.frame] ?? 'preposition'}`,
  };
}

function verbEntry(scene: Scene, cue: number): CueEntry | undefined {
  const { tree } = scene;
  const lemma = scene.lemma(cue);
  for (const part of tree.children(cue, 'compound:prt', 'obj', 'xcomp', 'advmod')) {
    if (part < cue) continue;
    const phrase = cueEntry('phrase', `${lemma} ${scene.lemma(part)}`);
    if (phrase) return phrase;
  }
  return cueEntry('verb', lemma);
}

/** Whether the verb tells of something that was said: not denied, not merely possible, not an order or the speaker's own "I think". */
function isSaid(scene: Scene, cue: number, entry: CueEntry): boolean {
  const { tree, tokens } = scene;
  if (
    SAYING.has(entry.lemma) &&
    tree.children(cue, 'advmod').some((c) => ['not', "n't", 'never'].includes(scene.lemma(c)))
  )
    return false;
  if (tree.children(cue, 'aux').some((a) => MODALS.has(scene.lemma(a)))) return false;
  const head = tokens[cue]!.head;
  const infinitive = tree.children(cue, 'mark').some((m) => scene.lemma(m) === 'to');
  if (infinitive && !(head >= 0 && CARRIERS.has(scene.lemma(head)))) return false;
  if (tree.is(cue, 'amod', 'compound', 'case', 'mark')) return false;
  return true;
}

function speaks(scene: Scene, cue: number, source: Source | null): boolean {
  if (source === null)
    return scene.tree.children(cue, 'nsubj:pass', 'expl').some((c) => scene.lemma(c) === 'it');
  if (source.scene !== scene) return true;
  const quotation = scene.quotationOf(cue);
  return !(quotation && FIRST_PERSON.has(scene.lemma(source.token)));
}

/** "He was quoted as saying", "state television quoted him as saying": the one quoted, not the one who quotes. */
function quotedBy(scene: Scene, cue: number): Source | null {
  const { tree, tokens } = scene;
  const head = tokens[cue]!.head;
  if (head < 0 || !['quote', 'cite', 'report'].includes(scene.lemma(head)) || scene.lemma(cue) !== 'say')
    return null;
  const quoted = tree.child(head, 'nsubj:pass') ?? tree.child(head, 'obj');
  return quoted === undefined ? null : { scene, token: quoted };
}

function relaysOf(scene: Scene, quoting: number): number[] {
  const relay =
    agentOf(scene, quoting) ??
    scene.tree.children(quoting, 'nsubj').find((c) => scene.tokens[c]!.deprel === 'nsubj');
  return relay === undefined ? [] : [relay];
}

/** Phrases that tell on what occasion something was said. */
export function settingsOf(scene: Scene, cue: number): number[] {
  return scene.tree.children(cue, 'obl', 'nmod', 'advcl').filter((c) => isSetting(scene, c));
}
