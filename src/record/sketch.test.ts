import { describe, expect, it } from 'vitest';
import { containment, sketchOf } from './sketch.js';

const word = (i: number) => `w${(i * 7919) % 10007}`;
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => word(from + i)).join(' ');

describe('the share of a text in another', () => {
  it.each([
    ['all of it', words(0, 400), words(0, 400), 1, 1],
    ['half of each', words(0, 400), words(200, 600), 0.35, 0.65],
    ['a short one inside a long one', words(100, 160), words(0, 400), 0.9, 1],
    ['two short ones, the same', words(0, 12), words(0, 12), 1, 1],
    ['nothing', words(0, 400), words(5000, 5400), 0, 0.02],
    ['too little', 'Rain fell', 'Rain fell', 0, 0],
  ])('%s', (_, a, b, least, most) => {
    const share = containment(sketchOf(a), sketchOf(b));
    expect(share).toBe(containment(sketchOf(b), sketchOf(a)));
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('does not hang on marks, case and lines', () => {
    const plain = words(0, 50);
    expect(containment(sketchOf(plain), sketchOf(`“${plain.toUpperCase().replaceAll(' ', ',\n')}”`))).toBe(1);
  });
});
