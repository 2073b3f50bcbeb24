import type { Statement } from '../report/schema.js';
import { columnsOf } from '../tables.js';

type Stance = Statement['stance'];
type Kind = 'verb' | 'noun' | 'adj' | 'phrase' | 'naming' | 'object';

/** A word that attributes, what it takes as content, and how it stands to it. */
export interface CueEntry {
  readonly lemma: string;
  readonly kind: Kind;
  /** In order of preference: knowledge/cues.tsv says what each means. */
  readonly frames: readonly string[];
  readonly stance: Stance;
}

let lexicon: Map<string, CueEntry> | undefined;

function readLexicon(): Map<string, CueEntry> {
  const entries = new Map<string, CueEntry>();
  for (const row of columnsOf('cues.tsv')) {
    const [kind, lemmas, frames, stance] = row as [Kind, string, string, Stance];
    for (const lemma of lemmas.split(','))
      entries.set(`${kind} ${lemma}`, { lemma, kind, frames: frames.split(' '), stance });
  }
  return entries;
}

export function cueEntry(kind: Kind, lemma: string): CueEntry | undefined {
  lexicon ??= readLexicon();
  return lexicon.get(`${kind} ${lemma}`);
}
