import { expect, test } from 'vitest';
import { duration } from './progress.js';

test.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [40, '40 s'],
  [61, '2 min'],
  [3600, '1 h 0 min'],
  [12_000, '3 h 20 min'],
])('%d seconds are said as %s', (seconds, said) => expect(duration(seconds)).toBe(said));
