import type { Scene } from './scene.js';
import { subtreeWithout } from './spans.js';

/** What a cue takes as its content, in one of its frames. */
export interface Filling {
  readonly frame: string;
  /** Content tokens in text order. */
  readonly tokens: readonly number[];
  /** Tokens that belong to the cue besides its main word ("for" of "called for"). */
  readonly cue: readonly number[];
  readonly addressees: readonly number[];
}

export type Frame = (scene: Scene, cue: number) => Filling | null;

export const filling = (
  frame: string,
  tokens: readonly number[],
  cue: readonly number[] = [],
  addressees: readonly number[] = [],
): Filling | null => (tokens.length > 0 ? { frame, tokens, cue, addressees } : null);

export const hasCase = (scene: Scene, c: number, word: string) =>
  scene.tree.children(c, 'case').some((k) => scene.lemma(k) === word);

export const hasMark = (scene: Scene, c: number, word: string) =>
  scene.tree.children(c, 'mark').some((k) => scene.lemma(k) === word);

export const withoutCase = (scene: Scene, c: number) =>
  subtreeWithout(scene, c, scene.tree.children(c, 'case'));

export const upTo = (scene: Scene, heads: readonly number[]) =>
  heads.flatMap((h) => scene.tree.subtree(h)).sort((a, b) => a - b);
