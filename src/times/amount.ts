import { valueIn } from './lexemes.js';
import type { Unit } from './types.js';

/** How many: a number, or 'X' where the text leaves it open ("several"). */
export type Amount = number | 'X';

const VAGUE = new Set([
  'few',
  'several',
  'some',
  'many',
  'numerous',
  'dozens',
  'hundreds',
  'thousands',
  'handful',
]);

/** The number that a run of words says: "twenty four", "2 1/2", "a hundred", "a couple of", "several". */
export function amountOf(forms: readonly string[]): Amount {
  if (forms.some((form) => VAGUE.has(form) || form === 'number')) return 'X';
  if (forms.includes('couple') || forms.includes('pair')) return 2;
  let total = 0;
  let group = 0;
  for (const form of forms) {
    const digits = valueIn(form, 'INT') ?? valueIn(form, 'DEC') ?? valueIn(form, 'FRACTION');
    const word = valueIn(form, 'NUM');
    if (digits !== undefined) group += Number(digits);
    else if (word !== undefined && Number(word) >= 100) {
      group = (group || 1) * Number(word);
      if (Number(word) >= 1000) {
        total += group;
        group = 0;
      }
    } else if (form === 'dozen') group = (group || 1) * 12;
    else if (word !== undefined) group += Number(word);
  }
  return total + group || 1;
}

/** Designator of a unit in ISO 8601, how many of it the unit is, and the next smaller designator with its count. */
const DESIGNATORS: Readonly<Record<Unit, readonly [string, number, string?, number?]>> = {
  second: ['TS', 1],
  minute: ['TM', 1, 'TS', 60],
  hour: ['TH', 1, 'TM', 60],
  day: ['D', 1, 'TH', 24],
  weekend: ['W', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['M', 3],
  season: ['M', 3],
  year: ['Y', 1, 'M', 12],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
};

/** An ISO 8601 duration; an open amount is written as TimeML does ("PXD"). */
export function durationOf(amount: Amount, unit: Unit): string {
  const [designator, factor, smaller, per] = DESIGNATORS[unit];
  const part = (n: Amount, of: string) => (of.startsWith('T') ? `T${n}${of[1]}` : `${n}${of}`);
  if (amount === 'X') return `P${part('X', designator)}`;
  const n = amount * factor;
  const whole = Math.floor(n);
  if (n === whole || smaller === undefined) return `P${part(n, designator)}`;
  const rest = part(Math.round((n - whole) * per!), smaller);
  if (whole === 0) return `P${rest}`;
  return `P${part(whole, designator)}${designator.startsWith('T') ? rest.slice(1) : rest}`;
}
