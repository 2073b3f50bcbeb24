/** Chiefs of state and heads of government as the CIA World Factbook's history names them: one row a tenure. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DATA, readTable } from './tables.js';

export interface Tenure {
  readonly state: string;
  readonly role: string;
  readonly name: string;
  /** ISO date, as exact as the source; '' where open. */
  readonly start: string;
  readonly end: string;
}

/** The Factbook's wording of a title and Readout's; what has no row here is a deputy or no title at all. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^Interim Prime Minister |^Acting Prime Minister /, 'Acting Prime Minister'],
  [/^(?:Interim|Acting|Transitional) President /, 'Acting President'],
  [
    /^(?:Executive |Federal )?President (?:of (?:the )?(?:Swiss Confederation|Republic) )?(?!of\b|pro\b)/,
    'President',
  ],
  [
    /^(?:Prime Minister|Premier|Chairman of the Council of Ministers|President of the (?:Government|Council of Ministers|Council)|Prime Minister \(Taoiseach\)) (?!Vice)/,
    'Prime Minister',
  ],
  [/^(?:Federal )?Chancellor /, 'Chancellor'],
  [/^Vice President /, 'Vice President'],
  [/^King /, 'King'],
  [/^Queen /, 'Queen'],
  [/^(?:Amir|Emir) /, 'Emir'],
  [/^Sultan /, 'Sultan'],
  [/^Pope /, 'Pope'],
  [/^Grand Duke /, 'Grand Duke'],
  [/^Supreme Leader /, 'Supreme Leader'],
  [/^Chief Executive /, 'Chief Executive'],
];
const RANKS =
  /^(?:(?:Crown Prince|Gen|Sr\. Gen|Lt|Col|Brig|Maj|Capt|Adm|Dr|Mr|Field Marshal|Sheikh|Shaykh|Sheik|Sir|Dame|Cardinal|Archbishop|ret|Ret|Sayyid|Cdre|Prof)\.? |\(Ret\.\) )+/;

/** The Factbook's names of states that `states.tsv` has no row for. */
const STATES: Record<string, string> = {
  'Korea, North': 'PRK',
  'Korea, South': 'KOR',
  none: '',
  'Holy See (Vatican City)': 'VAT',
  DRC: 'COD',
  'Congo (Brazzaville)': 'COG',
  'The Dominican': 'DOM',
  'West Bank': 'PSE',
  "C&ocirc;te d'Ivoire": 'CIV',
  'Falkland Islands (Islas Malvinas)': 'FLK',
};
const CODES: Record<string, string> = { ae: 'ARE', ct: 'CAF', fm: 'FSM' };

export function factbookTenures(): Tenure[] {
  const states = new Map<string, string>();
  for (const [iso = '', name = '', others = ''] of readTable('states.tsv'))
    for (const each of [name, ...others.split('|')]) states.set(each, iso);
  const rows: Record<string, string>[] = parse(readFileSync(`${DATA}/leaders.csv`), { columns: true });
  const tenures = rows.flatMap(({ cc = '', country = '', holder = '', start = '' }) => {
    const state = CODES[cc] ?? STATES[country] ?? states.get(country);
    const title = TITLES.find(([pattern]) => pattern.test(holder));
    if (!state || !title) return [];
    const name = nameOf(holder.replace(title[0], ''));
    return name ? [{ state, role: title[1], name, start, end: '' }] : [];
  });
  return withEnds(distinct(tenures));
}

/** The name with its capitalised family name in ordinary letters, without ranks and remarks. */
function nameOf(text: string): string {
  const [name = ''] = text
    .replace(/"[^"]*"\s*/g, '')
    .split(/,| - |;| \(| serves | also spelled | of the | of | is /);
  const plain = name.replace(RANKS, '').replace(RANKS, '').trim();
  return plain.replace(/\p{Lu}[\p{Lu}'’]+/gu, (word) =>
    /^[IVX]+$/.test(word) ? word : word[0] + word.slice(1).toLowerCase(),
  );
}

function distinct(tenures: readonly Tenure[]): Tenure[] {
  const seen = new Map(tenures.map((t) => [`${t.state} ${t.role} ${t.start}`, t]));
  return [...seen.values()];
}

/** A tenure ends where the next of the same office begins: the source gives no ends of its own. */
function withEnds(tenures: readonly Tenure[]): Tenure[] {
  return tenures.map((tenure) => {
    const later = tenures
      .filter(
        (t) => t.state === tenure.state && office(t.role) === office(tenure.role) && t.start > tenure.start,
      )
      .map((t) => t.start)
      .sort();
    return { ...tenure, end: later[0] ?? '' };
  });
}

/** Acting and full holders, kings and queens, follow each other in one office. */
export const office = (role: string) =>
  role.replace(/^(?:Acting|Interim) /, '').replace(/^(?:King|Queen)$/, 'Monarch');
