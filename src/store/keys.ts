/**
 * The index's numbers. A line's id holds its day, its report and its place in the report, so that the order of ids is the
 * order of days, and whatever lists ids lists the newest last. A key is a hash of what lines are looked up by
 * ("statement", "by", "state/IRN"): 48 bits, so that among ten million keys one falls on another's in 28 million.
 */
import { createHash } from 'node:crypto';
import { Memo } from '../memo.js';

/** 17 bits of day, 24 of report, 12 of line: 53, the most that a number holds exactly. */
const LINES = 2 ** 12;
const REPORTS = 2 ** 24;
const A_DAY = LINES * REPORTS;

/** Lines that one report may have. */
export const MOST_LINES = LINES;

/** Of a line in the report number 0. */
export function lineId(day: number, line: number): number {
  return day * A_DAY + line;
}

/** The id in the report of this number of a line that has this id in the report number 0. */
export function lineOf(seq: number, id: number): number {
  if (seq >= REPORTS) throw new RangeError(`a store holds ${REPORTS} reports at most`);
  return id + seq * LINES;
}

/** The lowest and the highest id of the lines of these days. */
export function idsOfDays(first: number, last: number): [low: number, high: number] {
  return [first * A_DAY, (last + 1) * A_DAY - 1];
}

export function seqOf(lineId: number): number {
  return Math.floor(lineId / LINES) % REPORTS;
}

const hashes = new Memo(50_000, (text) => createHash('sha1').update(text).digest().readUIntBE(0, 6));

export function keyOf(...parts: readonly string[]): number {
  return hashes.of(parts.join('|'));
}

/** Of the lines of a family that look ahead: their day is later than their report's. */
export function aheadKey(family: string): number {
  return keyOf(family, 'ahead');
}
