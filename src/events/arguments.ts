import { DEEDS } from './frames/nouns.js';
import type { Adjunct, Scene } from './scene.js';

/** A trigger in a sentence: the word that tells the deed, and the preposition that is part of it ("call on"). */
export interface Trigger {
  readonly scene: Scene;
  readonly token: number;
  readonly kind: 'verbs' | 'nouns' | 'adjectives';
  readonly prep?: string;
}

/** Nouns that stand for what follows "of": "a series of talks", "thousands of troops". */
const MEASURES = new Set(
  'series number group round set host range variety thousand hundred dozen million billion handful score lot part piece ton kind wave spate state act worth load string batch couple day week month year hour package amount form type campaign kg kilogram gram liter litre pound barrel bag box truckload value some most many all part rest'.split(
    ' ',
  ),
);

/** The noun's own head, or what it measures. */
export function measured(scene: Scene, noun: number): number {
  if (!MEASURES.has(scene.lemma(noun))) return noun;
  return scene.adjuncts(noun).find((a) => a.prep === 'of')?.head ?? noun;
}

/** The noun that fills the verb's object place, a preposition's noun for a verb with one. */
export function objectOf({ scene, token, prep }: Trigger): number | undefined {
  const own = prep === undefined ? undefined : scene.adjuncts(token).find((a) => a.prep === prep)?.head;
  return own ?? scene.object(token);
}

/** The nouns that stand in a slot of the trigger, best first. See `Frame` for the names of slots. */
export function slot(trigger: Trigger, name: string): readonly number[] {
  if (name.startsWith('obj.')) {
    const object = objectOf(trigger);
    return object === undefined ? [] : nounSlot(trigger.scene, object, name.slice(4));
  }
  return trigger.kind === 'nouns' ? nounSlot(trigger.scene, trigger.token, name) : verbSlot(trigger, name);
}

function verbSlot(trigger: Trigger, name: string): readonly number[] {
  const { scene, token } = trigger;
  const { tree } = scene;
  switch (name) {
    case 'subj':
      return some(
        trigger.kind === 'verbs' && scene.passive(token) ? agent(scene, token) : scene.subject(token),
      );
    case 'obj':
      return some(objectOf(trigger));
    case 'iobj':
      return tree.children(token, 'iobj');
    case 'comp':
      return complements(scene, token);
    case 'poss':
    case 'mod':
    case 'gap':
      return [];
    case 'means':
      return scene
        .adjuncts(token)
        .filter((a) => BY.has(a.prep) && MEANS.has(scene.lemma(a.head)))
        .flatMap((a) => DOERS.flatMap((slot) => nounSlot(scene, a.head, slot)));
    default: {
      const own = scene.adjuncts(token).filter((a) => a.prep === name);
      const object = objectOf(trigger);
      return [...own.map((a) => a.head), ...(object === undefined ? [] : below(scene, object, name))];
    }
  }
}

/** "died in an Israeli raid": prepositions and deeds that tell who did it. */
const BY = new Set(['in', 'by', 'during', 'from']);
/** Where the doer of such a deed stands; what it is done to ("an attack on the consulate") is not he. */
const DOERS = ['poss', 'mod', 'by', 'from'];
const MEANS = new Set(DEEDS.split(' ').concat('shelling', 'gunfire', 'firing', 'crackdown', 'ambush'));

/** "the volume of trade with Chad": the preposition may stand with a noun further down. */
function below(scene: Scene, noun: number, prep: string): number[] {
  const found: number[] = [];
  for (let at: number | undefined = noun, depth = 0; at !== undefined && depth < 3; depth++) {
    const adjuncts: readonly Adjunct[] = scene
      .conjuncts(at)
      .flatMap((n) => [...scene.adjuncts(n), ...done(scene, n)]);
    found.push(...adjuncts.filter((a) => a.prep === prep).map((a) => a.head));
    at = adjuncts.find((a) => a.prep === 'of')?.head;
  }
  return found;
}

/** "sanctions imposed on Chad": adjuncts of the participle that describes the noun. */
function done(scene: Scene, noun: number): readonly Adjunct[] {
  const participle = scene.tree.children(noun, 'acl').find((c) => scene.tokens[c]!.xpos === 'VBN');
  return participle === undefined ? [] : scene.adjuncts(participle);
}

function agent(scene: Scene, verb: number): number | undefined {
  return scene.tree.child(verb, 'obl:agent') ?? scene.adjuncts(verb).find((a) => a.prep === 'by')?.head;
}

/** Its clauses and, for nouns, infinitives that say what is promised, asked or agreed. */
export function complements(scene: Scene, token: number): readonly number[] {
  const { tree } = scene;
  const own = tree.children(token, 'xcomp', 'ccomp', 'acl').filter((c) => !tree.is(c, 'acl:relcl'));
  // "stands ready to help": the clause may hang on the verb that carries the adjective
  const head = scene.tokens[token]!.head;
  if (own.length > 0) return own;
  // "its commitment to help", "was inclined to hear"
  const object = scene.object(token);
  const below =
    object === undefined ? [] : tree.children(object, 'acl').filter((c) => !tree.is(c, 'acl:relcl'));
  if (below.length > 0) return below;
  const purpose = tree.children(token, 'advcl').filter((c) => c > token && scene.tokens[c]!.xpos === 'VB');
  if (purpose.length > 0 || head < 0 || !tree.is(token, 'xcomp')) return purpose;
  return tree.children(head, 'xcomp', 'advcl').filter((c) => c > token);
}

function nounSlot(scene: Scene, noun: number, name: string): readonly number[] {
  const { tree } = scene;
  switch (name) {
    case 'poss':
      return tree.children(noun, 'nmod:poss');
    case 'mod':
      return tree.children(noun, 'compound', 'amod', 'nmod:desc').filter((c) => !tree.is(c, 'compound:prt'));
    case 'comp': {
      const own = complements(scene, noun);
      return own.length > 0 ? own : tree.children(noun, 'acl:relcl').filter((c) => ownSubject(scene, c));
    }
    case 'subj':
      return some(lender(scene, noun));
    case 'gap':
      return some(gapSubject(scene, noun));
    default: {
      const own = below(scene, noun, name);
      const verb = scene.carrier(noun);
      const above =
        verb === undefined ? [] : scene.adjuncts(verb).filter((a) => a.prep === name && a.head !== noun);
      return [...own, ...above.map((a) => a.head)];
    }
  }
}

/** "its demand that Israel ease …" looks like a relative clause; its subject is no relative word. */
function ownSubject(scene: Scene, verb: number): boolean {
  const subject = scene.tree.child(verb, 'nsubj');
  return (
    subject !== undefined && scene.antecedent(subject) === subject && scene.tokens[subject]!.upos !== 'PRON'
  );
}

/** The subject that a light verb lends its object; none where the noun is that subject. */
function lender(scene: Scene, noun: number): number | undefined {
  const own = scene.tree.child(noun, 'cop') === undefined ? undefined : scene.tree.child(noun, 'nsubj');
  if (own !== undefined) return scene.antecedent(own);
  const verb = scene.carrier(noun);
  if (verb === undefined || scene.tree.is(noun, 'nsubj')) return undefined;
  return scene.passive(verb) ? agent(scene, verb) : scene.subject(verb);
}

const DURING = new Set([
  'at',
  'in',
  'during',
  'after',
  'before',
  'following',
  'for',
  'ahead',
  'on',
  'to',
  'from',
]);

/** "At a summit with Roh, Yushchenko said …": the subject of the clause that the noun's phrase belongs to. */
function gapSubject(scene: Scene, noun: number): number | undefined {
  const head = scene.tokens[noun]!.head;
  if (head < 0 || !scene.tree.is(noun, 'obl')) return undefined;
  const prep = scene.adjuncts(head).find((a) => a.head === noun)?.prep;
  return prep !== undefined && DURING.has(prep) ? scene.subject(head) : undefined;
}

function some(token: number | undefined): readonly number[] {
  return token === undefined ? [] : [token];
}
