/** The labels of the sequence model: O, then B, I, L and U of each type. */
import type { Entity } from '../types.js';

export const TYPES: readonly Entity['type'][] = ['PER', 'LOC', 'ORG', 'MISC'];
export const LABELS = 1 + TYPES.length * 4;
export const OUTSIDE = 0;

export const POSITION = { begin: 0, inside: 1, last: 2, unit: 3 } as const;

export const labelOf = (type: number, position: number) => 1 + type * 4 + position;
const typeOf = (label: number) => (label - 1) >> 2;
const positionOf = (label: number) => (label - 1) & 3;

const closes = (label: number) =>
  label === OUTSIDE || positionOf(label) === POSITION.last || positionOf(label) === POSITION.unit;
const starts = (label: number) =>
  label === OUTSIDE || positionOf(label) === POSITION.begin || positionOf(label) === POSITION.unit;

/** Whether a token labelled `right` may follow one labelled `left`; outside stands at either end of a sentence. */
export function mayFollow(left: number, right: number): boolean {
  if (closes(left)) return starts(right);
  return !starts(right) && typeOf(left) === typeOf(right);
}

/** Stretches of tokens that labels mark: first token, last token, type. */
export function stretches(labels: ArrayLike<number>): { first: number; last: number; type: number }[] {
  const found: { first: number; last: number; type: number }[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    if (starts(label)) first = i;
    if (closes(label)) found.push({ first, last: i, type: typeOf(label) });
  }
  return found;
}
