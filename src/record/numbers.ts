/** How many of what a telling counts: "at least 29 people", "twelve soldiers". */
import type { Corpus } from './corpus.js';
import type { Deed, DeedCluster } from './events.js';
import { stemOf } from './words.js';

const NUMBER_WORDS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNTED = new RegExp(
  `(at least |more than |over |about |some |nearly |up to )?(?<![\\d.,$-])(\\d{1,3}(?:,\\d{3})+|\\d+|${NUMBER_WORDS.slice(2).join('|')}) (\\p{Ll}[\\p{Ll}-]+)`,
  'giu',
);
/** Words after a number that are no thing counted. */
const NOT_COUNTED =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|years?|months?|weeks?|days?|hours?|minutes?|percent|per|to|and|or|of|in|on|at|from|more|other|others|am|pm|million|billion|trillion|st|nd|rd|th)$/;

interface Count {
  readonly value: number;
  readonly unit: string;
  /** Said to be no more than a bound or a guess. */
  readonly loose: boolean;
}

function countsOf(text: string): Count[] {
  return [...text.matchAll(COUNTED)].flatMap(([, hedge, digits = '', unit = '']) => {
    if (NOT_COUNTED.test(unit.toLowerCase())) return [];
    const word = NUMBER_WORDS.indexOf(digits.toLowerCase());
    const value = word >= 0 ? word : Number(digits.replaceAll(',', ''));
    return [{ value, unit: stemOf(unit.toLowerCase()), loose: hedge !== undefined }];
  });
}

/** Groups of tellings by the number that they give of the same thing, where they give different ones. */
export function disagreeingNumbers(
  cluster: DeedCluster,
  corpus: Corpus,
): { value: string; items: Deed[] }[][] {
  const units = new Map<string, Map<number, Deed[]>>();
  for (const deed of cluster) {
    const counts = countsOf(deed.line.words.text).filter(({ loose }) => !loose);
    for (const { unit, value } of counts) {
      if (counts.filter((other) => other.unit === unit).length > 1) continue;
      const values = units.get(unit) ?? new Map<number, Deed[]>();
      units.set(unit, values);
      values.set(value, [...(values.get(value) ?? []), deed]);
    }
  }
  return [...units]
    .filter(
      ([, values]) =>
        values.size > 1 && corpus.independent([...values.values()].flat().map(({ report }) => report)) > 1,
    )
    .map(([unit, values]) =>
      [...values].sort(([a], [b]) => a - b).map(([value, items]) => ({ value: `${value} ${unit}`, items })),
    );
}
