import { expect, test } from 'vitest';
import { Memo, ownText } from './memo.js';

test('a word is worked out once while it is met again and again, and the number of words has an end', () => {
  const made: string[] = [];
  const lengths = new Memo(10, (word) => {
    made.push(word);
    return word.length;
  });
  for (let i = 0; i < 100; i++) {
    expect(lengths.of(`word ${i}`)).toBe(`word ${i}`.length);
    expect(lengths.of('treaty')).toBe(6);
  }
  expect(made.filter((word) => word === 'treaty')).toHaveLength(1);
  expect(made).toHaveLength(101);
  lengths.of('word 0');
  expect(made).toHaveLength(102);
});

test('null is a value like others', () => {
  let made = 0;
  const nothing = new Memo(10, () => {
    made++;
    return null;
  });
  expect([nothing.of('a'), nothing.of('a'), made]).toEqual([null, null, 1]);
});

test.each([
  '',
  'short',
  'a treaty of friendship and cooperation',
  'Türkiye’s “coöperation” 🕊 and half of one \ud83d',
])('“%s” of its own is the same text', (text) => expect(ownText(text)).toBe(text));
