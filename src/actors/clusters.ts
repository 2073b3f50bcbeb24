/** Puts the names of one person in one text together. */
import { countBefore } from '../search.js';
import { isShortFor, sameName, skeleton } from './names.js';
import type { NameSpan } from './namespans.js';

export interface Cluster {
  /** Words of the fullest name. */
  words: readonly string[];
  /** In text order. */
  readonly spans: NameSpan[];
}

/** Names in two words or more found each other first; then single words join the nearest full name before them. */
export function clustersOf(spans: readonly NameSpan[]): Cluster[] {
  const gathering = new Gathering();
  for (const span of spans) if (span.words.length > 1) gathering.full(span);
  for (const span of spans) if (span.words.length === 1) gathering.single(span);
  return gathering.clusters();
}

/** A cluster while names come to it: those in full and those in one word each in text order. */
interface Open extends Cluster {
  readonly rank: number;
  readonly singles: NameSpan[];
  /** States that the titles before its names tell. */
  readonly states: Set<string>;
}

class Gathering {
  readonly #clusters: Open[] = [];
  /** By the sound of each word of their names: names that share no word are not compared. */
  readonly #sounds = new Map<string, Set<Open>>();

  full(span: NameSpan): void {
    const known = this.#like(span.words).find(
      ({ words }) => sameFull(words, span.words) || endsLike(words, span.words),
    );
    const cluster = known ?? this.#open(span.words);
    cluster.spans.push(span);
    if (span.title?.state) cluster.states.add(span.title.state);
    if (span.words.length > cluster.words.length) {
      cluster.words = span.words;
      this.#index(cluster);
    }
  }

  single(span: NameSpan): void {
    const [word = ''] = span.words;
    const like = this.#like(span.words).filter((cluster) => compatible(cluster, span));
    const family = like.filter(({ words }) =>
      familyWords(words).some((w) => w.length > 1 && sameName(w, word)),
    );
    const any = like.filter(({ words }) => words.some((w) => w.length > 1 && w === word));
    const best = nearest(family.length > 0 ? family : any, span) ?? this.#open(span.words);
    best.singles.push(span);
    if (span.title?.state) best.states.add(span.title.state);
  }

  clusters(): Cluster[] {
    return this.#clusters.map(({ words, spans, singles }) => ({
      words,
      spans: [...spans, ...singles].sort((a, b) => a.start - b.start),
    }));
  }

  #open(words: readonly string[]): Open {
    const rank = this.#clusters.length;
    const cluster: Open = { words, spans: [], rank, singles: [], states: new Set() };
    this.#clusters.push(cluster);
    this.#index(cluster);
    return cluster;
  }

  #index(cluster: Open): void {
    for (const sound of cluster.words.map(skeleton)) {
      const known = this.#sounds.get(sound);
      if (known) known.add(cluster);
      else this.#sounds.set(sound, new Set([cluster]));
    }
  }

  /** Those that share the sound of a word, in the order in which they were opened. */
  #like(words: readonly string[]): Open[] {
    const found = new Set(words.flatMap((word) => [...(this.#sounds.get(skeleton(word)) ?? [])]));
    return [...found].sort((a, b) => a.rank - b.rank);
  }
}

/** The cluster that was named last before the span. */
function nearest(clusters: readonly Open[], { start }: NameSpan): Open | undefined {
  const lastNamed = ({ spans, singles }: Open) => {
    const full = spans[countBefore(spans.length, (i) => spans[i]!.start < start) - 1];
    return Math.max(full?.start ?? -1, singles.at(-1)?.start ?? -1);
  };
  return [...clusters].sort((a, b) => lastNamed(b) - lastNamed(a))[0];
}

/** Whether two full names can be one person's: one holds the other and both begin alike, or the order is turned. */
export function sameFull(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return short[0] === long[0] && long.length === 1;
  const begins = alikeGiven(short[0]!, long[0]!);
  if (!short.every((word, i) => (i === 0 && begins) || long.some((other) => alike(word, other))))
    return false;
  return (
    (begins && alike(short.at(-1)!, long.at(-1)!)) ||
    (begins && short.length > 2) ||
    (alike(short.at(-1)!, long[0]!) && alike(short[0]!, long.at(-1)!))
  );
}

/** Whether the short name is the last words of the long one, as Spanish and Portuguese family names are used. */
export function endsLike(long: readonly string[], short: readonly string[]): boolean {
  return (
    short.length > 1 &&
    long.length > short.length &&
    short.every((word, i) => alike(word, long[long.length - short.length + i]!))
  );
}

/** Given names also by their short forms. */
const alikeGiven = (a: string, b: string): boolean => alike(a, b) || isShortFor(a, b) || isShortFor(b, a);

/** Whether two words of a name agree: one name, or an initial of it. */
export function alike(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sameName(a, b);
}

/** All but the first word; the first too where the name may put the family first. */
const familyWords = (words: readonly string[]) => (words.length === 1 ? words : words.slice(1));

/** A titled single name joins nobody whose title names another state. */
const compatible = ({ states }: Open, { title }: NameSpan): boolean =>
  !title?.state || states.size === 0 || states.has(title.state);
