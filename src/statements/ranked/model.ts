import { ModelFile } from '../../model.js';
import type { Ranker } from './read.js';
import type { Part } from './spans.js';

interface RankerMeta {
  readonly bias: number;
  readonly threshold: number;
}

const TABLES: readonly (Part | 'accept')[] = ['accept', 'left', 'right', 'source', 'cue'];
let ranker: Ranker | undefined;

/** The trained ranker of `models/statements.bin`, read once. */
export function loadRanker(): Ranker {
  if (ranker) return ranker;
  const file = ModelFile.open<RankerMeta>('statements');
  const of = <T>(read: (name: Part | 'accept') => T) =>
    Object.fromEntries(TABLES.map((name) => [name, read(name)])) as Record<Part | 'accept', T>;
  ranker = {
    tables: of((name) => file.numbers(name, 'i8')),
    scale: of((name) => file.scale(name)),
    ...file.meta,
  };
  return ranker;
}
