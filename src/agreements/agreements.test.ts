import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.js';
import { readReport } from '../read.js';
import { RULES } from './index.js';
import { derivedEnd } from './terms.js';

async function agreements(text: string) {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 't', date: '2024-05-10', text }));
  const reading = await toDocument({ path: 't.jsonl', line: 1, kind: 'jsonl', bytes });
  if ('failure' in reading) throw new Error(reading.failure.message);
  return readReport(reading.document).agreements;
}

/** "trade treaty NOR+POL signed 2019 P10Y 2029": kind, parties, status, signed, term, ends. */
async function lines(text: string): Promise<string[]> {
  return (await agreements(text)).map((a) =>
    [a.kind, a.parties.map((id) => id.replace('state/', '')).join('+'), a.status, a.signed, a.term, a.ends]
      .filter(Boolean)
      .join(' '),
  );
}

const READ: readonly [text: string, ...agreements: string[]][] = [
  ['Norway and Poland signed a ten-year gas treaty in 2019.', 'gas treaty NOR+POL signed 2019 P10Y 2029'],
  ['Chad hopes to sign a border pact with Libya.', 'border pact TCD+LBY proposed'],
  ['India will sign a trade agreement with Oman.', 'trade agreement IND+OMN expected'],
  [
    'The 1991 friendship treaty between Spain and Morocco expired in 2001.',
    'friendship treaty ESP+MAR ended 1991 2001',
  ],
  ['Peru suspended the extradition treaty with Chile.', 'extradition treaty PER+CHL suspended'],
  ['Japan and Mongolia reached an agreement on visas.', 'agreement JPN+MNG concluded'],
  ['Kenya ratified a fisheries accord with Somalia.', 'fisheries accord KEN+SOM ratified'],
  // where it was made, and what an aim is done to, take no part
  ['Chile and Peru concluded a water pact in Lausanne, Switzerland.', 'water pact CHL+PER concluded'],
  ['Under the pact Egypt pays Sudan to help it resist Eritrea.', 'pact EGY+SDN in-force'],
  // the other side in the sentence before
  ['Officials of Laos came on Monday. Vietnam signed a rail accord at once.', 'rail accord VNM+LAO signed'],
  ['A power treaty was to be signed by Ghana and Togo.', 'power treaty GHA+TGO expected'],
  ['Ghana and Togo are close to signing a power treaty.', 'power treaty GHA+TGO expected'],
  ['Turkey and Cuba suspended compliance with the 1990 seed treaty.', 'seed treaty TUR+CUB suspended 1990'],
];

describe('agreements', () => {
  for (const [text, ...expected] of READ) it(text, async () => expect(await lines(text)).toEqual(expected));

  it('takes a definite noun for the agreement named before', async () => {
    const found = await agreements(
      'Cuba and Brazil signed a health accord in 2013. The accord lapsed in 2018.',
    );
    expect(found.map((a) => a.evidence.length)).toEqual([2]);
  });
});

describe('rules of agreements', () => {
  for (const { name, example, nearMiss } of RULES) {
    it(`${name} reads its example`, async () =>
      expect((await agreements(example)).map((a) => a.rule)).toContain(name));
    if (nearMiss !== undefined)
      it(`${name} leaves its near miss`, async () => expect(await agreements(nearMiss)).toEqual([]));
  }
});

describe('no agreements', () => {
  const NONE = [
    'The retailer struck a deal to buy its smaller rival.',
    'Farmers deal with the drought as best they can.',
    'The singer signed a contract with a record label.',
    'A great deal of grain is grown in France.',
  ];
  for (const text of NONE) it(text, async () => expect(await agreements(text)).toEqual([]));
});

describe('the end that signing and term give', () => {
  it('adds years to a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 99 }), (year, term) => {
        expect(derivedEnd(`${year}`, `P${term}Y`)).toBe(`${year + term}`);
      }),
    );
  });

  it('is none where one of them is unknown', () => {
    expect(derivedEnd(null, 'P5Y')).toBeNull();
    expect(derivedEnd('2001', null)).toBeNull();
    expect(derivedEnd('199X', 'P5Y')).toBeNull();
  });

  it('counts days from a day', () => expect(derivedEnd('2024-02-28', 'P2D')).toBe('2024-03-01'));
});
