/** What has changed of a record's lines, in words. */
import { englishDate } from '../../report/outline/english.js';
import { groupBy } from '../group.js';
import type { Change, PressRecord } from '../schema.js';
import { counted } from './pieces.js';
import type { Sources } from './sources.js';

/** What a field is called, and how its values are shown. */
const FIELDS: Readonly<Record<string, [called: string, shown: 'words' | 'date' | 'names']>> = {
  status: ['status', 'words'],
  date: ['date', 'date'],
  place: ['place', 'names'],
  sources: ['doers', 'names'],
  targets: ['targets', 'names'],
  speakers: ['speakers', 'names'],
  title: ['title', 'words'],
  parties: ['parties', 'names'],
  signed: ['signing', 'date'],
  term: ['term', 'words'],
  ends: ['end', 'date'],
};

export class Changes {
  readonly #changes: ReadonlyMap<string, readonly Change[]>;
  readonly #contradicted: ReadonlySet<string>;

  constructor(
    { changes }: PressRecord,
    readonly sources: Sources,
  ) {
    const lines = changes?.lines ?? [];
    this.#changes = groupBy(lines, ({ kind, of }) => [`${kind} ${of}`]);
    this.#contradicted = new Set(lines.filter(({ kind }) => kind === 'contradiction').map(({ of }) => of));
  }

  /** Empty where the record tells no changes. */
  of(kind: 'story' | 'event' | 'statement' | 'agreement', id: string): string[] {
    const own = (this.#changes.get(`${kind} ${id}`) ?? []).map((change) => this.#fact(change));
    return this.#contradicted.has(id) ? [...own, 'now told otherwise'] : own;
  }

  #fact({ field, before, after }: Change): string {
    if (field === null) return 'new';
    if (field === 'reports') return `${counted(after.length - before.length, 'report')} more`;
    if (field === 'onlySaidBy')
      return before.length === 0
        ? 'was told by a report itself'
        : `until now only ${this.sources.names(before)} said so`;
    const [called, shown] = FIELDS[field]!;
    if (before.length === 0) return `${called} was not told`;
    const was =
      shown === 'names'
        ? this.sources.names(before)
        : before
            .map((value) => (shown === 'date' ? englishDate(value) : value.replaceAll('-', ' ')))
            .join(', ');
    return `${called} was ${was}`;
  }
}
