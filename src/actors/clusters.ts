/** Puts the names of one person in one text together. */
import { isShortFor, sameName } from './names.js';
import type { NameSpan } from './namespans.js';

export interface Cluster {
  /** Words of the fullest name. */
  words: readonly string[];
  readonly spans: NameSpan[];
}

/** Names in two words or more found each other first; then single words join the nearest full name before them. */
export function clustersOf(spans: readonly NameSpan[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const span of spans) {
    if (span.words.length < 2) continue;
    const known = clusters.find(({ words }) => sameFull(words, span.words) || endsLike(words, span.words));
    if (!known) clusters.push({ words: span.words, spans: [span] });
    else {
      known.spans.push(span);
      if (span.words.length > known.words.length) known.words = span.words;
    }
  }
  for (const span of spans) if (span.words.length === 1) join(clusters, span);
  for (const cluster of clusters) cluster.spans.sort((a, b) => a.start - b.start);
  return clusters.filter(({ spans: all }) => all.length > 0);
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

function join(clusters: Cluster[], span: NameSpan): void {
  const [word = ''] = span.words;
  const before = (cluster: Cluster) =>
    Math.max(-1, ...cluster.spans.filter((s) => s.start < span.start).map((s) => s.start));
  const fits = (at: 'family' | 'any') =>
    clusters
      .filter((cluster) =>
        (at === 'family' ? familyWords(cluster.words) : cluster.words).some(
          (w) => w.length > 1 && (at === 'family' ? sameName(w, word) : w === word),
        ),
      )
      .filter((cluster) => compatible(cluster, span));
  const candidates = fits('family').length > 0 ? fits('family') : fits('any');
  const best = candidates.sort((a, b) => before(b) - before(a))[0];
  if (best) best.spans.push(span);
  else clusters.push({ words: span.words, spans: [span] });
}

/** All but the first word; the first too where the name may put the family first. */
const familyWords = (words: readonly string[]) => (words.length === 1 ? words : words.slice(1));

/** A titled single name joins nobody whose title names another state. */
function compatible(cluster: Cluster, { title }: NameSpan): boolean {
  if (!title?.state) return true;
  const states = cluster.spans.flatMap((s) => s.title?.state ?? []);
  return states.length === 0 || states.includes(title.state);
}
