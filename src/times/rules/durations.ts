/** Lengths of time and how often something happens. */
import { type Amount, amountOf, durationOf } from '../amount.js';
import { writtenValue } from '../context.js';
import { valueIn } from '../lexemes.js';
import type { Match } from '../match.js';
import type { Reading, TimeRule, Unit } from '../types.js';

const unitIn = (match: Match) =>
  (match.value('unit', 'UNIT') ?? match.value('unit', 'UNITS')) as Unit | undefined;

/** Two amounts are a range ("two to three weeks"); the larger one is the value. */
function amountIn(match: Match): Amount {
  const n = amountOf(match.forms(match.has('to') ? 'to' : 'n'));
  const half = match.has('half') ? 0.5 : 0;
  return n === 'X' ? n : n + half;
}

function duration(match: Match): Reading | null {
  const unit = unitIn(match);
  if (!unit) return null;
  const n = amountIn(match);
  if (unit === 'second' && (match.form('unit') === 'second' || n === 'X')) return null;
  const oneDay = match.form('n') === 'one' && match.form('unit') === 'day';
  if (oneDay && match.end - match.start === 2 && !MEASURES.has(match.before())) return null;
  if (unit === 'quarter' && match.after() === 'of') return null;
  if (match.after() === 'old' || (match.after() === '-' && match.after(2) === 'old')) return null;
  return writtenValue(durationOf(n, unit), match.has('to') ? 'approx' : null);
}

/** "one day" is a length only after a word that measures; else it is some day or other. */
const MEASURES = new Set(
  'in within for after only just about than over the lasting lasted a - by least every'.split(' '),
);

function one(match: Match): Reading | null {
  const unit = unitIn(match);
  if (!unit || unit === 'second' || unit === 'season' || unit === 'weekend' || unit === 'quarter')
    return null;
  if (match.after() === '-' || match.after() === 'old' || (unit === 'day' && match.after() === 'of'))
    return null;
  return writtenValue(durationOf(match.has('half') ? 1.5 : 1, unit));
}

const orTwo = (match: Match) => writtenValue(durationOf(2, unitIn(match)!), 'approx');

/** An age of people ("a 12-year-old boy") says who, not when; of things ("a 12-year-old treaty") it is a duration. */
function age(match: Match): Reading | null {
  const unit = unitIn(match);
  const thing =
    /^(conflict|war|truce|treaty|pact|accord|agreement|deal|dispute|ceasefire|alliance|embargo|blockade|slump|law|ban|policy|rebellion|insurgency|occupation|crisis|feud|standoff|peace|regime|government|rule|republic|union|border|partnership|relationship|civil|armistice|moratorium|siege|campaign|strike|uprising|invasion|program|programme|process|talks)$/;
  if (!unit || !thing.test(match.after())) return null;
  return writtenValue(durationOf(match.has('n') ? amountOf(match.forms('n')) : 'X', unit));
}

function every(match: Match): Reading | null {
  const n = match.has('n') ? amountOf(match.forms('n')) : match.has('other') ? 2 : 1;
  const unit = unitIn(match);
  if (unit) return writtenValue(durationOf(n, unit));
  if (match.has('weekday')) return writtenValue('P1W');
  return writtenValue(match.has('month') || match.has('season') ? 'P1Y' : 'P1D');
}

const frequency = (match: Match) => writtenValue(String(valueIn(match.form('often'), 'FREQUENCY')));

const MORE =
  '(more | additional | full | whole | consecutive | straight | successive | trading | working | business | extra | long)?';

export const DURATIONS: readonly TimeRule[] = [
  {
    name: 'times/duration',
    what: 'A number of units: "40 years", "two and a half months", "several weeks".',
    pattern: `(the? n=(QUANTITY | SOME | VAGUE) ((to | or | -) to=QUANTITY)? ${MORE} unit=UNITS | n=(QUANTITY | several) ((to | or | -) to=QUANTITY)? ( - unit=(UNIT | UNITS) (- long)? | unit=UNIT))`,
    read: duration,
    example: 'The siege lasted 40 days.',
    nearMiss: 'The siege was in its last days.',
  },
  {
    name: 'times/one',
    what: 'One of a unit: "a year", "an hour and a half".',
    pattern:
      '(a | an) (full | whole | entire | additional | further | good | single)? unit=UNIT half=(and a half)?',
    read: one,
    example: 'The truce held for a month.',
    nearMiss: 'It was a second chance.',
  },
  {
    name: 'times/half-unit',
    what: 'Half of a unit: "half an hour", "a half-century".',
    pattern: '(half (a | an) | (a | an)? half -?) unit=UNIT',
    read: (match) => writtenValue(durationOf(0.5, unitIn(match)!)),
    example: 'They spoke for half an hour.',
    nearMiss: 'They spoke for half the session.',
  },
  {
    name: 'times/or-two',
    what: 'One or two of a unit, "a year or two": the larger, as approximate.',
    pattern: '(a | an | one) unit=UNIT or two',
    read: orTwo,
    example: 'A deal may come in a month or two.',
    nearMiss: 'A deal may come in a month or never.',
  },
  {
    name: 'times/stretch',
    modifiers: 'none',
    what: 'So many units next to the report or to each other: "the past two years", "the first six months".',
    pattern: `the? (last | past | next | coming | first | final | latest | following | previous | preceding | initial) n=(QUANTITY | few | several | couple of) ${MORE} unit=UNITS`,
    read: duration,
    example: 'Over the past two years trade has doubled.',
    nearMiss: 'The past rulers doubled trade.',
  },
  {
    name: 'times/past-unit',
    modifiers: 'none',
    what: 'The unit that ends with the report, as a length: "the past year".',
    pattern: '(the past | the last | past) unit=(year | decade | century | month | week | hour)',
    read: (match) => writtenValue(durationOf(1, unitIn(match)!)),
    example: 'Trade has doubled over the past decade.',
    nearMiss: 'Trade doubled in past times.',
  },
  {
    name: 'times/age',
    what: 'The age of a thing: "a 12-year-old treaty".',
    pattern: 'n=QUANTITY? -? unit=(UNIT | UNITS) - old',
    read: age,
    example: 'The 12-year-old treaty has run out.',
    nearMiss: 'A 12-year-old boy ran out.',
  },
  {
    name: 'times/long',
    what: 'A length said by its unit: "day-long", "decades-long".',
    pattern: 'unit=(UNIT | UNITS) - long',
    read: (match) => writtenValue(durationOf(match.form('unit').endsWith('s') ? 'X' : 1, unitIn(match)!)),
    example: 'The decades-long feud is over.',
    nearMiss: 'The mile-long convoy left.',
  },
  {
    name: 'times/every',
    modifiers: 'none',
    what: 'How often: "every year", "each Monday", "every two weeks".',
    pattern:
      '(every | each | per) other=other? (n=QUANTITY unit=UNITS | unit=UNIT | weekday=WEEKDAY | month=MONTH | season=SEASON | DAYPART)',
    read: every,
    example: 'The council meets every two weeks.',
    nearMiss: 'Every member of the council voted.',
  },
  {
    name: 'times/frequency',
    modifiers: 'none',
    what: 'How often, in one word: "weekly", "daily".',
    pattern: 'often=FREQUENCY',
    read: frequency,
    example: 'At a weekly briefing she declined to comment.',
    nearMiss: 'The week passed without comment.',
  },
];
