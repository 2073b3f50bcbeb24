/** Values of a report in English: dates and durations for people, deeds by their usual nouns. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** An EDTF level 1 date or interval: "19 January 2022", "about 1984", "since 2001", "2001 to 2021". */
export function englishDate(edtf: string): string {
  const [from, to] = edtf.split('/') as [string, string?];
  if (to === undefined) return englishPoint(from);
  if (isOpen(to)) return isOpen(from) ? 'at some time' : `since ${englishPoint(from)}`;
  return isOpen(from) ? `until ${englishPoint(to)}` : englishInterval(from, to);
}

/** The same with the weekday, where it is one whole day. */
export function englishDay(iso: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(iso)?.[0];
  const weekday = day === undefined ? undefined : WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekday === undefined ? englishDate(iso) : `${weekday} ${englishDate(iso)}`;
}

/** A count with its thousands apart: "20,500". */
export function englishNumber(count: number): string {
  return count.toLocaleString('en');
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function englishInterval(from: string, to: string): string {
  const [first, last] = [englishPoint(from), englishPoint(to)];
  const [day, ...month] = first.split(' ');
  const sameMonth = month.length === 2 && last.split(' ').slice(1).join(' ') === month.join(' ');
  return sameMonth ? `${day}–${last}` : `${first} to ${last}`;
}

const POINT =
  /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?)?([~?%]*)$/;

function englishPoint(value: string): string {
  const match = POINT.exec(value);
  if (match === null) return value;
  const [, year, month, day, time, zone, doubt] = match as unknown as [
    string,
    string,
    ...(string | undefined)[],
  ];
  const date = englishCalendar(year, month, day);
  const clock = time === undefined ? '' : `, ${time}${zone === 'Z' ? ' UTC' : (zone ?? '')}`;
  const about = doubt ? (doubt.includes('~') || doubt.includes('%') ? 'about ' : 'perhaps ') : '';
  return `${about}${date}${clock}`;
}

function englishCalendar(year: string, month: string | undefined, day: string | undefined): string {
  if (year.endsWith('XX')) return `the ${year.replace('XX', '00')}s`;
  if (year.endsWith('X')) return `the ${year.replace('X', '0')}s`;
  if (month === undefined) return year;
  if (month === 'XX') return `some time in ${year}`;
  const name = MONTHS[Number(month) - 1] ?? SEASONS[month] ?? month;
  if (day === undefined) return `${name} ${year}`;
  return day === 'XX' ? `some day in ${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** An ISO 8601 duration: "20 years", "1 year 6 months"; one of another kind stays as it is. */
export function englishDuration(iso: string): string {
  const numbers = DURATION.exec(iso)?.slice(1);
  const parts = UNITS.flatMap((unit, i) => {
    const n = numbers?.[i];
    return n === undefined ? [] : [`${Number(n)} ${unit}${Number(n) === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? iso : parts.join(' ');
}

/** PLOVER types, and modes where they have a noun of their own, as a reader would call the deed. */
const DEEDS: Readonly<Record<string, string>> = {
  AGREE: 'offer or consent',
  CONSULT: 'meeting',
  'CONSULT visit': 'visit',
  'CONSULT third-party': 'mediation',
  'CONSULT multilateral': 'talks of several',
  'CONSULT phone': 'call',
  SUPPORT: 'support',
  COOPERATE: 'cooperation',
  AID: 'aid',
  CONCEDE: 'concession',
  RETREAT: 'pulling back',
  'RETREAT withdraw': 'withdrawal',
  'RETREAT release': 'release',
  'RETREAT return': 'return',
  'RETREAT disarm': 'disarmament',
  'RETREAT ceasefire': 'ceasefire',
  'RETREAT access': 'access granted',
  'RETREAT resign': 'resignation',
  REQUEST: 'demand',
  'REQUEST assist': 'request for help',
  'REQUEST change': 'demand for change',
  'REQUEST yield': 'demand to yield',
  'REQUEST meet': 'request to meet',
  REJECT: 'refusal',
  'REJECT assist': 'refusal of help',
  'REJECT change': 'refusal to change',
  'REJECT yield': 'refusal to yield',
  'REJECT meet': 'refusal to meet',
  ACCUSE: 'accusation',
  'ACCUSE disapprove': 'criticism',
  'ACCUSE investigate': 'investigation',
  'ACCUSE allege': 'allegation',
  THREATEN: 'threat',
  PROTEST: 'protest',
  'PROTEST demo': 'demonstration',
  'PROTEST riot': 'riot',
  'PROTEST strike': 'strike',
  'PROTEST boycott': 'boycott',
  SANCTION: 'sanction',
  'SANCTION convict': 'conviction',
  'SANCTION cancel': 'cancellation',
  'SANCTION expel': 'expulsion',
  'SANCTION withdraw': 'withdrawal',
  'SANCTION sever': 'cutting of ties',
  'SANCTION discontinue': 'breaking off',
  MOBILIZE: 'mobilisation',
  'MOBILIZE troops': 'troop movement',
  COERCE: 'coercion',
  'COERCE seize': 'seizure',
  'COERCE confiscate': 'confiscation',
  'COERCE ban': 'ban',
  'COERCE arrest': 'arrest',
  'COERCE deport': 'deportation',
  'COERCE censor': 'censorship',
  'COERCE cyber': 'cyber attack',
  ASSAULT: 'attack',
  'ASSAULT abduct': 'abduction',
  'ASSAULT assassinate': 'assassination',
  'ASSAULT execute': 'execution',
  'ASSAULT aerial': 'air strike',
  'ASSAULT heavy-weapons': 'shelling',
};

/** "visit", "intended visit", "threat (violence)": status words stand before the deed, and "happened" goes unsaid. */
export function englishDeed(event: { type: string; mode: string | null; status: string }): string {
  const { type, mode, status } = event;
  const plain = DEEDS[type] ?? type.toLowerCase();
  const deed = mode === null ? plain : (DEEDS[`${type} ${mode}`] ?? `${plain} (${mode})`);
  return status === 'happened' ? deed : `${status} ${deed}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A PLOVER context as words: "human rights". */
export function englishContext(context: string): string {
  return context.replaceAll('_', ' ');
}
