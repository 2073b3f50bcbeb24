import { describe, expect, it } from 'vitest';
import { Knowledge, loadKnowledge } from './knowledge.js';
import { fold, isShortFor, sameName, slug } from './names.js';
import { nameWords } from './namewords.js';

describe('knowledge', () => {
  it.each([
    ['Iranian', 'state/IRN'],
    ["Tehran's", 'state/IRN'],
    ['the Kremlin', 'state/RUS'],
    ['Quai d’Orsay', 'state/FRA'],
    ['Foggy Bottom', undefined],
    ['Danes', 'state/DNK'],
    ['U.S.', 'state/USA'],
    ['carpenter', undefined],
  ])('%s stands for %s', (words, state) => expect(loadKnowledge().stateOfWord(words)).toBe(state));

  it('counts its rows', () => {
    const counts = loadKnowledge().counts();
    expect(Object.values(counts).every((n) => n > 100)).toBe(true);
  });

  it('finds names across line breaks, the longest first', () => {
    const found = loadKnowledge().find('envoys of the United\nNations General Assembly in Port-au-Prince');
    expect(found.map(({ text }) => text)).toEqual(['United\nNations General Assembly', 'Port-au-Prince']);
  });

  it("lets a user's rows win", () => {
    const own = new Knowledge([
      'person/zorka-plimsoll\tZorka Plimsoll\tZ. Plimsoll\tSWE\tForeign Minister\t2030-01-01\t',
      'organisation/plimsoll-line\tPlimsoll Line\tPLN\t\tigo',
    ]);
    expect(own.persons.byWord('plimsoll').map(({ id }) => id)).toContain('zorka-plimsoll');
    expect(own.offices.in('SWE')[0]).toMatchObject({ role: 'Foreign Minister', person: 'zorka-plimsoll' });
    expect(own.meanings('PLN')).toEqual([{ id: 'organisation/plimsoll-line', sort: 'name' }]);
  });

  it('has each city where it lies', () => {
    loadKnowledge().find('Marseille');
    expect(loadKnowledge().entry('place/marseille')).toMatchObject({ state: 'FRA', at: [43.3, 5.38] });
  });
});

describe('names in many spellings', () => {
  it.each([
    ['Raisi', 'Raeisi', true],
    ['Qaddafi', 'Gadhafi', true],
    ['Yushchenko', 'Yuschenko', true],
    ['Ahmadinejad', 'Ahmadi-Nejad', true],
    ['Plötner', 'Ploetner', true],
    ['Zarif', 'Sharif', false],
    ['Kerry', 'Curry', false],
    ['Harris', 'Raisi', false],
    ['Hu', 'He', false],
  ])('%s and %s: %s', (a, b, same) =>
    expect(sameName(fold(a).replaceAll(' ', ''), fold(b).replaceAll(' ', ''))).toBe(same),
  );

  it.each([
    ['bill', 'william', true],
    ['alex', 'alexander', true],
    ['ann', 'anna', false],
  ])('%s for %s: %s', (short, long, is) => expect(isShortFor(short, long)).toBe(is));

  it('leaves particles, styles and suffixes out', () => {
    expect(nameWords('Sheikh Hamad bin Isa Al-Khalifa')).toEqual(['hamad', 'isa', 'khalifa']);
    expect(nameWords('Li Bin')).toEqual(['li', 'bin']);
    expect(nameWords("Joseph R. Biden Jr.'s")).toEqual(['joseph', 'r', 'biden']);
  });

  it('makes ids of plain letters', () => expect(slug('António Guterres')).toBe('antonio-guterres'));
});
