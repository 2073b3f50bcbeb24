import { ModelFile } from '../../model.js';
import type { Ranker, Table } from './read.js';

type RankerMeta = Pick<Ranker, 'bias' | 'floor' | 'threshold'>;

const TABLES: readonly Table[] = ['accept', 'again', 'left', 'right', 'source', 'cue'];
let ranker: Ranker | undefined;

/** The trained ranker of `models/statements.bin`, read once. */
export function loadRanker(): Ranker {
  if (ranker) return ranker;
  const file = ModelFile.open<RankerMeta>('statements');
  const of = <T>(read: (name: Table) => T) =>
    Object.fromEntries(TABLES.map((name) => [name, read(name)])) as Record<Table, T>;
  ranker = {
    tables: of((name) => file.numbers(name, 'i8')),
    scale: of((name) => file.scale(name)),
    ...file.meta,
  };
  return ranker;
}
