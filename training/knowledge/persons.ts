/** `knowledge/persons.tsv` and `offices.tsv`: office holders from Wikidata, the Factbook's heads, and our own rows. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sameFull } from '../../src/actors/clusters.js';
import { fold, sameName, skeleton, slug } from '../../src/actors/names.js';
import { nameWords } from '../../src/actors/namewords.js';
import { factbookTenures, office, type Tenure } from './factbook.js';
import { roleOf } from './roles.js';
import { DATA, readTable, writeSorted } from './tables.js';

interface Person {
  name: string;
  readonly qid: string;
  readonly others: Set<string>;
  readonly tenures: Tenure[];
}

/** Folders of the source whose name is no state's. */
const FOLDERS: Record<string, string> = {
  us: 'USA',
  'swiss-federal-council': 'CHE',
  world: '',
  czech: 'CZE',
  'bosnia-herzegovina': 'BIH',
  saudi: 'SAU',
  uae: 'ARE',
  swiss: 'CHE',
};
const DAYS = (a: string, b: string) => Math.abs(Date.parse(full(a)) - Date.parse(full(b))) / 86_400_000;
const full = (date: string) => `${date}-01-01`.slice(0, 10);

export function buildPersons(): void {
  const persons = wikidataPersons();
  for (const tenure of factbookTenures().sort(realmsLast)) addFactbook(persons, tenure);
  for (const row of readTable('people.tsv').sort(byStart)) addOwn(persons, row);
  const ids = idsOf(persons);
  const statesOf = (p: Person) => [...new Set(p.tenures.map((t) => t.state || '-'))].join('|');
  writeSorted(
    'persons.tsv',
    [
      'Persons who hold or held national or international office: id (after person/) · name · Wikidata id · states · other names.',
      'Sources: Wikidata, CC0, snapshots of 2022-07 to 2023-03 (every-politician office holders); CIA World Factbook, public domain,',
      '2015-10 to 2026-01; people.tsv. Sorted by bytes. Made by: npm run train -- knowledge',
    ],
    persons.map((p) => [ids.get(p)!, p.name, p.qid, statesOf(p), [...p.others].join('|')]),
  );
  writeSorted(
    'offices.tsv',
    [
      'Offices: state (ISO 3166-1 alpha-3, "-" for a body of several) · role · from · until · person (id of persons.tsv).',
      'Sources as in persons.tsv. A tenure without an end was open at the snapshot. Sorted by bytes.',
    ],
    persons.flatMap((p) => p.tenures.map((t) => [t.state || '-', t.role, t.start, t.end, ids.get(p)!])),
  );
  writeSorted(
    'person-words.tsv',
    [
      'Index of persons.tsv: a folded word of a name · ids; "~" and its consonant classes · words. Sorted by bytes.',
    ],
    wordRows(persons, ids),
  );
}

function wordRows(persons: readonly Person[], ids: ReadonlyMap<Person, string>): string[][] {
  const rows = new Map<string, Set<string>>();
  const add = (key: string, value: string) => rows.set(key, (rows.get(key) ?? new Set()).add(value));
  for (const person of persons)
    for (const name of [person.name, ...person.others])
      for (const word of new Set([...fold(name).split(/\s+/), ...nameWords(name)])) {
        if (word.length < 2) continue;
        add(word, ids.get(person)!);
        if (word.length > 3) add(`~${skeleton(word)}`, word);
      }
  return [...rows].map(([key, values]) => [key, [...values].join('|')]);
}

function wikidataPersons(): Person[] {
  const rows: Record<string, string>[] = parse(readFileSync(`${DATA}/holders21_all.csv`), { columns: true });
  const states = new Map(readTable('states.tsv').map(([iso = '', name = '']) => [slug(name), iso]));
  const found = new Map<string, Person>();
  for (const { repo = '', position = '', person = '', qid = '', start = '', end = '' } of rows) {
    const folder = repo.replace(/-(?:cabinet|ministers)$/, '');
    const state = FOLDERS[folder] ?? states.get(folder);
    if (state === undefined) throw new Error(`no state for ${repo}`);
    const role = roleOf(position, state);
    const name = plainName(person);
    if (!role || !/[a-z]/i.test(name)) continue;
    const known = found.get(qid) ?? { name, qid, others: new Set<string>(), tenures: [] };
    found.set(qid, known);
    known.tenures.push({ state, role, name, start, end });
  }
  for (const person of found.values()) joinTenures(person.tenures);
  return [...found.values()];
}

/** Wikidata's label without peerage and suffix: "Mark Malloch Brown, Baron Malloch-Brown". */
const plainName = (label: string) => label.replace(/,.*$|\s*\(.*\)$/g, '').trim();

/** One tenure where the source has several that touch (a re-election, a cabinet formed anew). */
function joinTenures(tenures: Tenure[]): void {
  tenures.sort((a, b) => (a.role + a.start < b.role + b.start ? -1 : 1));
  for (let i = tenures.length - 1; i > 0; i--) {
    const [a, b] = [tenures[i - 1]!, tenures[i]!];
    if (a.role !== b.role || a.state !== b.state) continue;
    if (a.end !== '' && DAYS(a.end, b.start) > 40 && a.end < b.start) continue;
    tenures.splice(i - 1, 2, {
      ...a,
      end: laterEnd(a.end, b.end),
    });
  }
}

const laterEnd = (a: string, b: string) => (a === '' || b === '' ? '' : [a, b].sort()[1]!);

/** States whose head is head of others and of territories too; the Factbook lists him under each. */
const CROWNS = ['GBR', 'FRA', 'USA', 'NLD', 'DNK', 'NOR'];
const realmsLast = (a: Tenure, b: Tenure) =>
  Number(!CROWNS.includes(a.state)) - Number(!CROWNS.includes(b.state));

const isOfRealm = (persons: readonly Person[], tenure: Tenure): boolean =>
  persons.some(
    (p) =>
      [p.name, ...p.others].some((name) => fold(name) === fold(tenure.name)) &&
      p.tenures.some((t) => CROWNS.includes(t.state) && t.state !== tenure.state && overlap(t, tenure)),
  );

/** Whether the names share a word in some spelling. */
const shareWord = (person: Person, name: string): boolean =>
  [person.name, ...person.others].some((each) =>
    nameWords(each).some((a) => nameWords(name).some((b) => sameName(a, b))),
  );

/** Gives a Factbook tenure to the person it names, new ones included; ends the open tenure that it follows. */
function addFactbook(persons: Person[], tenure: Tenure): void {
  if (isOfRealm(persons, tenure)) return;
  const inOffice = persons.flatMap((p) =>
    p.tenures
      .filter((t) => t.state === tenure.state && office(t.role) === office(tenure.role))
      .map((t) => ({ p, t })),
  );
  const same = inOffice.find(
    ({ p, t }) =>
      (DAYS(t.start, tenure.start) < 45 && shareWord(p, tenure.name)) ||
      (alike(p, tenure.name) && overlap(t, tenure)),
  );
  if (same) {
    if (fold(same.p.name) !== fold(tenure.name)) same.p.others.add(tenure.name);
    return;
  }
  for (const { p, t } of inOffice)
    if (t.end === '' && t.start < tenure.start && !alike(p, tenure.name))
      p.tenures[p.tenures.indexOf(t)] = { ...t, end: tenure.start };
  const person = persons.find(
    (p) => p.tenures.some((t) => t.state === tenure.state) && alike(p, tenure.name),
  );
  if (person) {
    person.tenures.push(tenure);
    if (fold(person.name) !== fold(tenure.name)) person.others.add(tenure.name);
  } else persons.push({ name: tenure.name, qid: '', others: new Set(), tenures: [tenure] });
}

const overlap = (a: Tenure, b: Tenure) => a.start <= (b.end || '9999') && b.start <= (a.end || '9999');

/** Whether the name can be the person's: all words of the shorter in the longer, first or last word in place. */
function alike(person: Person, name: string): boolean {
  const words = nameWords(name);
  return [person.name, ...person.others].some((each) => sameFull(nameWords(each), words));
}

/** people.tsv: name · other names · state · role · from · until; its name and dates win over the sources'. */
function addOwn(
  persons: Person[],
  [name = '', others = '', state = '', role = '', start = '', end = '']: string[],
): void {
  const names = [name, ...others.split('|').filter(Boolean)];
  const abroad = (p: Person) => state === '-' || p.tenures.every((t) => t.state === '');
  const known =
    persons.find((p) => fold(p.name) === fold(name) && (abroad(p) || ofState(p, state))) ??
    persons.find(
      (p) => names.slice(1).some((other) => fold(other) === fold(p.name)) && (abroad(p) || ofState(p, state)),
    );
  const person = known ?? { name, qid: '', others: new Set<string>(), tenures: [] };
  if (!known) persons.push(person);
  for (const each of [person.name, ...names]) if (each !== name) person.others.add(each);
  person.name = name;
  person.others.delete(name);
  const tenure = { state: state.replace('-', ''), role, name, start, end };
  const same = person.tenures.findIndex(
    (t) => t.state === tenure.state && t.role === role && DAYS(t.start, start) < 400,
  );
  if (same < 0) person.tenures.push(tenure);
  else person.tenures[same] = { ...tenure, end: end || person.tenures[same]!.end };
  if (CHIEFS.test(role)) endOthers(persons, person, tenure);
}

const byStart = (a: readonly string[], b: readonly string[]) => ((a[4] ?? '') < (b[4] ?? '') ? -1 : 1);

const ofState = (p: Person, state: string) => p.tenures.some((t) => t.state === state.replace('-', ''));

/** Offices of one holder at a time. */
const CHIEFS =
  /^(?:President|Prime Minister|Chancellor|Foreign Minister|Foreign Secretary|Secretary of State|Defence Minister|Secretary of Defense|Vice President|King|Emir|Sultan|Supreme Leader|Pope)$/;

/** Whoever still held the office when a later holder came left it then. */
function endOthers(persons: readonly Person[], person: Person, tenure: Tenure): void {
  for (const other of persons)
    for (const [i, t] of other.tenures.entries())
      if (
        other !== person &&
        (t.end === '' || t.end > tenure.start) &&
        t.state === tenure.state &&
        t.role === tenure.role &&
        t.start < tenure.start
      )
        other.tenures[i] = { ...t, end: tenure.start };
}

/** `given-family` of the best known name; the less known of two that share it carries its Wikidata id too. */
function idsOf(persons: readonly Person[]): Map<Person, string> {
  const ids = new Map<Person, string>();
  const taken = new Set<string>();
  const weight = (p: Person) =>
    p.tenures.filter((t) => /^(?:President|Prime Minister|Foreign Minister|King)$/.test(t.role)).length * 10 +
    p.tenures.length;
  for (const person of [...persons].sort((a, b) => weight(b) - weight(a) || (a.qid < b.qid ? -1 : 1))) {
    const id = slug(person.name);
    const own = taken.has(id)
      ? `${id}-${person.qid.toLowerCase() || person.tenures[0]!.state.toLowerCase()}`
      : id;
    taken.add(own);
    ids.set(person, own);
  }
  return ids;
}
