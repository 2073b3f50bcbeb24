import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFragment, parseFragment } from './address.js';

test.each([
  ['#s3', { line: 's3', prefix: '', start: null, quote: null }],
  ['#sample-oslo.e12', { line: 'e12', prefix: 'sample-oslo.', start: null, quote: null }],
  ['#s3@412,the%20pact', { line: 's3', prefix: '', start: 412, quote: 'the pact' }],
  ['#s3@412,100%', { line: 's3', prefix: '', start: 412, quote: '100%' }],
])('%s names a line', (hash, fragment) => {
  expect(parseFragment(hash)).toEqual(fragment);
});

test.each(['', '#', '#title', '#3', '#s'])('%j names none', (hash) => {
  expect(parseFragment(hash)).toBeNull();
});

test('what is written is read again, cut to a length that can be sent', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ unit: 'grapheme', minLength: 1 }), (start, quote) => {
      const hash = formatFragment({ line: 's1', prefix: '', start, quote });
      const read = parseFragment(hash)!;
      expect(read.start).toBe(start);
      expect(quote.startsWith(read.quote!)).toBe(true);
    }),
  );
});
