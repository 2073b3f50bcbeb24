import type { Event } from '../report/schema.js';
import type { Draft } from './draft.js';
import type { Frame } from './frames/index.js';
import type { Scene } from './scene.js';

type Status = Event['status'];
type Kind = Pick<Frame, 'speech' | 'lasts' | 'mode'>;

const set = (words: string) => new Set(words.split(' '));

/** Words that settle what becomes of the deed below them ("refused to sign", "hopes to visit"), by status. */
const HEADS = {
  denied: set(
    'deny refuse fail decline avoid prevent cancel reject forbid block avert refrain prohibit rule refute dismiss disavow renounce thwart foil abandon scrap shelve scupper unable unwilling refusal failure',
  ),
  possible: set(
    'hope want wish seek consider propose suggest urge ask call demand offer try attempt aim appeal recommend discuss encourage push mull weigh ponder contemplate explore effort possibility prospect chance proposal suggestion idea bid option need invite want require favour favor advocate allow enable possible help work aspire desire goal readiness willingness right opportunity inclined ready willing prepared eager keen able',
  ),
  intended: set(
    'plan intend prepare decide determine determined resolve vow pledge promise agree set plan intention preparation programme commit poise decision commitment',
  ),
  expected: set('expect schedule due likely slate anticipate predict foresee expectation project close near'),
} as const satisfies Partial<Record<Status, ReadonlySet<string>>>;

/** Words of feeling and deciding: what stands below them is done. */
const REAL = set(
  'delight pleased happy glad honoured honored regret decision vote privilege pleasure pride proud',
);

const MEANS = set('resort send deploy use employ fire manage gather meet join unite return arrive');

const OCCUR = set(
  'begin start take happen occur resume open continue be go hold last proceed follow convene',
);

const BEGUN = set('start begin resume open continue launch');

const ENDED = set(
  'end collapse conclude suspend break finish halt stop expire lift fail adjourn stall cease',
);

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

const TO_BE = set('is are was were');

const NEGATIONS = set("not never n't n’t no neither nor");
const MAYBE = set('may might could can possibly perhaps should must');
const BE_NOW = set("is are am 's ’s 're ’re been");

/** What a clause or phrase tells, and whether words say so or nothing speaks against it. */
export interface Told {
  readonly status: Status;
  readonly said: boolean;
}

/** Whether the deed happened, goes on, is meant, foreseen, possible, denied or over, as its clause tells it. */
export function statusOf(draft: Draft): Told {
  const { scene, trigger, verb, entry } = draft;
  const { upos } = scene.tokens[trigger]!;
  const noun = upos !== 'VERB' && upos !== 'ADJ' && scene.tree.child(trigger, 'cop') === undefined;
  const own = noun ? nounStatus(draft) : undefined;
  if (own) return { status: own, said: true };
  if (noun && verb === trigger) {
    const above = negated(scene, verb) ? 'denied' : entry.frame.lasts ? undefined : headStatus(scene, verb);
    return { status: above ?? (entry.frame.lasts ? 'ongoing' : 'happened'), said: above !== undefined };
  }
  if (entry.frame.uttered && !negated(scene, verb)) return { status: 'happened', said: true };
  const told = verbStatus(scene, verb, entry.frame);
  const status = told === 'happened' && noun && BEGUN.has(scene.lemma(verb)) ? 'ongoing' : told;
  const subject = noun && scene.tree.is(trigger, 'nsubj') && status === 'happened';
  return { status, said: !subject };
}

/** How a verb's own clause and what stands over it tell it: done, going on, meant, possible, denied … */
export function verbStatus(scene: Scene, verb: number, kind: Kind = {}): Status {
  return negated(scene, verb) ? 'denied' : (headStatus(scene, verb) ?? clauseStatus(scene, verb, kind));
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
    if (ENDED.has(lemma) && !negated(scene, head)) return 'ended';
    if (HEADS.denied.has(lemma)) return 'denied';
    if (OCCUR.has(lemma)) {
      const told = headStatus(scene, trigger) ?? future(scene, head);
      if (told) return told;
    }
  }
  if (
    verb === trigger &&
    head >= 0 &&
    tree.is(trigger, 'obj', 'obl') &&
    scene.tokens[head]!.upos === 'VERB'
  ) {
    const told = future(scene, head);
    if (told) return told;
  }
  if (verb !== trigger && tree.is(trigger, 'obj') && ENDED.has(scene.lemma(verb))) return 'ended';
  return undefined;
}

function future(scene: Scene, verb: number): Status | undefined {
  const status = clauseStatus(scene, verb, {});
  return status === 'intended' || status === 'possible' || status === 'expected' ? status : undefined;
}

function negated(scene: Scene, verb: number): boolean {
  return scene.tree.children(verb, 'advmod', 'det', 'cc:preconj').some((c) => {
    if (NEGATIONS.has(scene.form(c))) return true;
    return scene.form(c) === 'longer' && scene.tree.children(c).some((g) => scene.form(g) === 'no');
  });
}

const EMBEDDED = [
  'xcomp',
  'acl',
  'obj',
  'nmod',
  'advcl',
  'ccomp',
  'conj',
  'obl',
  'csubj',
  'nsubj:pass',
  'nsubj',
] as const;

/** What the words above an infinitive, gerund or noun make of it; none where nothing above bears on it. */
function headStatus(scene: Scene, word: number): Status | undefined {
  let at = word;
  for (let depth = 0; depth < 4; depth++) {
    const head = scene.tokens[at]!.head;
    if (head < 0 || !bears(scene, at)) return undefined;
    const told = fromHead(scene, at, head);
    if (told === 'none') return undefined;
    if (told) return told;
    at = head;
  }
  return undefined;
}

/** Whether what stands above the word says something of it: not over a clause with a subject of its own. */
function bears(scene: Scene, at: number): boolean {
  const { tree, tokens } = scene;
  if (!tree.is(at, ...EMBEDDED) || tree.is(at, 'acl:relcl')) return false;
  const verb = tokens[at]!.upos === 'VERB';
  if (tree.is(at, 'ccomp', 'conj', 'advcl') && tree.child(at, 'nsubj', 'nsubj:pass') !== undefined)
    return false;
  return !(verb && tree.is(at, 'nsubj', 'nsubj:pass', 'obj'));
}

function fromHead(scene: Scene, at: number, head: number): Status | 'none' | undefined {
  const { tree } = scene;
  const lemma = scene.lemma(head);
  const marks = tree.children(at, 'mark', 'case').map((c) => scene.lemma(c));
  if (tree.is(at, 'advcl')) {
    if (marks.includes('if') || marks.includes('unless')) return 'possible';
    if (marks.includes('without') || marks.includes('instead')) return 'denied';
    if (HEADS.possible.has(lemma)) return 'possible';
    if (HEADS.expected.has(lemma) && scene.tokens[head]!.upos === 'ADJ') return 'expected';
    const object = tree.child(head, 'obj');
    if (object !== undefined && REAL.has(scene.lemma(object))) return 'happened';
    // "used tear gas to disperse the crowd": what the means are used for is done
    if (MEANS.has(lemma)) return clauseStatus(scene, head, {});
    return marks.includes('to') && scene.tokens[at]!.xpos === 'VB' ? 'possible' : 'none';
  }
  if (tree.is(at, 'conj')) return undefined;
  if (REAL.has(lemma)) return 'happened';
  for (const [status, heads] of Object.entries(HEADS) as [Status, ReadonlySet<string>][]) {
    if (!heads.has(lemma)) continue;
    if (status === 'denied') return negated(scene, head) ? 'none' : status;
    return negated(scene, head) && status === 'possible' && lemma === 'able' ? 'denied' : status;
  }
  if (lemma === 'be' && marks.includes('to')) return 'expected';
  const xcomp = tree.is(at, 'xcomp');
  if (xcomp && negated(scene, head)) return 'denied';
  // "prompted Turkey to recall", "was happy to meet": what the clause above tells holds of the one below.
  if (xcomp) {
    const above = clauseStatus(scene, head, {});
    return headStatus(scene, head) ?? above;
  }
  return undefined;
}

/** Tense, mood and aspect of the clause. */
function clauseStatus(scene: Scene, verb: number, kind: Kind): Status {
  const { tree, tokens } = scene;
  const marks = tree.children(verb, 'mark').map((c) => scene.form(c));
  if (marks.includes('if') || marks.includes('unless') || marks.includes('once')) return 'possible';
  const auxiliaries = tree.children(verb, 'aux', 'cop').map((c) => scene.form(c));
  const adverbs = tree.children(verb, 'advmod').map((c) => scene.form(c));
  if (auxiliaries.some((a) => MAYBE.has(a)) || adverbs.some((a) => MAYBE.has(a))) return 'possible';
  if (auxiliaries.includes('would')) return 'expected';
  // "was to be signed"
  if (marks.includes('to') && auxiliaries.some((a) => TO_BE.has(a))) return 'expected';
  const conditional = tree
    .children(verb, 'advcl')
    .some((c) => tree.children(c, 'mark').some((m) => scene.form(m) === 'if' || scene.form(m) === 'unless'));
  if (conditional && auxiliaries.includes('will')) return 'possible';
  if (auxiliaries.some((a) => a === 'will' || a === "'ll" || a === '’ll' || a === 'shall')) return 'intended';
  if (kind.speech) return 'happened';
  const perfect = auxiliaries.some(
    (a) => a === 'have' || a === 'has' || a === 'had' || a === "'ve" || a === '’ve',
  );
  const { xpos } = tokens[verb]!;
  const present = xpos === 'VBZ' || xpos === 'VBP';
  if (xpos === 'VBG' && auxiliaries.some((a) => BE_NOW.has(a)))
    return kind.mode === 'visit' && !perfect ? 'intended' : 'ongoing';
  if (present && (marks.includes('before') || marks.includes('until') || marks.includes('after')))
    return 'intended';
  if (!perfect && kind.lasts && (present || xpos === 'VBG')) return 'ongoing';
  if (perfect && auxiliaries.includes('been') && tokens[verb]!.upos === 'NOUN') return 'ongoing';
  return 'happened';
}
