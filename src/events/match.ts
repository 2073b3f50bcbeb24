import type { Statement } from '../report/schema.js';
import { complements, measured, objectOf, slot, type Trigger } from './arguments.js';
import type { Draft } from './draft.js';
import { type Entry, type Frame, LEXICON } from './frames/index.js';
import { settle } from './roles.js';
import type { Said } from './said.js';
import type { Scene } from './scene.js';
import { verbStatus } from './status.js';
import type { Found, Who } from './who.js';

/** What a sentence's triggers are matched against. */
export interface Context {
  readonly who: Who;
  readonly said: Said;
}

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

const KINDS = { verbs: ['VERB'], adjectives: ['ADJ', 'VERB'], nouns: ['NOUN', 'PROPN'] } as const;

function matchToken(scene: Scene, token: number, kind: Trigger['kind'], context: Context): Draft | undefined {
  const { upos } = scene.tokens[token]!;
  if (!(KINDS[kind] as readonly string[]).includes(upos)) return undefined;
  const keys: [key: string, prep?: string][] = [];
  if (kind === 'verbs') {
    const preps = [
      ...scene.tree.children(token, 'compound:prt').map((c) => scene.lemma(c)),
      ...scene.adjuncts(token).map((a) => a.prep),
    ];
    const lemma = scene.lemma(token);
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

/** The draft of an entry at a trigger; undefined where its object or its actors are not there. */
function fill(entry: Entry, trigger: Trigger, context: Context): Draft | undefined {
  const { frame, objects } = entry;
  const { scene, token } = trigger;
  if (objects && !hasObject(trigger, objects)) return undefined;
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

function hasObject(trigger: Trigger, objects: ReadonlySet<string>): boolean {
  const { scene, token } = trigger;
  if (trigger.kind === 'nouns') {
    const { tree } = scene;
    const below = [
      ...tree.children(token, 'compound', 'nmod:poss'),
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
  return scene.conjuncts(noun).some((n) => objects.has(scene.lemma(measured(scene, n))));
}

/**
 * Who does it. Of a deed done by saying it is the speaker of the statement that the trigger opens, and of a wish for
 * closer ties whoever utters it.
 */
function sourceOf(entry: Entry, trigger: Trigger, context: Context): Found | undefined {
  const { frame, source } = entry;
  const { scene, token } = trigger;
  const range = scene.tokens[token]!;
  const cued = frame.speech ? context.said.cuedBy(range) : undefined;
  const statement = cued ?? (frame.uttered ? context.said.around(range) : undefined);
  const ids = statement?.speaker?.actors ?? [];
  if (ids.length > 0) return { ids, head: token, how: cued ? 'named' : 'owner' };
  const named = first(source, trigger, context, []);
  return named ?? leftOf(entry, trigger, context);
}

/** To whom it is done: whom the clause names, else the first foreign actor of what is said, else who is spoken to. */
function targetOf(
  { frame, target }: Entry,
  trigger: Trigger,
  context: Context,
  sources: readonly string[],
): Found | undefined {
  const { scene, token } = trigger;
  const { who, said } = context;
  const named = first(target, trigger, context, sources) ?? partner(frame, trigger, context, sources);
  if ((named?.ids.length ?? 0) > 0 || !frame.speech || frame.uttered) return named;
  const cued = said.cuedBy(scene.tokens[token]!);
  const statement = cued ?? (frame.needs === 'clause' ? said.around(scene.tokens[token]!) : undefined);
  if (!statement) return named;
  const ids = (cued ? foreignIn(cued, sources, who) : undefined) ?? statement.addressees;
  return ids.length > 0 ? { ids, head: token, how: 'inside' } : named;
}

/** Of an agreement whose clause names fewer than two: the states of the sentence, where there are just two. */
function partiesNear({ scene }: Trigger, named: readonly string[], { who }: Context): readonly string[] {
  const states = new Set(
    who.actors
      .within(scene.sentence)
      .flatMap((p) => p.actors)
      .filter((id) => id.startsWith('state/')),
  );
  return states.size === 2 && named.every((id) => states.has(id)) ? [...states] : named;
}

/** "… he said at the meeting": whom the speaker of the clause speaks to. */
function partner(
  { both }: Frame,
  { scene, token, kind }: Trigger,
  { said }: Context,
  sources: readonly string[],
): Found | undefined {
  const head = scene.tokens[token]!.head;
  if (!both || kind !== 'nouns' || head < 0 || sources.length !== 1) return undefined;
  const ids = said.cuedBy(scene.tokens[head]!)?.addressees ?? [];
  return ids.length > 0 ? { ids, head: token, how: 'inside' } : undefined;
}

/** The actors first named in the statement's contents, the speaker's own side left out. */
function foreignIn(
  { contents }: Statement,
  sources: readonly string[],
  who: Who,
): readonly string[] | undefined {
  const own = new Set(sources.map((id) => who.actors.stateOf(id)));
  for (const content of contents) {
    for (const { actors, form } of who.actors.within(content)) {
      const foreign = actors.filter((id) => !sources.includes(id) && !own.has(who.actors.stateOf(id)));
      if (foreign.length > 0 && form !== 'pronoun' && !foreign.every((id) => id.startsWith('place/')))
        return foreign;
    }
  }
  return undefined;
}

/** The first slot that holds actors other than those left out, else the words of the first slot that is filled. */
function first(
  slots: readonly string[],
  trigger: Trigger,
  { who }: Context,
  without: readonly string[],
): Found | undefined {
  let words: Found | undefined;
  for (const name of slots) {
    let best: Found | undefined;
    for (const head of slot(trigger, name)) {
      if (name !== 'comp') words ??= who.words(trigger.scene, head);
      const found = name === 'comp' ? insideOf(who, trigger.scene, head) : who.of(trigger.scene, head);
      const ids = found?.ids.filter((id) => !without.includes(id)) ?? [];
      if (!found || ids.length === 0) continue;
      best = best ? { ...best, ids: [...new Set([...best.ids, ...ids])] } : { ...found, ids };
    }
    if (best) return best;
  }
  return words;
}

function insideOf(who: Who, scene: Scene, head: number): Found | undefined {
  const ids = who.inside(scene, head);
  return ids.length > 0 ? { ids, head, how: 'inside' } : undefined;
}

/** Where the tree gives a finite verb no subject: the actor named last before it, in the same clause as it seems. */
function leftOf(
  { frame: { type } }: Entry,
  { scene, token, kind }: Trigger,
  { who }: Context,
): Found | undefined {
  const verb = scene.tokens[token]!;
  if (
    kind !== 'verbs' ||
    type !== 'CONSULT' ||
    !['VBD', 'VBZ', 'VBP'].includes(verb.xpos) ||
    scene.subject(token) !== undefined
  )
    return undefined;
  if (scene.passive(token)) return undefined;
  const before = who.actors
    .within({ start: scene.sentence.start, end: verb.start })
    .filter((p) => p.form !== 'adjective');
  const pointer = before.findLast((p) => p.actors.some((id) => id.startsWith('person/'))) ?? before.at(-1);
  return pointer ? { ids: pointer.actors, head: token, how: 'inside' } : undefined;
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
    case 'talkers':
      return (
        sources.filter((id) => id.startsWith('person/')).length > 1 &&
        scene.tree.child(trigger, 'xcomp', 'ccomp') === undefined
      );
    case 'order':
      return source && target && scene.tree.child(trigger, 'xcomp') !== undefined;
    case 'visitor':
      return sources.some((id) => id.startsWith('person/')) && target;
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
  const tops = [...complements(scene, trigger), ...scene.tree.children(trigger, 'obj', 'obl', 'nmod')];
  for (const top of tops) for (const token of scene.tree.subtree(top)) taken.add(token);
}

/** What is promised, asked for, refused or threatened is not a deed besides. */
const CONSUMING = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN']);
