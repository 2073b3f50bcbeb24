/** Dates as publications write them at the top of a page, in a record's field or in a page's metadata. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
const CLOCK =
  '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,5}\\)?|[+-]\\d{2}:?\\d{2})?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';

const FORMS = [
  `${DAY}[ -](?:of )?${MONTH}[ ,-]+${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  '(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})',
];
const LABEL = '(?:(?:published|posted|updated|issued|released?|date|last modified)(?: on| at)?:? *)?';
const LINE = FORMS.map(
  (form) =>
    new RegExp(
      `^\\W{0,3}${LABEL}(?:${CLOCK},? )?(?:${WEEKDAY},? )?${form}(?:,? (?:at )?\\W{0,2}${CLOCK})?\\W{0,3}$`,
      'i',
    ),
);
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;

/** The ISO date that a whole line is ("Thursday 20 January 2022", "Published: Jan. 20, 2022, 10:15 GMT"), or null. */
export function dateOfLine(line: string): string | null {
  if (line.length > 80 || !/\d/.test(line)) return null;
  for (const form of LINE) {
    const parts = form.exec(line.trim())?.groups;
    if (parts) return isoDate(parts.year!, parts.month!, parts.day!);
  }
  return null;
}

/** A date as a field holds it to an ISO date, or a date-time where it has a zone; null if it is none. */
export function dateOfField(value: string): string | null {
  const field = value.trim();
  const instant = INSTANT.exec(field);
  if (instant) return isRealDate(instant[1]!) ? field.replace(/(\d\d)(\d\d)$/, '$1:$2') : null;
  const local = LOCAL.exec(field);
  if (local) return isRealDate(local[1]!) ? local[1]! : null;
  return dateOfLine(field);
}

function isoDate(year: string, month: string, day: string): string | null {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}

function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return date >= '1000' && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
