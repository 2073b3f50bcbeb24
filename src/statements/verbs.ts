import { type CueEntry, cueEntry } from './cues.js';
import type { Draft } from './draft.js';
import { addresseesOf, type Filling, fill, fillPhrase } from './frames.js';
import { isSaid, speaks } from './said.js';
import type { Scene, Source } from './scene.js';
import { agentOf, subjectOf } from './sources.js';
import { contentRanges } from './spans.js';

const RULE_OF: Readonly<Record<string, string>> = {
  clause: 'clause',
  np: 'object',
  to: 'to',
  'whom-to': 'whom-to',
  as: 'as',
  gerund: 'gerund',
};
const QUOTING = new Set(['quote', 'cite', 'report']);

/** A statement for a verb of the lexicon, where the tree gives it content. */
export function verbDraft(scene: Scene, cue: number): Draft | null {
  const entry = verbEntry(scene, cue);
  if (!entry || !isSaid(scene, cue, entry)) return null;
  const quoting = quotingVerb(scene, cue);
  const own = fillingOf(scene, cue, entry);
  const filling = own ?? (quoting === null ? null : fill(scene, quoting, ['clause']));
  const source = quoting === null ? subjectOf(scene, cue) : quotedSource(scene, quoting);
  if (!filling || !speaks(scene, cue, source)) return null;
  const token = scene.tokens[cue]!;
  const contents = contentRanges(scene, filling.tokens, own ? cue : (quoting ?? cue));
  if (contents.length === 0) return null;
  const addressees =
    filling.addressees.length > 0 ? filling.addressees : addresseesOf(scene, cue, entry.frames);
  return {
    scene,
    cue,
    cueRange: { start: token.start, end: scene.tokens[Math.max(cue, ...filling.cue)]!.end },
    entry,
    stance: stanceOf(scene, cue, entry, filling),
    contents,
    source,
    addressees: quoting === null ? addressees.filter((a) => source?.token !== a) : [],
    relays: quoting === null ? [] : relaysOf(scene, quoting),
    rule: `statements/verb-${RULE_OF[filling.frame] ?? 'preposition'}`,
  };
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

/** A cue that only says that something was said takes its stance from its object: "reaffirmed the commitment". */
function stanceOf(scene: Scene, cue: number, entry: CueEntry, { frame }: Filling): CueEntry['stance'] {
  const object = scene.tree.child(cue, 'obj');
  if (entry.stance !== 'says' || frame !== 'np' || object === undefined) return entry.stance;
  return cueEntry('object', scene.lemma(object))?.stance ?? entry.stance;
}

/** "was quoted as saying", "quoted him as saying": the verb that quotes. */
function quotingVerb(scene: Scene, cue: number): number | null {
  const head = scene.tokens[cue]!.head;
  if (head < 0 || !QUOTING.has(scene.lemma(head)) || scene.lemma(cue) !== 'say') return null;
  return scene.tree.is(cue, 'advcl', 'xcomp', 'ccomp', 'obl', 'acl') ? head : null;
}

function quotedSource(scene: Scene, quoting: number): Source | null {
  const quoted = scene.tree.child(quoting, 'nsubj:pass') ?? scene.tree.child(quoting, 'obj');
  if (quoted !== undefined) return { scene, token: quoted };
  return scene.tree.is(quoting, 'acl') ? { scene, token: scene.tokens[quoting]!.head } : null;
}

function relaysOf(scene: Scene, quoting: number): number[] {
  const relay =
    agentOf(scene, quoting) ??
    scene.tree.children(quoting, 'nsubj').find((c) => scene.tokens[c]!.deprel === 'nsubj');
  return relay === undefined ? [] : [relay];
}

/** "As she told X, …": the clause it hangs on says what was told. */
export function asClauseDraft(scene: Scene, cue: number): Draft | null {
  const { tree, tokens } = scene;
  const entry = verbEntry(scene, cue);
  const head = tokens[cue]!.head;
  if (
    !entry ||
    head < 0 ||
    !tree.is(cue, 'advcl') ||
    !tree.children(cue, 'mark').some((m) => scene.lemma(m) === 'as')
  )
    return null;
  const source = subjectOf(scene, cue);
  if (!isSaid(scene, cue, entry) || !speaks(scene, cue, source) || fillingOf(scene, cue, entry)) return null;
  const governor = verbDraft(scene, head);
  const tokensLeft = tree.subtree(head).filter((t) => !tree.subtree(cue).includes(t));
  const contents = governor?.contents ?? contentRanges(scene, tokensLeft, cue);
  if (contents.length === 0) return null;
  return {
    scene,
    cue,
    cueRange: scene.range([cue]),
    entry,
    stance: entry.stance,
    contents,
    source,
    addressees: addresseesOf(scene, cue, entry.frames),
    relays: [],
    rule: 'statements/as-clause',
  };
}
