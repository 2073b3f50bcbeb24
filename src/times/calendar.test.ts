import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CELL_UNITS,
  cellAt,
  dateOf,
  dayOf,
  easter,
  edtf,
  isDate,
  lastDay,
  nthWeekday,
  shift,
  weekdayOf,
} from './calendar.js';
import { islamicDay, persianDay } from './rules/calendars.js';

const DAYS = fc.integer({ min: dayOf(1500), max: dayOf(2200) });
const UNITS = fc.constantFrom(...CELL_UNITS);

describe('cells', () => {
  it('hold the day they were made for, and end before the next begins', () => {
    fc.assert(
      fc.property(DAYS, UNITS, (day, unit) => {
        const cell = cellAt(unit, day);
        if (unit !== 'weekend') expect([cell.first <= day, day <= lastDay(cell)]).toEqual([true, true]);
        expect(lastDay(cell)).toBeLessThan(shift(cell, 1).first);
      }),
    );
  });

  it('go forth and back', () => {
    fc.assert(
      fc.property(DAYS, UNITS, fc.integer({ min: -30, max: 30 }), (day, unit, n) => {
        const cell = cellAt(unit, day);
        expect(shift(shift(cell, n), -n)).toEqual(cell);
      }),
    );
  });

  it('are written in EDTF', () => {
    const day = dayOf(2011, 3, 10);
    expect(CELL_UNITS.map((unit) => edtf(cellAt(unit, day)))).toEqual([
      '2011-03-10',
      '2011-03-12/2011-03-13',
      '2011-03-07/2011-03-13',
      '2011-03',
      '2011-01/2011-03',
      '2011-21',
      '2011-01/2011-06',
      '2011',
      '201X',
      '20XX',
    ]);
  });
});

describe('days', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const at = dateOf(day);
        expect(dayOf(at.year, at.month, at.day)).toBe(day);
        expect(isDate(at.year, at.month, at.day)).toBe(true);
      }),
    );
    expect(isDate(2011, 2, 29)).toBe(false);
    expect(weekdayOf(dayOf(2011, 3, 10))).toBe(4);
  });

  it.each([
    ['Easter 2010', easter(2010), '2010-04-04'],
    ['Easter 2038, the latest there is', easter(2038), '2038-04-25'],
    ['the fourth Thursday of November 2011', nthWeekday(2011, 11, 4, 4), '2011-11-24'],
    ['the last Monday of May 2011', nthWeekday(2011, 5, 1, -1), '2011-05-30'],
    ['Nowruz 1400', persianDay(1400, 1, 1), '2021-03-21'],
    ['the last day of the leap year 1399', persianDay(1399, 12, 30), '2021-03-20'],
    ['the first of Ramadan 1442', islamicDay(1442, 9, 1), '2021-04-13'],
  ])('%s', (_, day, date) => {
    expect(edtf({ unit: 'day', first: day })).toBe(date);
  });
});
