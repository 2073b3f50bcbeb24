import type { Scene } from './scene.js';

const SETTINGS = new Set([
  'statement',
  'interview',
  'speech',
  'press',
  'news',
  'conference',
  'briefing',
  'meeting',
  'talk',
  'visit',
  'letter',
  'email',
  'tweet',
  'address',
  'call',
  'message',
]);

const TIME_WORDS =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(today|yesterday|tomorrow|tonight|morning|afternoon|evening|week|month|year|day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether a phrase tells when or on what occasion something was said. */
export function isSetting(scene: Scene, phrase: number): boolean {
  const { tree } = scene;
  if (tree.is(phrase, 'obl:tmod', 'obl:unmarked', 'obl:agent')) return true;
  const prepositions = tree.children(phrase, 'case').map((k) => scene.lemma(k));
  if (prepositions.some((p) => ['during', 'following'].includes(p))) return true;
  if (prepositions.includes('for') && TIME_WORDS.test(scene.lemma(phrase))) return true;
  if (!prepositions.some((p) => ['in', 'on', 'at', 'after', 'before'].includes(p))) return false;
  return (
    SETTINGS.has(scene.lemma(phrase)) ||
    TIME_WORDS.test(scene.lemma(phrase)) ||
    scene.tokens[phrase]!.upos === 'NUM'
  );
}

export const isTime = (scene: Scene, c: number) =>
  TIME_WORDS.test(scene.lemma(c)) || scene.tree.is(c, 'obl:tmod', 'obl:unmarked');
