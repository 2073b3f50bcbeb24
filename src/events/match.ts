import { complements, measured, objectOf, type Trigger } from './arguments.js';
import type { Draft } from './draft.js';
import { type Context, partiesNear, sourceOf, targetOf } from './fillers.js';
import { type Entry, LEXICON } from './frames/index.js';
import { settle } from './roles.js';
import type { Scene } from './scene.js';
import { verbStatus } from './status.js';
import { type Found, isPolitical } from './who.js';

/** One draft for each trigger of the sentence whose frame finds its actors. */
export function matchFrames(scene: Scene, context: Context): Draft[] {
  const taken = new Set<number>();
  const drafts: Draft[] = [];
  for (const token of scene.topDown) {
    for (const kind of ['verbs', 'adjectives', 'nouns'] as const) {
      if (taken.has(token)) continue;
      const draft = matchToken(scene, token, kind, context);
      if (!draft) continue;
      drafts.push(draft);
      claim(draft, taken);
    }
  }
  return drafts;
}

const KINDS = {
  verbs: ['VERB', 'ADJ', 'NOUN'],
  adjectives: ['ADJ', 'VERB'],
  nouns: ['NOUN', 'PROPN'],
} as const;

/** Particles right after the verb, wherever the tree hangs them ("handed over 700 tents"). */
const PARTICLES = new Set(['over', 'up', 'out', 'off', 'down', 'back']);

function matchToken(scene: Scene, token: number, kind: Trigger['kind'], context: Context): Draft | undefined {
  const { upos } = scene.tokens[token]!;
  if (!(KINDS[kind] as readonly string[]).includes(upos)) return undefined;
  // only what is said of somebody can be obliged
  if (kind === 'verbs' && upos !== 'VERB' && scene.tree.child(token, 'cop') === undefined) return undefined;
  const keys: [key: string, prep?: string][] = [];
  if (kind === 'verbs') {
    const preps = [
      ...scene.tree.children(token, 'compound:prt').map((c) => scene.lemma(c)),
      ...scene.adjuncts(token).flatMap((a) => (scene.isTime(a.head) ? [] : [a.prep])),
    ];
    const lemma = scene.lemma(token);
    keys.push(...obliging(scene, token).map((word): [string] => [`*${word}`]));
    const next = scene.form(token + 1);
    if (PARTICLES.has(next) && !preps.includes(next)) keys.push([`${lemma}_${next}`]);
    if (upos === 'VERB')
      keys.push(...preps.map((prep): [string, string] => [`${lemma}_${prep}`, prep]), [lemma]);
  } else {
    if (upos !== 'VERB') keys.push([scene.lemma(token)]);
    keys.push([scene.form(token)]);
  }
  for (const [key, prep] of keys) {
    for (const entry of LEXICON[kind].get(key) ?? []) {
      const trigger: Trigger = prep === undefined ? { scene, token, kind } : { scene, token, kind, prep };
      const draft = fill(entry, trigger, context);
      if (draft) return draft;
    }
  }
  return undefined;
}

/** Words over a verb that oblige: its auxiliaries, and "need" and "have" over an infinitive. */
function obliging({ tree, tokens }: Scene, verb: number): string[] {
  const head = tokens[verb]!.head;
  const over =
    head >= 0 && tree.is(verb, 'xcomp') && tokens[verb]!.xpos === 'VB' ? [tokens[head]!.lemma] : [];
  const auxiliaries = tree.children(verb, 'aux').map((c) => tokens[c]!.text.toLowerCase());
  return [...auxiliaries.filter((word) => word !== 'have'), ...over];
}

/** The draft of an entry at a trigger; undefined where its object or its actors are not there. */
function fill(entry: Entry, trigger: Trigger, context: Context): Draft | undefined {
  const { frame, objects, except, subjects, clause } = entry;
  const { scene, token } = trigger;
  if (objects && !hasObject(trigger, objects)) return undefined;
  if (except && hasObject(trigger, except)) return undefined;
  if (subjects && !hasSubject(scene, token, subjects)) return undefined;
  if (clause && !complements(scene, token).some((c) => clause.has(scene.lemma(c)))) return undefined;
  if (frame.intransitive && scene.object(token) !== undefined) return undefined;
  if (frame.finite && !finiteVerb(scene, token)) return undefined;
  if (frame.wished && trigger.kind === 'verbs' && !isWished(scene, token)) return undefined;
  if (frame.alone && (scene.object(token) !== undefined || complements(scene, token).length > 0))
    return undefined;
  const source = sourceOf(entry, trigger, context);
  const target = targetOf(entry, trigger, context, source?.ids ?? []);
  const { sources, targets } = settle(
    frame,
    { sources: source?.ids ?? [], targets: target?.ids ?? [] },
    context.who,
  );
  const parties =
    frame.needs === 'parties' && (sources.length === 0 || (sources.length < 2 && scene.passive(token)))
      ? partiesNear(trigger, sources, context)
      : sources;
  const draft: Draft = {
    entry,
    scene,
    trigger: token,
    verb: trigger.kind === 'nouns' ? (scene.carrier(token) ?? token) : token,
    sources: parties,
    targets,
    sourceAt: source,
    targetAt: target,
    carrier: null,
  };
  return satisfied(draft, trigger) ? draft : undefined;
}

const finiteVerb = ({ tokens, tree }: Scene, verb: number) =>
  /^VB[DZP]$/.test(tokens[verb]!.xpos) || tree.child(verb, 'aux', 'aux:pass') !== undefined;

/** Not yet done: an infinitive or gerund, or a clause that says it is meant, hoped for or possible. */
function isWished(scene: Scene, verb: number): boolean {
  const { xpos } = scene.tokens[verb]!;
  const status = verbStatus(scene, verb);
  const open = status === 'possible' || status === 'intended' || status === 'expected';
  return open || ((xpos === 'VB' || xpos === 'VBG') && scene.tree.child(verb, 'aux') === undefined);
}

function hasSubject(scene: Scene, verb: number, subjects: ReadonlySet<string>): boolean {
  const subject = scene.passive(verb) ? scene.object(verb) : scene.subject(verb);
  return subject !== undefined && isOne(scene, subject, subjects);
}

function hasObject(trigger: Trigger, objects: ReadonlySet<string>): boolean {
  const { scene, token } = trigger;
  if (trigger.kind !== 'verbs') {
    const { tree } = scene;
    const below = [
      ...tree.children(token, 'compound', 'amod', 'nmod:poss'),
      ...scene.adjuncts(token).map((a) => a.head),
    ];
    return below.some((c) => isOne(scene, c, objects));
  }
  const object = objectOf(trigger);
  if (object !== undefined && isOne(scene, object, objects)) return true;
  if (scene.tree.children(token, 'obj').some((c) => isOne(scene, c, objects))) return true;
  return trigger.prep !== undefined && scene.adjuncts(token).some((a) => isOne(scene, a.head, objects));
}

function isOne(scene: Scene, noun: number, objects: ReadonlySet<string>): boolean {
  return scene.conjuncts(noun).some((n) => scene.lemmas(measured(scene, n)).some((l) => objects.has(l)));
}

/** Whether a side holds actors, or words that stand for some. */
const isSome = (ids: readonly string[], at: Found | undefined) => ids.length > 0 || at?.how === 'political';

function satisfied(draft: Draft, { kind }: Trigger): boolean {
  const { entry, sources, targets, sourceAt, targetAt, scene, trigger } = draft;
  const { needs, both, speech, mode } = entry.frame;
  const source = isSome(sources, sourceAt);
  const target = isSome(targets, targetAt);
  const filled = targetAt !== undefined && (!speech || FACING.has(entry.frame.type));
  switch (needs) {
    case 'pair':
      if (both) return sources.length > 1 || (source && target && sourceAt?.head !== targetAt?.head);
      if (mode === 'visit') return source && (targetAt?.ids.length ?? 0) > 0;
      return source && (target || filled);
    case 'parties':
    case 'source':
      return source;
    case 'crowd':
      return source && !sources.some((id) => id.startsWith('person/'));
    case 'target':
      return target;
    case 'named':
      return sources.length > 0 && targets.length > 0;
    case 'sides':
      return source && target;
    case 'victim':
      return (
        source || (targetAt !== undefined && (targetAt.how === 'named' || isPolitical(scene, targetAt.head)))
      );
    case 'given':
      return source && target && scene.object(trigger) !== undefined;
    case 'talkers':
      return (
        sources.filter((id) => id.startsWith('person/')).length > 1 &&
        scene.tree.child(trigger, 'xcomp', 'ccomp') === undefined
      );
    case 'order':
      return source && target && scene.tree.child(trigger, 'xcomp') !== undefined;
    case 'visitor':
      return sources.some((id) => id.startsWith('person/')) && target && sourceAt?.how === 'named';
    case 'clause':
      return source && (complements(scene, trigger).length > 0 || kind === 'adjectives');
    default:
      return source || target;
  }
}

/** Deeds done by saying that count whatever they are aimed at. */
const FACING = new Set(['REJECT', 'REQUEST', 'THREATEN']);

/** Words that the draft has read and that are no deed of their own. */
function claim({ entry, scene, trigger, verb }: Draft, taken: Set<number>): void {
  taken.add(trigger).add(verb);
  const { frame, objects } = entry;
  if (objects && !frame.keeps) {
    for (const child of [scene.object(trigger), ...scene.adjuncts(trigger).map((a) => a.head)])
      if (child !== undefined && isOne(scene, child, objects)) taken.add(child);
  }
  if (!frame.speech || !CONSUMING.has(frame.type)) return;
  const joined = frame.over === undefined ? [] : scene.tree.children(trigger, 'conj');
  const tops = [
    ...complements(scene, trigger),
    ...scene.tree.children(trigger, 'obj', 'obl', 'nmod'),
    ...joined,
  ];
  for (const top of tops) for (const token of scene.tree.subtree(top)) taken.add(token);
}

/** What is promised, asked for, refused or threatened is not a deed besides. */
const CONSUMING = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN']);
