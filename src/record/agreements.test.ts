import { describe, expect, it } from 'vitest';
import type { Agreement } from '../report/schema.js';
import { mergeReports } from './index.js';
import { written } from './testing.js';

const ACTORS = [['state/URY'], ['state/PRY'], ['state/BOL'], ['person/rosa-ibarra', 'URY']] as const;
const PARTIES = ['state/URY', 'state/PRY'];
const TEXT =
  'Uruguay and Paraguay signed the river treaty in Salto after nine years of talks about dredging the Paraná.';

function report(id: string, published: string, change: Partial<Agreement>, text = TEXT) {
  return written({
    ...{ id, published, text, title: 'River treaty', actors: ACTORS },
    agreements: [{ words: 'the river treaty', kind: 'river treaty', parties: PARTIES, ...change }],
  });
}

const RETOLD =
  'Dredging of the Paraná begins under the river treaty that Uruguay and Paraguay signed in Salto last year.';
const signed = report('a', '2001-05-04', {
  status: 'signed',
  signed: '2001-05-03',
  term: 'P20Y',
  ends: '2021-05-03',
});

describe('agreements', () => {
  it('are one over reports, each telling a turn of its history', () => {
    const later = report(
      'b',
      '2001-05-20',
      { status: 'ratified', parties: ['person/rosa-ibarra', 'state/PRY'] },
      RETOLD,
    );
    const { agreements } = mergeReports([later, signed]);
    expect(agreements).toHaveLength(1);
    expect(agreements[0]).toMatchObject({
      status: 'ratified',
      signed: '2001-05-03',
      ends: '2021-05-03',
      independent: 2,
    });
    expect(agreements[0]!.history.map(({ date, status, report }) => [date, status, report])).toEqual([
      ['2001-05-03', 'signed', 'a'],
      ['2001-05-20', 'ratified', 'b'],
    ]);
  });

  it('run out with their term, and the record says that nobody told so', () => {
    const late = written({ id: 'z', text: 'Rain fell on Salto.', published: '2022-01-21' });
    const { asOf, agreements } = mergeReports([signed, late]);
    expect(asOf).toBe('2022-01-21');
    expect(agreements[0]).toMatchObject({ status: 'ended' });
    expect(agreements[0]!.history.at(-1)).toMatchObject({
      status: 'ended',
      date: '2021-05-03',
      derived: true,
    });
    expect(mergeReports([signed, late], '2020-01-01').agreements[0]).toMatchObject({ status: 'signed' });
  });

  it('do not run out where their renewal is told', () => {
    const renewed = report('b', '2001-05-20', { status: 'to-be-updated' }, RETOLD);
    expect(mergeReports([signed, renewed], '2022-01-21').agreements[0]).toMatchObject({
      status: 'to-be-updated',
    });
  });

  it.each<[string, Partial<Agreement>]>([
    ['another kind', { kind: 'ceasefire' }],
    ['another subject in its name', { kind: 'fisheries treaty' }],
    ['another party', { parties: ['state/URY', 'state/BOL'] }],
    ['another date', { signed: '1994' }],
    ['another title', { title: 'Treaty of Rivera' }],
  ])('are two with %s', (_, change) => {
    const titled = report('a', '2001-05-04', { signed: '2001-05-03', title: 'Treaty of Salto' });
    const other = report('b', '2001-05-20', change, RETOLD);
    expect(mergeReports([change.title ? titled : signed, other]).agreements).toHaveLength(2);
  });

  it('of one title that are dated otherwise are one, and the dates stand side by side', () => {
    const one = report('a', '2001-05-04', { title: 'Treaty of Salto', signed: '2001' });
    const other = report('b', '2001-05-20', { title: 'the Treaty of Salto', signed: '1999' }, RETOLD);
    const { agreements, contradictions } = mergeReports([one, other]);
    expect(agreements).toHaveLength(1);
    expect(contradictions).toMatchObject([
      { of: agreements[0]!.id, field: 'date', values: [{ value: '1999' }, { value: '2001' }] },
    ]);
  });
});
