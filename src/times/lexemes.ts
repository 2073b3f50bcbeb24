/** What is known of a single word, from the lexicon or from its shape. */
import * as lexicon from './lexicon.js';

/** What a class knows of a word: its number, its unit, its code. */
export type Value = number | string;

export interface Entry {
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, Value>>;
}

const NOTHING: Entry = { classes: [], values: {} };

const CLASSES: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  MONTH: lexicon.MONTHS,
  WEEKDAY: lexicon.WEEKDAYS,
  UNIT: lexicon.UNIT,
  UNITS: lexicon.UNITS,
  DAYPART: lexicon.DAYPARTS,
  SEASON: lexicon.SEASONS,
  ORD: lexicon.ORDINALS,
  NUM: lexicon.NUMBERS,
  DECADE: lexicon.DECADES,
  FREQUENCY: lexicon.FREQUENCIES,
  ZONE: lexicon.ZONES,
  AMPM: lexicon.HALVES_OF_DAY,
  PERSIAN: lexicon.PERSIAN_MONTHS,
  HIJRI: lexicon.HIJRI_MONTHS,
};

function buildLexicon(): Map<string, Entry> {
  const entries = new Map<string, { classes: string[]; values: Record<string, Value> }>();
  for (const [name, words] of Object.entries(CLASSES)) {
    for (const [word, value] of Object.entries(words)) {
      const entry = entries.get(word) ?? { classes: [], values: {} };
      entry.classes.push(name);
      entry.values[name] = value;
      entries.set(word, entry);
    }
  }
  return entries;
}

export const LEXICON = buildLexicon();

const year2 = (two: number) => (two < 30 ? 2000 + two : 1900 + two);

/** The classes of a token that begins with a digit, or with an apostrophe and digits. */
function numeric(form: string): Entry {
  const plain = /^\d+$/.test(form);
  const n = Number(form.replace(/,/g, ''));
  if (plain) {
    const classes = ['INT'];
    const values: Record<string, Value> = { INT: n };
    const add = (name: string) => {
      classes.push(name);
      values[name] = n;
    };
    if (form.length <= 2 && n >= 1 && n <= 31) add('DAY');
    if (form.length <= 2 && n >= 1 && n <= 12) add('MONTHNUM');
    if (form.length <= 2 && n <= 24) add('HOUR');
    if (form.length === 2) add('TWO');
    if (form.length === 4 && n >= 1000 && n < 2200) add('YEAR');
    if (form.length === 4 && n >= 1000 && n < 1500) add('HIJRIYEAR');
    if (/^([01]\d|2[0-4])[0-5]\d$/.test(form)) add('MILITARY');
    return { classes, values };
  }
  const decade = /^['’]?(\d\d|\d{4})['’]?s$/.exec(form);
  if (decade) {
    const first = Number(decade[1]);
    return { classes: ['YEARS'], values: { YEARS: first < 100 ? 1900 + first : first } };
  }
  const ordinal = /^(\d+)(st|nd|rd|th)$/.exec(form);
  if (ordinal) {
    const nth = Number(ordinal[1]);
    return { classes: nth <= 31 ? ['ORD', 'NTH'] : ['ORD'], values: { ORD: nth, NTH: nth } };
  }
  if (/^['’]\d\d$/.test(form))
    return { classes: ['SHORTYEAR'], values: { SHORTYEAR: year2(Number(form.slice(1))) } };
  if (/^\d{4}-\d\d-\d\d/.test(form)) return { classes: ['ISO'], values: { ISO: form.toUpperCase() } };
  if (/^\d+\/\d+\/\d+$|^\d+\.\d+\.\d{4}$/.test(form))
    return { classes: ['SLASHED'], values: { SLASHED: form } };
  if (/^\d\/\d$/.test(form))
    return { classes: ['FRACTION'], values: { FRACTION: Number(form[0]) / Number(form[2]) } };
  if (/^\d+[:.]\d\d(:\d\d)?$/.test(form) && Number.isNaN(n))
    return { classes: ['CLOCK'], values: { CLOCK: form } };
  if (/^\d{1,2}\.[0-5]\d$/.test(form))
    return { classes: ['CLOCKDOT', 'DEC'], values: { DEC: n, CLOCK: form } };
  return !Number.isNaN(n) ? { classes: ['DEC'], values: { DEC: n } } : NOTHING;
}

/** "Sept." is a month wherever it stands; "Sept" is one only where a day follows, and is told apart for that. */
function shortForm(form: string, stop: boolean): Entry {
  const name = form in lexicon.MONTHS ? 'MONTH' : 'WEEKDAY';
  const n = lexicon.MONTHS[form] ?? lexicon.WEEKDAYS[form]!;
  return { classes: [stop ? name : `SHORT${name}`], values: { [name]: n } };
}

/** All that is known of a word; `form` in lower case, `capital` whether it was written with one. */
export function entryOf(form: string, capital: boolean): Entry {
  const first = form.charCodeAt(0);
  if ((first >= 48 && first <= 57) || (form.length > 1 && (first === 39 || first === 0x2019)))
    return numeric(form);
  if (!capital && lexicon.CAPITAL_ONLY.has(form)) return NOTHING;
  if (lexicon.SHORT.has(form)) return shortForm(form, false);
  if (form.endsWith('.') && lexicon.SHORT.has(form.slice(0, -1))) return shortForm(form.slice(0, -1), true);
  return (
    LEXICON.get(form) ?? (form.endsWith('½') ? { classes: ['FRACTION'], values: { FRACTION: 0.5 } } : NOTHING)
  );
}

/** The value of a word in a class it is of. */
export const valueIn = (form: string, name: string): Value | undefined => entryOf(form, true).values[name];
