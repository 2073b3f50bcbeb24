import type { CueEntry } from './cues.js';
import type { Scene, Source } from './scene.js';

const words = (list: string) => new Set(list.split(' '));
const MODALS = words('will would shall should may might could can must');
/** Verbs that are no statement when denied: nothing was said. */
const SAYING = words(
  'say tell comment elaborate specify disclose mention announce explain confirm state reveal respond clarify report describe find show write',
);
const NAMING = words('name identify quote cite');
const NEGATIONS = words("not n't never");
const FIRST_PERSON = words('i we you');
/** Verbs whose infinitive still tells of something said. */
const CARRIERS = words('go continue use begin start want wish like proceed hasten rush quote take');
/** Things that show, hold or lay down something without anybody's saying it. */
const MUTE = words(
  'treaty deal agreement law bill move decision step fact event attack situation way thing case issue lack development evidence history talk visit trip presence absence it this that these those which what',
);

/** Whether the verb tells of something said: not denied, not merely possible or expected, not an order. */
export function isSaid(scene: Scene, cue: number, entry: CueEntry): boolean {
  const { tree, tokens } = scene;
  if (SAYING.has(entry.lemma) && tree.children(cue, 'advmod').some((c) => NEGATIONS.has(scene.lemma(c))))
    return false;
  if (tree.children(cue, 'aux').some((a) => MODALS.has(scene.lemma(a)))) return false;
  if (
    tokens[cue]!.xpos === 'VBN' &&
    tree.child(cue, 'aux', 'obl:agent') === undefined &&
    !tree.is(cue, 'root', 'conj')
  )
    return false;
  if (hidesName(scene, cue) || isAsked(scene, cue)) return false;
  const head = tokens[cue]!.head;
  const infinitive = tree.children(cue, 'mark').some((m) => scene.lemma(m) === 'to');
  if (infinitive && !(head >= 0 && carries(scene, cue, head))) return false;
  return !tree.is(cue, 'amod', 'compound', 'case', 'mark');
}

/** "Asked whether he would sign, Berg said": the participle that opens the sentence tells who was asked, not who asks. */
const isAsked = ({ tree, tokens }: Scene, cue: number) =>
  /^VB[DN]$/.test(tokens[cue]!.xpos) &&
  tokens.slice(0, cue).every((t) => t.upos === 'PUNCT') &&
  tree.child(cue, 'nsubj') === undefined &&
  tokens[cue]!.head > cue;

/** "asked not to be named", "requested anonymity": how the report treats its source, nothing that was said. */
function hidesName(scene: Scene, cue: number): boolean {
  const { tree } = scene;
  const isNot = (token: number) => tree.children(token, 'advmod').some((c) => NEGATIONS.has(scene.lemma(c)));
  return (
    tree.children(cue, 'obj').some((c) => scene.lemma(c) === 'anonymity') ||
    tree.children(cue, 'xcomp').some((c) => NAMING.has(scene.lemma(c)) && (isNot(c) || isNot(cue)))
  );
}

/** "went on to say", and what is joined to it. */
function carries(scene: Scene, cue: number, head: number): boolean {
  if (CARRIERS.has(scene.lemma(head))) return true;
  return (
    scene.tree.is(cue, 'conj') &&
    scene.tokens[head]!.head >= 0 &&
    CARRIERS.has(scene.lemma(scene.tokens[head]!.head))
  );
}

/** Whether there is somebody who speaks: no mute thing, and not "I think" in one's own words. */
export function speaks(scene: Scene, cue: number, source: Source | null): boolean {
  if (source === null)
    return scene.tree.children(cue, 'nsubj:pass', 'expl').some((c) => scene.lemma(c) === 'it');
  if (source.scene !== scene) return true;
  if (MUTE.has(scene.lemma(source.token))) return false;
  return !(scene.quotationOf(cue) && FIRST_PERSON.has(scene.lemma(source.token)));
}

export const isFirstPerson = ({ scene, token }: Source) => FIRST_PERSON.has(scene.lemma(token));
