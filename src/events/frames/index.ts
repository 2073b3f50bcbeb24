import { ACCUSE } from './accuse.js';
import { AGREE } from './agree.js';
import { AID } from './aid.js';
import { ASSAULT } from './assault.js';
import { COERCE } from './coerce.js';
import { CONCEDE } from './concede.js';
import { CONSULT } from './consult.js';
import { COOPERATE } from './cooperate.js';
import { MOBILIZE } from './mobilize.js';
import { PROTEST } from './protest.js';
import { REJECT } from './reject.js';
import { REQUEST } from './request.js';
import { RETREAT } from './retreat.js';
import { SANCTION } from './sanction.js';
import { SUPPORT } from './support.js';
import { THREATEN } from './threaten.js';
import type { Family, Frame } from './types.js';

export type { Family, Frame } from './types.js';

/** All frames by rule; of two that ask for as much, the earlier is tried first. */
export const FAMILIES: readonly Family[] = [
  ...CONSULT,
  ...AGREE,
  ...SUPPORT,
  ...COOPERATE,
  ...AID,
  ...CONCEDE,
  ...RETREAT,
  ...REQUEST,
  ...ACCUSE,
  ...REJECT,
  ...THREATEN,
  ...SANCTION,
  ...PROTEST,
  ...MOBILIZE,
  ...COERCE,
  ...ASSAULT,
];

/** A frame ready to match: its word lists as sets, its slots as lists, with the rule it belongs to. */
export interface Entry {
  readonly rule: string;
  readonly frame: Frame;
  readonly objects: ReadonlySet<string> | undefined;
  readonly except: ReadonlySet<string> | undefined;
  readonly subjects: ReadonlySet<string> | undefined;
  readonly clause: ReadonlySet<string> | undefined;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const words = (list: string | undefined) => (list ?? '').split(' ').filter(Boolean);

const setOf = (list: string | undefined) => (list === undefined ? undefined : new Set(words(list)));

type Trigger = 'verbs' | 'nouns' | 'adjectives';

/** The more an entry asks for, the earlier it is tried. */
function rank({ frame, objects, subjects, clause }: Entry): number {
  if (objects && frame.needs === 'clause') return 0;
  return objects || subjects || clause ? 1 : 2;
}

/** Entries by trigger lemma; those that ask for an object come first, as the more particular. */
function index(kind: Trigger): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const { name, frames } of FAMILIES) {
    for (const frame of frames) {
      const keys = [
        ...words(frame[kind]),
        ...(kind === 'verbs' ? words(frame.over).map((w) => `*${w}`) : []),
      ];
      if (keys.length === 0) continue;
      const entry: Entry = {
        rule: name,
        frame,
        objects: setOf(frame.objects),
        except: setOf(frame.except),
        subjects: setOf(frame.subjects),
        clause: setOf(frame.clause),
        source: words(frame.source),
        target: words(frame.target),
      };
      for (const lemma of keys) {
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
