import type { Document } from '../document/types.js';
import { contains } from '../span.js';
import type { Draft } from './draft.js';
import type { Scene } from './scene.js';

/** Share of a headline's words that the body must have for the headline to say nothing of its own. */
const REPEATED = 0.6;
const CONTENT_WORDS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** Leaves out what a headline, or a paragraph that repeats it, says over again in the body. */
export function withoutRepeats(
  document: Document,
  scenes: readonly Scene[],
  drafts: readonly Draft[],
): Draft[] {
  const titles = document.blocks.filter((b) => b.kind === 'title');
  const isTitle = ({ sentence }: Scene) =>
    titles.some((t) => contains(t, sentence)) || sentence.text === document.title;
  const headlines = new Set(scenes.filter(isTitle));
  if (headlines.size === 0) return [...drafts];
  const body = new Set(scenes.filter((s) => !headlines.has(s)).flatMap(wordsOf));
  return drafts.filter(({ scene }) => {
    if (!headlines.has(scene)) return true;
    const words = wordsOf(scene);
    return words.filter((w) => body.has(w)).length < REPEATED * words.length;
  });
}

const wordsOf = (scene: Scene) =>
  scene.tokens.filter((t) => CONTENT_WORDS.has(t.upos)).map((t) => t.lemma.toLowerCase());
