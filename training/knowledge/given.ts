/** `knowledge/given-names.tsv`: what given names tell of a person's gender. */
import { readFileSync } from 'node:fs';
import { getGender } from 'gender-detection-from-name';
import { fold } from '../../src/actors/names.js';
import { readTable, writeTable } from './tables.js';

const PRESS = '/work/shared/data/news/press.jsonl';
/** Names that the lists lack or have wrong for those whom the press speaks of. */
const OWN: Readonly<Record<string, string>> = {
  condoleezza: 'f',
  hillary: 'f',
  tzipi: 'f',
  yulia: 'f',
  megawati: 'f',
  ursula: 'f',
  kaja: 'f',
  federica: 'f',
  benazir: 'f',
  khaleda: 'f',
  hasina: 'f',
  yingluck: 'f',
  dilma: 'f',
  cristina: 'f',
  michelle: 'f',
  theresa: 'f',
  angela: 'f',
  marzieh: 'f',
  tasnim: 'f',
  hina: 'f',
  sushma: 'f',
  pratibha: 'f',
  sonia: 'f',
  aung: 'f',
  micheline: 'f',
  tarja: 'f',
  nkosazana: 'f',
  mahmoud: 'm',
  manouchehr: 'm',
  hassan: 'm',
  hossein: 'm',
  ebrahim: 'm',
  vladimir: 'm',
  dmitry: 'm',
  sergei: 'm',
  sergey: 'm',
  mohammad: 'm',
  mohammed: 'm',
  muhammad: 'm',
  mohamed: 'm',
  ehud: 'm',
  ariel: 'm',
  hamid: 'm',
  pervez: 'm',
  viktor: 'm',
  andrea: '',
  jean: '',
  jan: '',
  kim: '',
  nikola: 'm',
  sasha: '',
  robin: '',
  ali: 'm',
  xi: 'm',
  hu: 'm',
  jordan: '',
  israel: '',
};
const PAIR = /\b(\p{Lu}\p{Ll}{2,})\s+\p{Lu}\p{Ll}+/gu;

export function buildGivenNames(): void {
  const counts = new Map<string, number>();
  const add = (name: string, n: number) => counts.set(name, (counts.get(name) ?? 0) + n);
  for (const [, name = ''] of readTable('persons.tsv')) add(fold(name).split(' ')[0]!, 2);
  for (const line of readFileSync(PRESS, 'utf8').split('\n'))
    for (const [, name = ''] of line.matchAll(PAIR)) add(fold(name), 1);
  const rows = [...counts]
    .filter(([name, n]) => n > 1 && name.length > 1)
    .map(([name]) => [name, OWN[name] ?? genderOf(name)])
    .filter(([, gender]) => gender !== '')
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  writeTable(
    'given-names.tsv',
    [
      'Given names, folded: name · f or m, where nearly all who bear it are.',
      'Source: gender-detection-from-name 1.11.5 (MIT), lists of English, French, Spanish, Italian, German and Turkish names, and our own;',
      'of them those that persons.tsv and the press of the training data have. Made by: npm run train -- knowledge',
    ],
    rows.map((row) => row as string[]),
  );
}

function genderOf(name: string): string {
  const found = getGender(name);
  return found === 'female' ? 'f' : found === 'male' ? 'm' : '';
}
