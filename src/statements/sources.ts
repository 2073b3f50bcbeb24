import type { Scene, Source } from './scene.js';

const RELATIVES = new Set(['who', 'which', 'that', 'whom']);
/** Relations over which a verb without a subject of its own takes its governor's. */
const SHARES_SUBJECT = ['conj', 'advcl', 'xcomp', 'parataxis', 'dep', 'ccomp'];

/** The main word of who does what this verb (noun, adjective) says; in relative clauses the noun they hang on. */
export function subjectOf(scene: Scene, token: number, depth = 0): Source | null {
  const { tree } = scene;
  const agent = agentOf(scene, token);
  const passive = tree.child(token, 'nsubj:pass') !== undefined;
  const own = passive ? agent : tree.child(token, 'nsubj');
  if (own !== undefined) return antecedent(scene, token, own);
  if (passive || depth > 4) return null;
  const head = scene.tokens[token]!.head;
  if (head < 0) return null;
  if (tree.is(token, ...SHARES_SUBJECT)) return subjectOf(scene, head, depth + 1);
  if (tree.is(token, 'acl', 'acl:relcl')) return { scene, token: head };
  return null;
}

/** "by X" of a passive. */
export function agentOf(scene: Scene, token: number): number | undefined {
  return scene.tree
    .children(token, 'obl:agent', 'obl')
    .find((c) => scene.tree.children(c, 'case').some((k) => scene.lemma(k) === 'by'));
}

function antecedent(scene: Scene, verb: number, subject: number): Source | null {
  if (scene.tree.is(subject, 'expl')) return null;
  if (!RELATIVES.has(scene.lemma(subject))) return { scene, token: subject };
  for (const at of [verb, ...scene.tree.ancestors(verb)])
    if (scene.tree.is(at, 'acl')) return { scene, token: scene.tokens[at]!.head };
  return { scene, token: subject };
}

/** Whose word a noun is: "his claim", "the claim of X", "Israeli claims". */
export function ownerOf(scene: Scene, noun: number): Source | null {
  const { tree } = scene;
  const owner =
    tree.child(noun, 'nmod:poss') ??
    tree
      .children(noun, 'nmod')
      .find((c) => tree.children(c, 'case').some((k) => ['of', 'by', 'from'].includes(scene.lemma(k)))) ??
    tree
      .children(noun, 'compound', 'amod')
      .find((c) => scene.tokens[c]!.upos === 'PROPN' || /^\p{Lu}/u.test(scene.tokens[c]!.text));
  if (owner !== undefined) return { scene, token: owner };
  return tree.is(noun, 'conj') ? ownerOf(scene, scene.tokens[noun]!.head) : null;
}

/** The words of a speaker: without clauses and phrases that hang on after a comma. */
export function sourceTokens(scene: Scene, token: number): number[] {
  const { tree } = scene;
  const dropped = tree
    .children(token)
    .filter((c) => tree.is(c, 'acl:relcl', 'parataxis', 'punct', 'case', 'cop', 'dep', 'appos'));
  const left = new Set(dropped.flatMap((d) => tree.subtree(d)));
  const kept = tree.subtree(token).filter((t) => !left.has(t));
  const at = kept.indexOf(token);
  let [a, b] = [at, at];
  while (a > 0 && kept[a - 1] === kept[a]! - 1) a--;
  while (b + 1 < kept.length && kept[b + 1] === kept[b]! + 1) b++;
  return kept.slice(a, b + 1);
}
