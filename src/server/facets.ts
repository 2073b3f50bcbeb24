/** What a search could be narrowed by, each value with how many lines it would leave of the whole result. */
import { englishContext } from '../report/outline/english.js';
import { CONTEXTS } from '../report/vocabulary.js';
import { type Filter, type FindKind, type Hit, type Store, StoreError } from '../store/index.js';

type Field = 'by' | 'to' | 'about' | 'year';

export interface FacetValue {
  /** As the filter takes it: a name, or the id of what has none of its own; of a year, the year. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facet {
  readonly field: Field;
  readonly values: readonly FacetValue[];
}

/** Values are proposed by so many of the newest lines; each is then counted in all. */
const SEEN = 600;
const PAGE = 200;
const MOST_VALUES = 8;
const MOST_YEARS = 40;

export async function facetsOf(store: Store, kind: FindKind, filter: Filter): Promise<Facet[]> {
  const hits = await newest(store, kind, filter);
  const fields = (['by', 'to', 'about'] as const).filter((field) => filter[field] === undefined);
  const facets: Facet[] = [];
  for (const field of fields) {
    const values: FacetValue[] = [];
    for (const [value, label] of proposed(hits, field)) {
      const counted = await countedBy(store, kind, filter, field, value, label);
      if (counted !== null) values.push(counted);
    }
    facets.push({ field, values: values.sort((a, b) => b.count - a.count) });
  }
  return [...facets, { field: 'year', values: await years(store, kind, filter, hits) }];
}

async function newest(store: Store, kind: FindKind, filter: Filter): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (let cursor: string | null | undefined; cursor !== null && hits.length < SEEN; ) {
    const page: { items: readonly Hit[]; next: string | null } = await store.find(kind, filter, {
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    hits.push(...page.items);
    cursor = page.next;
  }
  return hits;
}

/** Values and their names, those of most lines first. */
function proposed(hits: readonly Hit[], field: Exclude<Field, 'year'>): [value: string, label: string][] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const hit of hits)
    for (const value of new Set(valuesOf(hit, field))) {
      const label = field === 'about' ? englishContext(value) : (hit.names[value] ?? value);
      counts.set(value, { label, count: (counts.get(value)?.count ?? 0) + 1 });
    }
  return [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value, { label }]) => [value, label]);
}

function valuesOf({ kind, line }: Hit, field: Exclude<Field, 'year'>): readonly string[] {
  if (kind === 'statement') {
    const { speaker, addressees, topics } = line;
    return { by: speaker?.actors ?? [], to: addressees, about: topics }[field];
  }
  if (kind === 'event') {
    const { sources, targets, contexts } = line;
    const together = targets.length === 0 && sources.length > 1;
    return { by: sources, to: together ? sources : targets, about: contexts }[field];
  }
  if (kind === 'agreement') {
    const topics = line.subject.filter((subject) => (CONTEXTS as readonly string[]).includes(subject));
    return { by: line.parties, to: [], about: topics }[field];
  }
  return [];
}

/** By its name, which reads better, where the store knows who is meant; else by its id. */
async function countedBy(
  store: Store,
  kind: FindKind,
  filter: Filter,
  field: Exclude<Field, 'year'>,
  id: string,
  label: string,
): Promise<FacetValue | null> {
  for (const value of field === 'about' ? [id] : [label, id]) {
    try {
      const count = await store.count(kind, { ...filter, [field]: value });
      if (count > 0) return { value, label, count };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
  return null;
}

/** From the newest back, until all lines with a date are counted. */
async function years(
  store: Store,
  kind: FindKind,
  filter: Filter,
  hits: readonly Hit[],
): Promise<FacetValue[]> {
  const dates = hits.flatMap((hit) => dateOf(hit) ?? []).map((date) => Number(date.slice(0, 4)));
  if (kind === 'actors' || filter.since || filter.until || dates.length === 0) return [];
  let left = await store.count(kind, { ...filter, since: '1800-01-01' });
  const last = Math.max(...dates.filter((year) => !Number.isNaN(year)));
  const values: FacetValue[] = [];
  for (let year = last; left > 0 && year > last - MOST_YEARS; year--) {
    const count = await store.count(kind, { ...filter, since: `${year}-01-01`, until: `${year}-12-31` });
    left -= count;
    if (count > 0) values.push({ value: String(year), label: String(year), count });
  }
  return values;
}

function dateOf({ kind, line, source }: Hit): string | null {
  const own =
    kind === 'agreement' ? line.signed : kind === 'statement' || kind === 'event' ? line.date : null;
  return own?.match(/\d{4}/)?.[0] ?? source.published;
}
