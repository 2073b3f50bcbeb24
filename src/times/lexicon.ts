/**
 * The words of time, by class. A word may be of several classes ("second" is a unit and an ordinal); the patterns of
 * rules/ name the classes in capitals. Values: month 1–12, weekday 1 (Monday)–7, unit name, number, season 1–4.
 */
import type { Unit } from './types.js';

type Words<V> = Readonly<Record<string, V>>;

/** Numbers each word of a line by its place: `numbered('jan january, feb february')` gives jan 1, january 1, feb 2 … */
function numbered(lines: string, from = 1): Words<number> {
  const rows = lines.split(',').map((row) => row.trim().split(/\s+/));
  return Object.fromEntries(rows.flatMap((row, i) => row.map((word) => [word, from + i])));
}

export const MONTHS = numbered(
  'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec',
);

export const WEEKDAYS = numbered(
  'monday mon, tuesday tue tues, wednesday wed, thursday thu thur thurs, friday fri, saturday sat, sunday sun',
);

/** Months and weekdays that are other words without a capital. */
export const CAPITAL_ONLY = new Set([
  'march',
  'mar',
  'may',
  'august',
  'jan',
  'apr',
  'jun',
  'jul',
  'dec',
  'mon',
  'wed',
  'sat',
  'sun',
  'fri',
  'thu',
  'tue',
]);

/** Short forms, which need a full stop or a day after them ("Sat." but not "Sat down"). */
export const SHORT = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '),
);

const UNIT_NAMES: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
];

export const UNIT: Words<Unit> = Object.fromEntries(UNIT_NAMES.map((unit) => [unit, unit]));

export const UNITS: Words<Unit> = {
  ...Object.fromEntries(UNIT_NAMES.map((unit) => [`${unit}s`, unit])),
  centuries: 'century',
  millennia: 'millennium',
};

export const DAYPARTS: Words<string> = {
  morning: 'MO',
  midmorning: 'MO',
  afternoon: 'AF',
  midafternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  dawn: 'MO',
  dusk: 'EV',
  noon: '12:00',
  midday: '12:00',
  noontime: '12:00',
  lunchtime: 'MI',
  midnight: '24:00',
  overnight: 'NI',
};

export const SEASONS = numbered('spring springs, summer summers, autumn fall, winter winters');

export const ORDINALS: Words<number> = {
  ...numbered(
    'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth',
  ),
  thirtieth: 30,
};

export const NUMBERS: Words<number> = {
  ...numbered(
    'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen',
  ),
  half: 0.5,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  dozen: 12,
};

export const DECADES: Words<number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Frequencies in one word, with the ISO 8601 duration between two times. */
export const FREQUENCIES: Words<string> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

export const HALVES_OF_DAY: Words<number> = { 'a.m.': 0, 'a.m': 0, am: 0, 'p.m.': 12, 'p.m': 12, pm: 12 };

/** Offsets from UTC of the zones that news reports name. */
export const ZONES: Words<string> = {
  gmt: 'Z',
  utc: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  et: '',
  pt: '',
};

export const PERSIAN_MONTHS = numbered(
  'farvardin, ordibehesht, khordad, tir, mordad amordad, shahrivar, mehr, aban, azar, dey, bahman, esfand',
);

/** Months of the Hijri year whose name is one word; the Rabis and Jumadas are left out. */
export const HIJRI_MONTHS: Words<number> = {
  muharram: 1,
  safar: 2,
  rajab: 7,
  shaaban: 8,
  "sha'ban": 8,
  ramadan: 9,
  ramzan: 9,
  shawwal: 10,
};
