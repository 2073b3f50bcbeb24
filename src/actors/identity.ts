/** Which person of the knowledge a name in the text is, on the report's date, if any. */
import { type Cluster, sameFull } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import { sameName } from './names.js';
import { holds, type Tenure } from './offices.js';
import type { KnownPerson } from './persons.js';
import type { Title } from './titles.js';

export interface Context {
  readonly knowledge: Knowledge;
  /** ISO date of the report, null where unknown. */
  readonly day: string | null;
  /** States that the text names. */
  readonly states: ReadonlySet<string>;
}

/** Offices whose holders the press calls by family name alone. */
const CHIEF =
  /^(?:Acting )?(?:President|Prime Minister|Chancellor|King|Queen|Emir|Sultan|Pope|Emperor|Supreme Leader|Foreign Minister|Foreign Secretary|Secretary of State|Crown Prince|Secretary-General of the United Nations|Vice President|Chief Executive)$/;
/** How long before and after an office the press still speaks of its holder, in years. */
const RELEVANT = { before: 6, after: 25, afterChief: 60 };

/** The known person whom the names mean, or none where nobody fits or nothing tells two apart. */
export function identify(cluster: Cluster, context: Context): KnownPerson | undefined {
  const single = cluster.words.length === 1;
  const title = cluster.spans.map((span) => span.title).find((t) => t?.offices);
  const persons = candidates(cluster, context.knowledge);
  const famous = single ? famousOf(persons, context) : undefined;
  const scored = persons
    .map((person) => ({
      person,
      score: scoreOf(person, cluster, title, context) + (person === famous ? FAME : 0),
    }))
    .filter(({ score }) => score >= (single ? 4 : 2))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best && (!next || best.score > next.score) ? best.person : undefined;
}

/** What it adds to a family name alone that it can hardly be anybody else's. */
const FAME = 3;
const HEAD =
  /^(?:President|Prime Minister|Chancellor|King|Emir|Sultan|Pope|Supreme Leader|General Secretary of the Chinese Communist Party)$/;

/** The only one of a rare family name who was ever head of a state or government, if the report is of his time. */
function famousOf(persons: readonly KnownPerson[], { knowledge, day }: Context): KnownPerson | undefined {
  if (persons.length > 4) return undefined;
  const heads = persons.flatMap((person) => {
    const held = knowledge.offices.of(person.id, person.states).filter(({ role }) => HEAD.test(role));
    return held.length > 0 ? [{ person, held }] : [];
  });
  const [only, other] = heads;
  if (!only || other) return undefined;
  const ofTime = day === null || only.held.some((tenure) => near(tenure, day));
  return ofTime && nameScore(only.person, [only.person.spellings[0]!.at(-1)!]) > 0 ? only.person : undefined;
}

function candidates({ words }: Cluster, { persons }: Knowledge): KnownPerson[] {
  const exact = pool(words, persons.byWord.bind(persons));
  const fitting = exact.filter((person) => nameScore(person, words) > 0);
  if (fitting.length > 0) return fitting;
  const spelt = pool(words, (word) => persons.variants(word).flatMap((v) => persons.byWord(v)));
  return [...exact, ...spelt].filter((person) => nameScore(person, words) > 0);
}

function pool(words: readonly string[], find: (word: string) => readonly KnownPerson[]): KnownPerson[] {
  return [
    ...new Map(words.flatMap((word) => (word.length > 1 ? find(word) : [])).map((p) => [p.id, p])).values(),
  ];
}

/** 3 for the same words, 2.5 for a fuller or shorter form, 2 for another spelling, 0 for another name. */
function nameScore(person: KnownPerson, words: readonly string[]): number {
  return Math.max(
    ...person.spellings.map((known) => {
      if (known.join('') === words.join('')) return 3;
      if (words.length === 1)
        return known.length > 1 && known.slice(isFamilyFirst(person) ? 0 : 1).includes(words[0]!) ? 2 : 0;
      if (isFamilyFirst(person))
        return known[0] === words[0] && sameName(known.slice(1).join(''), words.slice(1).join('')) ? 2.5 : 0;
      if (!sameFull(known, words)) return 0;
      return words.every((word) => known.includes(word)) || known.every((word) => words.includes(word))
        ? 2.5
        : 2;
    }),
  );
}

/** Names of these states stand family first. */
const isFamilyFirst = ({ states }: KnownPerson) =>
  states.some((s) => /^(?:CHN|TWN|KOR|PRK|VNM|KHM|SGP|MMR)$/.test(s));

function scoreOf(person: KnownPerson, cluster: Cluster, title: Title | undefined, context: Context): number {
  const { knowledge, day, states } = context;
  const tenures = knowledge.offices.of(person.id, person.states);
  const relevant = day === null ? tenures : tenures.filter((tenure) => near(tenure, day));
  if (relevant.length === 0) return 0;
  const now = day === null ? relevant : relevant.filter((tenure) => holds(tenure, day));
  const single = cluster.words.length === 1;
  let score = nameScore(person, cluster.words);
  if (score === 0) return 0;
  const inState = person.states.some((s) => states.has(s));
  if (title?.offices) {
    const fits = (tenure: Tenure) =>
      title.offices!.test(tenure.role) && (!title.state || title.state === tenure.state);
    if (now.some(fits)) score += 3;
    else if (relevant.some(fits)) score += 2;
    else if (single) return 0;
    else if (title.state && !person.states.includes(title.state)) score -= 2;
  }
  if (inState) score += 1;
  if (now.some(({ role }) => CHIEF.test(role))) score += 1.5;
  else if (relevant.some(({ role }) => CHIEF.test(role))) score += 0.5;
  else if (single && !title?.offices) return 0;
  if (!inState && person.states.join() !== '-' && !title?.offices) score -= 1.2;
  return score;
}

const near = ({ role, start, end }: Tenure, day: string): boolean => {
  const year = Number(day.slice(0, 4));
  const after = CHIEF.test(role) ? RELEVANT.afterChief : RELEVANT.after;
  return (
    year >= Number(start.slice(0, 4)) - RELEVANT.before &&
    (end === '' || year <= Number(end.slice(0, 4)) + after)
  );
};

/** The office to name on the day: the highest held then; null for one who holds none. */
export function officeOn(
  person: KnownPerson,
  context: Pick<Context, 'knowledge' | 'day'>,
): Tenure | undefined {
  const { knowledge, day } = context;
  if (day === null) return undefined;
  const held = knowledge.offices.of(person.id, person.states).filter((tenure) => holds(tenure, day));
  return held.sort((a, b) => rank(a.role) - rank(b.role) || (a.start > b.start ? -1 : 1))[0];
}

const RANKS: readonly RegExp[] = [
  /^(?:Supreme Leader|King|Queen|Emir|Sultan|Emperor|Pope|Secretary-General of the United Nations)$/,
  /^(?:Acting )?President$/,
  /^(?:Acting )?(?:Prime Minister|Chancellor)$/,
  /^Crown Prince|^Vice President$/,
  /^(?:Foreign Minister|Foreign Secretary|Secretary of State)$/,
  /^(?:Defence Minister|Secretary of Defense|Defence Secretary)$/,
  /^Deputy Prime Minister|Minister|^Secretary of/,
];
const rank = (role: string) => {
  const found = RANKS.findIndex((pattern) => pattern.test(role));
  return found < 0 ? RANKS.length : found;
};

/** The longest end of a run of capitals that is a known person's name in full; the run may begin with a title. */
export function knownEnd(words: readonly string[], knowledge: Knowledge): number | undefined {
  for (let from = 1; from <= words.length - 2; from++) {
    const rest = words.slice(from);
    const pool = knowledge.persons.byWord(rest.at(-1)!);
    if (pool.some((person) => nameScore(person, rest) === 3)) return from;
  }
  return undefined;
}
