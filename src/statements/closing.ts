import { datelineOf } from '../language/dateline.js';
import { FINITE, NOMINAL, PREDICATE } from '../language/tags.js';
import type { CueEntry } from './cues.js';
import { type Draft, draftOf } from './draft.js';
import { hasCase } from './filling.js';
import { addresseesOf } from './frames.js';
import { quotingVerb, speakerAt } from './quoting.js';
import { speaks } from './said.js';
import type { Scene } from './scene.js';
import { trimmed } from './spans.js';

/** Within so many words of the comma stands the verb. */
const REACH = 9;
/** Words that open what may follow who spoke: when, and who that is. */
const OPENERS = new Set(['when', 'while', 'as', 'after', 'before', 'who', 'which', 'where', 'during']);

/**
 * A sentence that closes with ", X said", ", said X" or ", X quoted Y as saying": all before it is what was said, whatever
 * the tree says.
 */
export function closingDraft(scene: Scene, cue: number, entry: CueEntry): Draft | null {
  const { tokens } = scene;
  const quoting = quotingVerb(scene, cue);
  const verb = quoting ?? cue;
  if (!FINITE.test(tokens[verb]!.xpos) || !entry.frames.includes('clause') || scene.quotationOf(cue))
    return null;
  const comma = commaBefore(scene, verb);
  if (comma === null || !endsWithSpeaker(scene, cue) || !scene.tree.is(verb, ...MAIN)) return null;
  if (quoting === null && saysMore(scene, comma, cue, entry)) return null;
  const { source, relays } = speakerAt(scene, cue);
  const range = trimmed(scene, datelineOf(scene.tokens), comma - 1);
  if (!source || source.token <= comma || !speaks(scene, cue, source) || !range) return null;
  const told = quoting === null && source.token < cue;
  return draftOf({
    scene,
    cue,
    entry,
    contents: [range],
    source,
    addressees: told ? addresseesOf(scene, cue, entry.frames) : [],
    relays,
    rule: 'statements/verb-clause',
  });
}

const MAIN = ['root', 'parataxis', 'ccomp', 'conj', 'dep'];

/** The comma between a clause and the verb or its subject. */
function commaBefore(scene: Scene, verb: number): number | null {
  const { tokens } = scene;
  let comma = verb - 1;
  while (comma > 0 && tokens[comma]!.upos !== 'PUNCT' && !isMainVerb(scene, comma)) comma--;
  if (comma < 3 || tokens[comma]!.text !== ',' || verb - comma > REACH) return null;
  const next = tokens[comma + 1]!;
  if (next.lemma !== 'as' && (['CCONJ', 'SCONJ'].includes(next.upos) || next.xpos.startsWith('W')))
    return null;
  return tokens.slice(0, comma).some((t) => PREDICATE.test(t.xpos)) ? comma : null;
}

/** Not "attended" in ", an official who attended the meeting said". */
function isMainVerb({ tokens, tree }: Scene, at: number): boolean {
  return tokens[at]!.upos === 'VERB' && !tree.is(at, 'acl:relcl');
}

/** Whether after the cue come only a name and when, where or to whom it was said. */
function endsWithSpeaker(scene: Scene, cue: number): boolean {
  for (let i = cue + 1; i < scene.tokens.length; i++) {
    const { upos, xpos } = scene.tokens[i]!;
    if (OPENERS.has(scene.lemma(i)) || /^VB[GN]$/.test(xpos)) return true;
    if (!NOMINAL.has(upos) && upos !== 'PUNCT' && upos !== 'CCONJ') return false;
  }
  return true;
}

/** Whether the verb, whose subject stands before it, has its content after it. */
function saysMore(scene: Scene, comma: number, cue: number, { frames }: CueEntry): boolean {
  const { tree, tokens } = scene;
  if (!tokens.slice(comma + 1, cue).some((t) => ['NOUN', 'PROPN', 'PRON'].includes(t.upos))) return false;
  const told = frames.includes('whom');
  return tree
    .children(cue, 'obj', 'xcomp', 'ccomp', 'obl')
    .some((c) => c > cue && (tree.is(c, 'obl') ? hasCase(scene, c, 'as') : !(told && tree.is(c, 'obj'))));
}
