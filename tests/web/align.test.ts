import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align, type Box } from '../../web/reading/align.js';

const boxes = fc.array(fc.record({ wanted: fc.nat(3000), height: fc.integer({ min: 10, max: 200 }) }), {
  minLength: 1,
});
const inOrder = boxes.map((all) => [...all].sort((a, b) => a.wanted - b.wanted));

function apart(all: readonly Box[], tops: readonly number[]): boolean {
  return tops.every((top, i) => i === 0 || top >= tops[i - 1]! + all[i - 1]!.height);
}

test('notes never stand over each other, in whatever order their words are', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: -1, max: 20 }), (all, at) =>
      apart(all, align(all, Math.min(at, all.length - 1))),
    ),
  );
});

test('no note stands above the text', () => {
  fc.assert(
    fc.property(boxes, fc.nat(20), (all, at) => align(all, at % all.length).every((top) => top >= 0)),
  );
});

test('the active note stands at its words where those before it have room', () => {
  fc.assert(
    fc.property(inOrder, fc.nat(20), (all, n) => {
      const at = n % all.length;
      const before = all.slice(0, at).reduce((sum, { height }) => sum + height + 4, 0);
      const { wanted } = all[at]!;
      return align(all, at)[at] === Math.max(wanted, before);
    }),
  );
});

test('a note alone stands at its words', () => {
  expect(align([{ wanted: 70, height: 40 }])).toEqual([70]);
});
