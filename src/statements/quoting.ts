import type { Scene, Source } from './scene.js';
import { agentOf, subjectOf } from './sources.js';

const QUOTING = new Set(['quote', 'cite', 'report']);
/** What somebody is quoted as doing. */
const QUOTED = new Set(['say', 'tell', 'add', 'warn', 'write', 'insist', 'state', 'declare']);

/** "was quoted as saying", "quoted him as saying": the verb that quotes. */
export function quotingVerb(scene: Scene, cue: number): number | null {
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

/** Who speaks at this cue, and who relays it. */
export function speakerAt(scene: Scene, cue: number): { source: Source | null; relays: number[] } {
  const quoting = quotingVerb(scene, cue);
  return quoting === null
    ? { source: subjectOf(scene, cue), relays: [] }
    : { source: quotedSource(scene, quoting), relays: relaysOf(scene, quoting, cue) };
}
