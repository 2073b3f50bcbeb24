import type { Statement } from '../report/schema.js';
import type { CueEntry } from './cues.js';
import type { Range, Scene, Source } from './scene.js';

/** A statement as found, before it is known who the words mean. */
export interface Draft {
  readonly scene: Scene;
  /** The cue's main word; -1 where no word of the text is one. */
  readonly cue: number;
  readonly cueRange: Range | null;
  readonly entry: CueEntry | null;
  readonly stance: Statement['stance'];
  contents: Range[];
  /** Main words of those who speak, in this scene. */
  readonly source: Source | null;
  /** Main words of those spoken to. */
  readonly addressees: readonly number[];
  /** Main words of those who relay it. */
  readonly relays: readonly number[];
  readonly rule: string;
}

/** What a draft cannot do without; the rest is what most have. */
type Found = Pick<Draft, 'scene' | 'cue' | 'contents' | 'source' | 'rule'> & Partial<Draft>;

export const draftOf = (found: Found): Draft => ({
  cueRange: found.cue < 0 ? null : found.scene.range([found.cue]),
  entry: null,
  stance: found.entry?.stance ?? 'says',
  addressees: [],
  relays: [],
  ...found,
});

/** The drafts of each sentence, in the order given. */
export function byScene(drafts: readonly Draft[]): Map<Scene, Draft[]> {
  const found = new Map<Scene, Draft[]>();
  for (const draft of drafts) {
    const here = found.get(draft.scene);
    if (here) here.push(draft);
    else found.set(draft.scene, [draft]);
  }
  return found;
}
