import { describe, expect, test } from 'vitest';
import { dateOfField, dateOfLine } from './dates.js';

const LINES: [line: string, date: string | null][] = [
  ['Thursday 20 January 2022', '2022-01-20'],
  ['3 March 2011', '2011-03-03'],
  ['Sat, 4 Nov 2006', '2006-11-04'],
  ['January 5th, 2009', '2009-01-05'],
  ['Sept. 30, 2015', '2015-09-30'],
  ['2017-06-01', '2017-06-01'],
  ['2017/6/1', '2017-06-01'],
  ['Published: Tuesday, 8 May 2018, 14:05 GMT', '2018-05-08'],
  ['UPDATED on May 8, 2018 at 2:05 p.m. EDT', '2018-05-08'],
  ['(February 29, 2024)', '2024-02-29'],
  ['February 29, 2023', null],
  ['31 April 2020', null],
  ['On 20 January 2022 the ministers met', null],
  ['20 January', null],
  ['01/02/2020', null],
  ['The talks of May 8, 2018', null],
  ['', null],
];
test.each(LINES)('a line: %s', (line, date) => expect(dateOfLine(line)).toBe(date));

const FIELDS: [field: string, date: string | null][] = [
  ['2022-01-20', '2022-01-20'],
  ['2022-01-20T09:30:00Z', '2022-01-20T09:30:00Z'],
  ['2022-01-20T09:30:00.000+03:30', '2022-01-20T09:30:00.000+03:30'],
  ['2022-01-20T09:30+0330', '2022-01-20T09:30+03:30'],
  ['2022-01-20T09:30:00', '2022-01-20'],
  ['2022-01-20 09:30', '2022-01-20'],
  ['Thu, 20 Jan 2022 09:30:00 GMT', '2022-01-20'],
  ['January 20, 2022', '2022-01-20'],
  ['0001-01-01T00:00:00Z', null],
  ['2022-13-01', null],
  ['2022-02-30T09:30:00Z', null],
  ['yesterday', null],
];
test.each(FIELDS)('a field: %s', (field, date) => expect(dateOfField(field)).toBe(date));

describe('hostile lines', () => {
  test('are dealt with at once', () => {
    const before = performance.now();
    for (const line of ['1'.repeat(79), `${'mon, '.repeat(15)}`, ' '.repeat(79)]) dateOfLine(line);
    expect(performance.now() - before).toBeLessThan(200);
  });
});
