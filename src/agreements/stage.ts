import { type Dates, type Scene, verbStatus } from '../events/index.js';
import type { Agreement } from '../report/schema.js';
import { STAGES, TOWARD, VERBS } from './lexicon.js';
import type { Mention } from './mention.js';
import { nounOver, verbsOver } from './parties.js';

type Status = Agreement['status'];

/** How far along an agreement is; a later stage told anywhere wins. */
const ORDER: readonly Status[] = [
  'proposed',
  'negotiating',
  'expected',
  'concluded',
  'in-force',
  'signed',
  'ratified',
  'to-be-updated',
  'suspended',
  'ended',
];

/** What a mention says of its agreement's stage, and the verb that says it. */
export interface Told {
  readonly status: Status;
  readonly verb: number | undefined;
  /** False where the status is only the default for such a mention. */
  readonly said: boolean;
  /** Told to be in force, so that a signature told besides is an earlier stage. */
  readonly firm?: true;
}

/** The stage that the words over and beside the mention tell. */
export function stageOf(mention: Mention, dated: boolean, dates: Dates): Told {
  const { scene, token } = mention;
  const told = verbsOver(scene, token).flatMap((verb) => fromVerb(scene, verb));
  const noun = nounOver(scene, token);
  if (noun !== undefined) told.push(...fromNoun(scene, noun));
  for (const child of scene.tree.children(token, 'amod', 'compound')) {
    const status = STAGES.get(scene.lemma(child));
    if (status) told.push({ status, verb: undefined, said: true });
  }
  const head = scene.tokens[token]!.head;
  if (head >= 0 && IN_FORCE.has(scene.lemma(head)) && scene.tree.is(token, 'nsubj'))
    return { status: 'in-force', verb: undefined, said: true, firm: true };
  // "under an agreement reached in 1978": what others act under holds
  const under = scene.tree.children(token, 'case').some((c) => scene.lemma(c) === 'under');
  if (under && told.every((t) => t.status === 'concluded' && dates.near(scene, t.verb ?? token)))
    return { status: 'in-force', verb: undefined, said: true };
  const best = told.reduce<Told | undefined>((a, b) => (a && later(a.status, b.status) ? a : b), undefined);
  return best ?? { status: byDefault(mention, dated), verb: undefined, said: false };
}

export function later(a: Status, b: Status): boolean {
  return ORDER.indexOf(a) >= ORDER.indexOf(b);
}

function fromVerb(scene: Scene, verb: number): Told[] {
  const status = VERBS.get(scene.lemma(verb));
  if (!status) return scene.lemma(verb) === 'due' ? [{ status: 'in-force', verb, said: true }] : [];
  const clause = verbStatus(scene, verb);
  // "a deal that was negotiated in Lausanne" stands, one that is being negotiated does not yet
  if (status === 'negotiating' && clause === 'happened' && scene.passive(verb))
    return [{ status: 'concluded', verb, said: true }];
  // "expires in March" is still to come
  const present = status === 'ended' && /^VB[ZPG]$/.test(scene.tokens[verb]!.xpos);
  return [{ status: present ? 'in-force' : shifted(status, clause), verb, said: true }];
}

/** "will sign" is expected, "hopes to sign" proposed, "will expire" still in force. */
function shifted(status: Status, clause: ReturnType<typeof verbStatus>): Status {
  if (clause === 'happened' || clause === 'ongoing' || clause === 'ended') return status;
  switch (status) {
    case 'signed':
    case 'concluded':
    case 'ratified':
      return clause === 'intended' || clause === 'expected'
        ? 'expected'
        : clause === 'denied'
          ? 'in-force'
          : 'proposed';
    case 'ended':
    case 'suspended':
      return 'in-force';
    case 'to-be-updated':
      return clause === 'denied' ? 'in-force' : status;
    default:
      return status;
  }
}

const NOUNS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['signing', 'signed'],
  ['signature', 'signed'],
  ['conclusion', 'concluded'],
  ['ratification', 'ratified'],
  ['withdrawal', 'in-force'],
  ['violation', 'in-force'],
  ['breach', 'in-force'],
  ['implementation', 'in-force'],
  ['suspension', 'suspended'],
  ['renewal', 'to-be-updated'],
  ['revision', 'to-be-updated'],
]);

/** "has been in effect since …" */
const IN_FORCE = new Set(['effect', 'force', 'place']);

const HELD = new Set(['compliance', 'participation', 'membership', 'adherence']);

function fromNoun(scene: Scene, noun: number): Told[] {
  const done = NOUNS.get(scene.lemma(noun));
  const toward = TOWARD.get(scene.lemma(noun));
  if (toward) return [{ status: toward, verb: undefined, said: true }];
  // "suspended compliance with the treaty"
  if (HELD.has(scene.lemma(noun)))
    return scene.tree.is(noun, 'obj') ? fromVerb(scene, scene.tokens[noun]!.head) : [];
  if (!done) return [];
  const verb = scene.tokens[noun]!.head;
  const clause = verb >= 0 && scene.tokens[verb]!.upos === 'VERB' ? verbStatus(scene, verb) : 'happened';
  return [{ status: shifted(done, clause), verb: noun, said: true }];
}

/** A known or dated agreement holds; one just spoken of as "an agreement" was reached. */
function byDefault({ title, definite, scene, token }: Mention, dated: boolean): Status {
  const under = scene.tree
    .children(token, 'case')
    .some((c) => ['under', 'of', 'to'].includes(scene.lemma(c)));
  const verb = scene.tokens[token]!.head;
  if (!definite && verb >= 0 && scene.tree.is(token, 'nsubj')) {
    const clause = verbStatus(scene, verb);
    if (clause === 'possible' || clause === 'expected' || clause === 'intended') return 'proposed';
  }
  return title !== null || dated || definite || under ? 'in-force' : 'concluded';
}
