/** What the network sees of a word form; training/parser/words.py computes the same. */

const AFFIX_ROWS = 1 << 14;
/** Kinds of affix, each hashed with its own seed so that "-ed" and "ed-" differ; prefixes and suffixes add their length. */
const SHAPE = 1;
const WHOLE = 2;
const PREFIX = 10;
const SUFFIX = 20;
const LONGEST_PREFIX = 4;
const LONGEST_SUFFIX = 5;
export const MOST_AFFIXES = 2 + LONGEST_PREFIX + LONGEST_SUFFIX;
const STRAIGHT: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};

/** The form as looked up: lower-cased, digits as 0, quotation marks and dashes straight. */
export function normal(form: string): string {
  return form
    .replace(/[’‘“”–—‑]/g, (mark) => STRAIGHT[mark]!)
    .toLowerCase()
    .replace(/[0-9]/g, '0');
}

/** Upper X, lower x, digit d, else itself; runs longer than two cut to two. */
function shape(form: string): string {
  let classes = '';
  for (const c of form)
    classes += c >= '0' && c <= '9' ? 'd' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c;
  return classes.replace(/(.)\1{2,}/gsu, '$1$1');
}

/** FNV-1a over the kind and the UTF-16 units, folded to a row of the affix table. */
function row(kind: number, text: string): number {
  let h = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % AFFIX_ROWS;
}

/** Rows of the affix table whose vectors are added up for this form. */
export function affixes(form: string): number[] {
  const units = [...normal(form)];
  const rows = [row(SHAPE, shape(form)), row(WHOLE, units.join(''))];
  for (let n = 1; n <= Math.min(LONGEST_PREFIX, units.length); n++)
    rows.push(row(PREFIX + n, units.slice(0, n).join('')));
  for (let n = 1; n <= Math.min(LONGEST_SUFFIX, units.length); n++)
    rows.push(row(SUFFIX + n, units.slice(units.length - n).join('')));
  return rows;
}
