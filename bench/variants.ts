/** Many reports out of few: the examples with other days, people and states, lines and offsets as they were. */
import type { Digest } from '../src/record/index.js';
import type { Report } from '../src/report/schema.js';
import { packDigest, unpackDigest } from '../src/store/digests.js';
import { idsOfDays } from '../src/store/keys.js';
import { type Prepared, prepare } from '../src/store/prepare.js';

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghklmnprstvwz';
const STATES =
  'USA CHN RUS IRN FRA DEU GBR TUR IND ISR UKR JPN EGY SAU PAK BRA KOR SYR IRQ POL ITA ESP CAN AUS NOR ISL FIN SWE KAZ UZB TKM GEO ARM AZE QAT OMN KWT ETH KEN NGA ZAF MEX ARG CHL PER COL VEN CUB VNM IDN'.split(
    ' ',
  );
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAYS = 9000;
/** So many sets of people, the first ones met far more often than the last. */
const CASTS = 3000;

/** Numbers from 0 to 1, the same at every run. */
export function random(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function variant(reports: readonly Report[], number: number): Report {
  const next = random(number * 2654435761 + 1);
  for (let i = 0; i < 5; i++) next();
  const report = reports[Math.floor(next() * reports.length)]!;
  const names = renamed(report, random(1 + Math.floor(CASTS * next() ** 4)));
  const states = restated(report, next);
  const published = FIRST_DAY + Math.floor(next() * DAYS) * 86_400_000;
  const shift = published - Date.parse(report.document.published ?? '2014-01-01');
  const changed = JSON.stringify(report)
    .replace(/\\.|[\p{L}\p{M}]+/gu, (word) => names.get(word) ?? word)
    .replace(/"(state\/)?([A-Z]{3})"/g, (all, kind = '', code) => {
      const other = states.get(code);
      return other === undefined ? all : `"${kind}${other}"`;
    });
  const made = JSON.parse(withDaysShifted(changed, shift)) as Report;
  return { ...made, document: { ...made.document, id: `variant-${number}` } };
}

/** JSON with all its days so many milliseconds later. */
function withDaysShifted(json: string, shift: number): string {
  return json.replace(
    /"(\d{4}-\d\d-\d\d)([T"])/g,
    (_, day, end) => `"${isoDay(Date.parse(day) + shift)}${end}`,
  );
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Words of persons' names, each to another of its length. */
function renamed({ actors }: Report, next: () => number): Map<string, string> {
  const letters = new Map([...shuffled(VOWELS, next), ...shuffled(CONSONANTS, next)]);
  const other = (word: string) =>
    word.replace(/./gu, (letter) => {
      const changed = letters.get(letter.toLowerCase()) ?? letter;
      return letter === letter.toLowerCase() ? changed : changed.toUpperCase();
    });
  const words = actors
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ name, id }) => [...name.split(/[^\p{L}\p{M}]+/u), ...id.split(/[^a-z]+/).slice(1)])
    .filter((word) => word.length > 3);
  return new Map(words.map((word) => [word, other(word)]));
}

function shuffled(letters: string, next: () => number): [string, string][] {
  const order = [...letters].map((letter) => ({ letter, at: next() })).sort((a, b) => a.at - b.at);
  return [...letters].map((letter, i) => [letter, order[i]!.letter]);
}

function restated({ actors }: Report, next: () => number): Map<string, string> {
  const codes = [...new Set(actors.map(({ state }) => state))].filter((state) => state !== null);
  const start = Math.floor(STATES.length * next() ** 2);
  return new Map(codes.map((code, i) => [code, STATES[(start + i * 7) % STATES.length]!]));
}

/** So many variants are made; the others are those on other days. */
const DIFFERENT = 4000;
const made: Prepared[] = [];

/** Variant `number`, ready to be stored. */
export function preparedVariant(reports: readonly Report[], number: number): Prepared {
  const base = number % DIFFERENT;
  made[base] ??= prepare(variant(reports, base));
  const { document, body, lines, day, digest, ...rest } = made[base];
  const turn = Math.floor(number / DIFFERENT);
  // Half a year on, and again from the start behind the last day.
  const shift = ((day + turn * 181) % DAYS) - (day % DAYS);
  const [later] = idsOfDays(shift, shift);
  return {
    ...rest,
    document: { ...document, id: `variant-${number}` },
    day: day + shift,
    body: { ...body, sourceHash: `${body.sourceHash}-${number}` },
    lines: lines.map((line) => ({ ...line, id: line.id + later })),
    digest: packDigest(shifted(unpackDigest(digest), number, shift)),
  };
}

/** A digest of its own: the same again would be no other report to who merges. */
function shifted(digest: Digest, number: number, days: number): Digest {
  const json = withDaysShifted(JSON.stringify(digest), days * 86_400_000);
  return { ...(JSON.parse(json) as Digest), key: `${digest.key}-${number}`, id: `variant-${number}` };
}
