import { MATERIAL_COOPERATION, VERBAL_COOPERATION } from './cooperation.js';
import { FORCE } from './force.js';
import type { Family, Frame } from './types.js';
import { SANCTIONING, VERBAL_CONFLICT, YIELDING } from './yielding.js';

export type { Family, Frame } from './types.js';

/** All frames by rule. */
export const FAMILIES: readonly Family[] = [
  ...VERBAL_COOPERATION,
  ...MATERIAL_COOPERATION,
  ...YIELDING,
  ...VERBAL_CONFLICT,
  ...SANCTIONING,
  ...FORCE,
];

/** A frame ready to match: its word lists as sets, its slots as lists, with the rule it belongs to. */
export interface Entry {
  readonly rule: string;
  readonly frame: Frame;
  readonly objects: ReadonlySet<string> | undefined;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const words = (list: string | undefined) => (list ?? '').split(' ').filter(Boolean);

type Trigger = 'verbs' | 'nouns' | 'adjectives';

/** The more an entry asks for, the earlier it is tried. */
function rank({ frame, objects }: Entry): number {
  return objects ? (frame.needs === 'clause' ? 0 : 1) : 2;
}

/** Entries by trigger lemma; those that ask for an object come first, as the more particular. */
function index(kind: Trigger): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const { name, frames } of FAMILIES) {
    for (const frame of frames) {
      const entry: Entry = {
        rule: name,
        frame,
        objects: frame.objects === undefined ? undefined : new Set(words(frame.objects)),
        source: words(frame.source),
        target: words(frame.target),
      };
      for (const lemma of words(frame[kind])) {
        const list = found.get(lemma);
        if (list) list.push(entry);
        else found.set(lemma, [entry]);
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => rank(a) - rank(b));
  return found;
}

/** Frames by trigger. */
export const LEXICON = { verbs: index('verbs'), nouns: index('nouns'), adjectives: index('adjectives') };
