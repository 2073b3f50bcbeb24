import { expect, it } from 'vitest';
import { agree, daysBetween, lengthOf, periodOf } from './dates.js';

it.each([
  ['2022-01-19', '2022-01-19', '2022-01-19'],
  ['2022-01-19T10:30:00Z', '2022-01-19', '2022-01-19'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1999', '1999-01-01', '1999-12-31'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['2001-22', '2001-06-01', '2001-08-31'],
  ['2001-05-XX~', '2001-05-01', '2001-05-31'],
  ['2001/2021-06', '2001-01-01', '2021-06-30'],
  ['../2005-03-01', '0000-01-01', '2005-03-01'],
  ['2005-03-01/..', '2005-03-01', '9999-12-31'],
])('%s is %s to %s', (edtf, from, until) => expect(periodOf(edtf)).toEqual({ from, until }));

it.each([['P20Y'], ['FUTURE_REF'], [''], ['soon/later']])('%j is no date', (value) =>
  expect(periodOf(value)).toBeNull(),
);

it('dates agree where they share a day, or where one says nothing', () => {
  expect(agree(periodOf('2001'), periodOf('2001-05-03'))).toBe(true);
  expect(agree(periodOf('2001-05-04'), periodOf('2001-05-03'))).toBe(false);
  expect(agree(null, periodOf('2001-05-03'))).toBe(true);
});

it('days are counted whole, and none from what is not known', () => {
  expect(daysBetween('2020-02-28', '2020-03-01T23:00:00Z')).toBe(2);
  expect(daysBetween(null, '2020-03-01')).toBe(Number.POSITIVE_INFINITY);
  expect(lengthOf(periodOf('2020-02'))).toBe(28);
});
