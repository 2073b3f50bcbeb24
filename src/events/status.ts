import type { Event } from '../report/schema.js';
import type { Draft } from './draft.js';
import type { Frame } from './frames/index.js';
import type { Scene } from './scene.js';

type Status = Event['status'];

const set = (words: string) => new Set(words.split(' '));

/** Heads that settle what becomes of the deed below them ("refused to sign", "hopes to visit"), by status. */
const HEADS = {
  denied: set(
    'deny refuse fail decline avoid prevent cancel reject stop forbid block avert refrain prohibit rule refute dismiss disavow renounce thwart foil abandon scrap shelve scupper',
  ),
  possible: set(
    'hope want wish seek consider propose suggest urge ask call demand offer try attempt aim appeal recommend could discuss encourage push mull weigh ponder contemplate explore effort attempt possibility prospect chance hope proposal suggestion idea bid option need call demand invite want require favour favor advocate allow enable',
  ),
  intended: set(
    'plan intend prepare decide determine determined resolve vow pledge promise agree ready set decision plan intention preparation programme pledge commit poise',
  ),
  expected: set('expect schedule due likely slate anticipate predict foresee expectation project'),
  ongoing: set('continue begin start resume keep launch open maintain'),
  ended: set('end collapse conclude suspend break finish halt stop expire lift fail adjourn stall cease'),
} as const satisfies Partial<Record<Status, ReadonlySet<string>>>;

/** Words before a noun that say whether its deed is past or to come. */
const BEFORE_NOUN: ReadonlyMap<string, Status> = new Map([
  ...[...set('planned upcoming forthcoming intended scheduled future coming')].map((w): [string, Status] => [
    w,
    'intended',
  ]),
  ...[...set('expected anticipated likely')].map((w): [string, Status] => [w, 'expected']),
  ...[...set('possible potential proposed threatened eventual hypothetical alleged')].map(
    (w): [string, Status] => [w, 'possible'],
  ),
  ...[...set('ongoing current continuing continued sustained present')].map((w): [string, Status] => [
    w,
    'ongoing',
  ]),
  ...[...set('cancelled canceled aborted')].map((w): [string, Status] => [w, 'denied']),
]);

const NEGATIONS = set("not never n't n’t no neither nor");
const MAYBE = set('may might could can possibly perhaps would should must');

/** Whether the deed happened, goes on, is meant, foreseen, possible, denied or over, as its clause tells it. */
export function statusOf(draft: Draft): Status {
  const { scene, trigger, verb } = draft;
  const noun = scene.tokens[trigger]!.upos !== 'VERB' && scene.tree.child(trigger, 'cop') === undefined;
  const own = noun ? nounStatus(draft) : undefined;
  if (own) return own;
  if (noun && verb === trigger)
    return negated(scene, verb) ? 'denied' : (headStatus(scene, verb) ?? fromFrame(draft));
  return verbStatus(scene, verb, draft.entry.frame);
}

/** How a verb's own clause and what stands over it tell it: done, going on, meant, possible, denied … */
export function verbStatus(scene: Scene, verb: number, kind: Pick<Frame, 'speech' | 'lasts'> = {}): Status {
  return negated(scene, verb) ? 'denied' : (headStatus(scene, verb) ?? clauseStatus(scene, verb, kind));
}

function fromFrame({ entry }: Draft): Status {
  return entry.frame.lasts ? 'ongoing' : 'happened';
}

function nounStatus({ scene, trigger, verb }: Draft): Status | undefined {
  const { tree } = scene;
  for (const child of tree.children(trigger, 'amod', 'det', 'compound')) {
    const told = BEFORE_NOUN.get(scene.form(child));
    if (told) return told;
    if (scene.lemma(child) === 'no' && tree.is(child, 'det')) return 'denied';
  }
  const head = scene.tokens[trigger]!.head;
  if (head >= 0 && tree.is(trigger, 'nsubj', 'nsubj:pass')) {
    const lemma = scene.lemma(head);
    if (HEADS.ended.has(lemma) && !negated(scene, head)) return 'ended';
    if (HEADS.denied.has(lemma)) return 'denied';
  }
  if (verb !== trigger && tree.is(trigger, 'obj') && HEADS.ended.has(scene.lemma(verb))) return 'ended';
  return undefined;
}

function negated(scene: Scene, verb: number): boolean {
  return scene.tree.children(verb, 'advmod', 'det', 'cc:preconj').some((c) => {
    if (NEGATIONS.has(scene.form(c))) return true;
    return scene.form(c) === 'longer' && scene.tree.children(c).some((g) => scene.form(g) === 'no');
  });
}

/** What the words above an infinitive, gerund or noun make of it. */
function headStatus(scene: Scene, verb: number): Status | undefined {
  const { tree } = scene;
  let at = verb;
  for (let depth = 0; depth < 4; depth++) {
    const head = scene.tokens[at]!.head;
    if (head < 0) return undefined;
    const embedded = tree.is(at, 'xcomp', 'acl', 'obj', 'nmod', 'advcl', 'ccomp', 'conj', 'obl');
    if (
      !embedded ||
      tree.is(at, 'acl:relcl') ||
      (tree.is(at, 'ccomp', 'conj', 'advcl') && tree.child(at, 'nsubj') !== undefined)
    )
      return undefined;
    if (tree.is(at, 'obj', 'obl', 'nmod') && scene.tokens[at]!.upos === 'VERB') return undefined;
    const lemma = scene.lemma(head);
    if (tree.is(at, 'advcl')) {
      const marks = tree.children(at, 'mark').map((c) => scene.lemma(c));
      if (marks.includes('if') || marks.includes('unless')) return 'possible';
      if (marks.includes('without') || marks.includes('instead')) return 'denied';
      if (marks.includes('to')) return 'possible';
    } else if (tree.is(at, 'xcomp', 'acl', 'ccomp') || scene.tokens[at]!.upos !== 'VERB') {
      for (const [status, heads] of Object.entries(HEADS) as [Status, ReadonlySet<string>][]) {
        if (status === 'ended' || (status === 'ongoing' && !tree.is(at, 'xcomp'))) continue;
        if (!heads.has(lemma)) continue;
        if (status === 'denied' && negated(scene, head)) return undefined;
        return status === 'ongoing'
          ? undefined
          : negated(scene, head) && status !== 'expected'
            ? 'denied'
            : status;
      }
      if (negated(scene, head) && tree.is(at, 'xcomp')) return 'denied';
      if (tree.is(at, 'acl') && tree.children(at, 'mark').some((c) => scene.form(c) === 'to'))
        return 'possible';
    }
    at = head;
  }
  return undefined;
}

/** Tense, mood and aspect of the clause. */
function clauseStatus(scene: Scene, verb: number, kind: Pick<Frame, 'speech' | 'lasts'>): Status {
  const { tree, tokens } = scene;
  const marks = tree.children(verb, 'mark').map((c) => scene.form(c));
  if (marks.includes('if') || marks.includes('unless')) return 'possible';
  const clause = tree.is(verb, 'xcomp') && tokens[verb]!.head >= 0 ? tokens[verb]!.head : verb;
  const auxiliaries = tree.children(clause, 'aux', 'cop').map((c) => scene.form(c));
  const adverbs = tree.children(verb, 'advmod').map((c) => scene.form(c));
  if (auxiliaries.some((a) => MAYBE.has(a)) || adverbs.some((a) => MAYBE.has(a))) return 'possible';
  if (auxiliaries.some((a) => a === 'will' || a === "'ll" || a === '’ll' || a === 'shall')) return 'intended';
  if (kind.speech) return 'happened';
  const perfect = auxiliaries.some((a) => a === 'have' || a === 'has' || a === 'had' || a === "'ve");
  const { xpos } = tokens[clause]!;
  if (
    xpos === 'VBG' &&
    auxiliaries.some(
      (a) => a === 'is' || a === 'are' || a === 'been' || a === 'am' || a === "'s" || a === "'re",
    )
  )
    return 'ongoing';
  if (marks.includes('to')) return 'intended';
  if (!perfect && (xpos === 'VBZ' || xpos === 'VBP') && kind.lasts) return 'ongoing';
  return 'happened';
}
