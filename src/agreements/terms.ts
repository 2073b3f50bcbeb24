import { isDate, type Scene } from '../events/index.js';
import type { Time } from '../report/schema.js';
import { touching } from '../search.js';
import { overlaps } from '../span.js';
import { verbsOver } from './clause.js';
import type { Mention } from './mention.js';

/** The document's times by what they can say of an agreement. */
export class Terms {
  readonly #points: readonly Time[];
  readonly #spans: readonly Time[];

  constructor(times: readonly Time[]) {
    this.#points = times.filter(({ value }) => isDate(value));
    this.#spans = times.filter((t) => /^P\d+(\.\d+)?[YMWD]$/.test(t.value));
  }

  /** "a 20-year treaty", "for five years", "over a five-year period": how long it holds. */
  termOf(mention: Mention): string | null {
    const { scene, token } = mention;
    const verbs = verbsOver(scene, token);
    const reach = scene.range([
      token,
      ...scene.tree.subtree(token),
      ...verbs.flatMap((v) => scene.tree.subtree(v)),
    ]);
    const term = touching(this.#spans, reach).find(
      (t) => t.start >= reach.start && t.end <= reach.end && isTerm(mention, verbs, t),
    );
    return term?.value ?? null;
  }

  /** The year or date in its name: "the 1972 treaty", "the Treaty of 1951", "a November 1995 accord". */
  nameDate(mention: Mention): Time | undefined {
    const { scene, token } = mention;
    const near = scene.tree
      .subtree(token)
      .filter((t) => t < token || scene.tokens[t]!.head === token)
      .filter((t) => !scene.tree.is(t, 'acl', 'acl:relcl', 'appos', 'conj'));
    return touching(this.#points, scene.sentence).find(
      (time) =>
        near.some((t) => overlaps(scene.tokens[t]!, time)) && time.end <= scene.tokens[token]!.end + 24,
    );
  }

  /** When it ends: the time beside "expire", "end" or "due". */
  endOf(mention: Mention): string | null {
    const { scene } = mention;
    const times = touching(this.#points, scene.sentence);
    for (const verb of expiring(mention)) {
      const own = new Set(scene.tree.subtree(mention.token));
      const below = scene.tree.subtree(verb).filter((t) => !own.has(t) || t > mention.token);
      const time = times.find((t) => below.some((b) => overlaps(scene.tokens[b]!, t)));
      if (time) return time.value;
    }
    return null;
  }
}

const EXPIRE = new Set('expire lapse end terminate revoke due scrap abrogate cancel annul'.split(' '));

/** Verbs that end the agreement: over the mention, or later in its sentence of "it". */
function expiring({ scene, token }: Mention): number[] {
  const own = verbsOver(scene, token).filter((v) => EXPIRE.has(scene.lemma(v)));
  if (own.length > 0) return own;
  return scene.tokens.flatMap((t, i) => {
    if (t.upos !== 'VERB' || !EXPIRE.has(scene.lemma(i)) || i < token) return [];
    const subject = scene.subject(i);
    return subject !== undefined && (scene.form(subject) === 'it' || subject === token) ? [i] : [];
  });
}

/** A duration tells the term where it describes the noun itself or follows "for" or "over" in the agreement's clause. */
function isTerm({ scene, token }: Mention, verbs: readonly number[], time: Time): boolean {
  const at = scene.tokens.findIndex((t) => overlaps(t, time));
  if (isRange(scene, at, time)) return false;
  if (isBefore(scene, time, token)) return true;
  let head = at;
  let measured = false;
  for (let depth = 0; head >= 0 && depth < 7; depth++) {
    if (head === token) return measured || depth === 0 || time.end <= scene.tokens[token]!.start;
    if (verbs.includes(head)) return measured && !hasLasted(scene, head, token, at);
    if (scene.tokens[head]!.upos === 'VERB') return false;
    if (scene.tree.is(head, 'obl', 'nmod')) {
      // "over 20 years" may be read as more than 20
      const over = scene.tree.is(head, 'obl:unmarked') ? [scene.form(at), scene.form(at - 1)] : [];
      const preps = [...scene.tree.children(head, 'case').map((c) => scene.lemma(c)), ...over];
      if (preps.some((p) => p === 'for' || p === 'over')) measured ||= MEASURES_TERM.has(scene.lemma(head));
      else if (!preps.includes('of')) return false;
    }
    head = scene.tokens[head]!.head;
  }
  return false;
}

/** "three to five-year" */
const isRange = ({ tokens }: Scene, at: number, { text }: Time) =>
  /\b(?:to|or)\b/.test(text) || (tokens[at - 1]?.text === 'to' && tokens[at - 2]?.upos === 'NUM');

/** "a new 10-year, $600 million agreement": before the noun, with nothing of another phrase between. */
function isBefore({ tree, tokens }: Scene, { end }: Time, token: number): boolean {
  const own = new Set(tree.subtree(token));
  const between = tokens.flatMap((t, i) => (t.start >= end && i < token ? [i] : []));
  return (
    end <= tokens[token]!.start &&
    between.every((i) => own.has(i) || /^(?:NUM|SYM|PUNCT)$/.test(tokens[i]!.upos)) &&
    !between.some((i) => tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'ADP')
  );
}

/** "The treaty has kept the peace for 70 years" tells no term. */
function hasLasted(scene: Scene, verb: number, token: number, time: number): boolean {
  const perfect = scene.tree.children(verb, 'aux').some((c) => scene.lemma(c) === 'have');
  const told = scene.tokens.slice(time, time + 6).some((t) => ['term', 'period'].includes(t.lemma));
  return perfect && !told && scene.subject(verb) === token;
}

const MEASURES_TERM = new Set('year month day week term period decade'.split(' '));

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
