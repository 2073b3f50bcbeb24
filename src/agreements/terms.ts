import type { Time } from '../report/schema.js';
import type { Mention } from './mention.js';
import { verbsOver } from './parties.js';

/** The document's times by what they can say of an agreement. */
export class Terms {
  readonly #points: readonly Time[];
  readonly #spans: readonly Time[];

  constructor(times: readonly Time[]) {
    this.#points = times.filter((t) => !t.value.startsWith('P'));
    this.#spans = times.filter((t) => /^P\d+(\.\d+)?[YMWD]$/.test(t.value));
  }

  /** "a 20-year treaty", "for five years", "over a five-year period": how long it holds. */
  termOf(mention: Mention): string | null {
    const range = reach(mention);
    const inside = this.#spans.filter((t) => t.start >= range.start && t.end <= range.end);
    return inside[0]?.value ?? null;
  }

  /** The year or date in its name: "the 1972 treaty", "the Treaty of 1951", "a November 1995 accord". */
  nameDate(mention: Mention): Time | undefined {
    const { scene, token } = mention;
    const near = scene.tree
      .subtree(token)
      .filter((t) => t < token || scene.tokens[t]!.head === token)
      .filter((t) => !scene.tree.is(t, 'acl', 'acl:relcl', 'appos', 'conj'));
    return this.#points.find(
      (time) =>
        near.some((t) => overlap(scene.tokens[t]!, time)) && time.end <= scene.tokens[token]!.end + 24,
    );
  }

  /** When it ends: the time beside "expire", "end" or "due". */
  endOf(mention: Mention): string | null {
    const { scene, token } = mention;
    for (const verb of expiring(mention)) {
      const below = scene.tree.subtree(verb);
      const time = this.#points.find((t) => below.some((b) => overlap(scene.tokens[b]!, t)));
      if (time) return time.value;
    }
    void token;
    return null;
  }
}

const EXPIRE = new Set(['expire', 'lapse', 'end', 'terminate', 'revoke', 'due']);

function expiring({ scene, token }: Mention): number[] {
  return verbsOver(scene, token).filter((v) => EXPIRE.has(scene.lemma(v)));
}

/** The agreement's phrase and, where it is the object of its clause, the clause. */
function reach({ scene, token }: Mention): { start: number; end: number } {
  const verb = verbsOver(scene, token)[0];
  const tokens = scene.tree.subtree(token);
  return scene.range(verb === undefined ? tokens : [...tokens, ...scene.tree.subtree(verb)]);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The end that signing and term give; null where either is unknown or the two do not fit. */
export function derivedEnd(signed: string | null, term: string | null): string | null {
  const years = term?.match(/^P(\d+)Y$/)?.[1];
  const days = term?.match(/^P(\d+)D$/)?.[1];
  const months = term?.match(/^P(\d+)M$/)?.[1];
  if (signed === null || !/^\d{4}(-\d\d){0,2}$/.test(signed)) return null;
  const [year, month, day] = signed.split('-').map(Number) as [number, number?, number?];
  if (years !== undefined)
    return [String(year + Number(years)).padStart(4, '0'), ...signed.split('-').slice(1)].join('-');
  if (day === undefined || month === undefined || (days === undefined && months === undefined)) return null;
  const end = new Date(Date.UTC(year, month - 1 + Number(months ?? 0), day + Number(days ?? 0)));
  return end.toISOString().slice(0, 10);
}
