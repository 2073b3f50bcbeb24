import { type Dates, type Scene, verbStatus } from '../events/index.js';
import type { Agreement } from '../report/schema.js';
import { nounOver, verbsOver } from './clause.js';
import { LEAVING, STAGES, TOWARD, VERBS } from './lexicon.js';
import type { Mention } from './mention.js';

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
  /** A party leaves it. */
  readonly left?: true;
}

/** What its leaving makes of an agreement: one of two parties ends by it. */
export const settled = ({ status, left }: Told, parties: readonly string[]): Status =>
  left && parties.length === 2 ? 'ended' : status;

/** The stage that the words over and beside the mention tell; none where they say that no agreement was made. */
export function stageOf(mention: Mention, dated: boolean, dates: Dates): Told | undefined {
  const { scene, token } = mention;
  const verbs = verbsOver(scene, token);
  if (!mention.definite && mention.title === null && verbs.some((v) => isNotMade(scene, v))) return undefined;
  const told = verbs.flatMap((verb) => fromVerb(mention, verb, dates));
  const noun = nounOver(scene, token);
  if (noun !== undefined) told.push(...fromNoun(mention, noun, dates));
  for (const child of scene.tree.children(token, 'amod', 'compound')) {
    const status = STAGES.get(scene.lemma(child));
    if (status) told.push({ status, verb: undefined, said: true });
  }
  const head = scene.tokens[token]!.head;
  if (head >= 0 && scene.tree.is(token, 'nsubj') && isInForce(scene, head))
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

/** "failed to reach an agreement" */
function isNotMade(scene: Scene, verb: number): boolean {
  const status = VERBS.get(scene.lemma(verb));
  return (status === 'signed' || status === 'concluded') && verbStatus(scene, verb) === 'denied';
}

function fromVerb({ scene, token, definite }: Mention, verb: number, dates: Dates): Told[] {
  const status = VERBS.get(scene.lemma(verb));
  // "the accord that ended the war" has not ended
  const object = scene.tree.child(verb, 'obj');
  if (
    scene.lemma(verb) === 'end' &&
    object !== undefined &&
    object !== token &&
    scene.subject(verb) === token
  )
    return [];
  if (!status) return scene.lemma(verb) === 'due' ? [{ status: 'in-force', verb, said: true }] : [];
  const clause = verbStatus(scene, verb);
  // "a deal that was negotiated in Lausanne" stands, one that is being negotiated does not yet
  if (status === 'negotiating' && clause === 'happened' && scene.passive(verb))
    return [{ status: 'concluded', verb, said: true }];
  // "the deal that they reached in 2015" is known to hold
  const known = definite && status === 'concluded' && scene.tree.is(verb, 'acl') && dates.near(scene, verb);
  if (known && /^\d{4}$/.test(known.value)) return [{ status: 'in-force', verb, said: false }];
  if (LEAVING.has(scene.lemma(verb)) && clause === 'happened')
    return [{ status, verb, said: true, left: true }];
  // "expires in March" is still to come
  const present = status === 'ended' && /^VB[ZPG]$/.test(scene.tokens[verb]!.xpos);
  const now = present ? 'in-force' : shifted(status, clause);
  const renewed = status === 'to-be-updated' && now === 'in-force';
  return [{ status: now, verb, said: true, ...(renewed ? { firm: true } : {}) }];
}

/** "will sign" is expected, "hopes to sign" proposed, "will expire" still in force. */
function shifted(status: Status, clause: ReturnType<typeof verbStatus>): Status {
  // "has renewed the pact" leaves it in force; so does "will not renew"
  if (status === 'to-be-updated') return clause === 'happened' || clause === 'denied' ? 'in-force' : status;
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

/** "has been in effect since …", "entered into force" */
const IN_FORCE = new Set(['effect', 'force', 'place']);
const ENTERING = new Set(['enter', 'come', 'take', 'go']);

function isInForce(scene: Scene, head: number): boolean {
  if (IN_FORCE.has(scene.lemma(head))) return true;
  if (!ENTERING.has(scene.lemma(head)) || verbStatus(scene, head) !== 'happened') return false;
  return scene.tree.children(head, 'obj', 'obl').some((c) => IN_FORCE.has(scene.lemma(c)));
}

const HELD = new Set(['compliance', 'participation', 'membership', 'adherence']);

function fromNoun(mention: Mention, noun: number, dates: Dates): Told[] {
  const { scene } = mention;
  const done = NOUNS.get(scene.lemma(noun));
  const toward = TOWARD.get(scene.lemma(noun));
  if (toward) return [{ status: toward, verb: undefined, said: true }];
  // "suspended compliance with the treaty"
  if (HELD.has(scene.lemma(noun)))
    return scene.tree.is(noun, 'obj') ? fromVerb(mention, scene.tokens[noun]!.head, dates) : [];
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
  if (!definite && title === null && verb >= 0 && scene.tokens[verb]!.upos === 'VERB') {
    const clause = verbStatus(scene, verb);
    if (clause === 'possible' || clause === 'expected' || clause === 'intended') return 'proposed';
  }
  return title !== null || dated || definite || under ? 'in-force' : 'concluded';
}
