import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.js';

const split = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

const WRAPPED = [
  'The two ministers met for three hours in the capital and agreed to open',
  'the border crossing before the winter, officials of both countries told',
  'reporters after the meeting.',
].join('\n');

test('a line end in wrapped text is no end of a paragraph', () => {
  expect(split(`${WRAPPED}\n\n${WRAPPED}`)).toEqual([WRAPPED, WRAPPED]);
});

test('a sentence that goes on in lower case is one, however few its lines', () => {
  const two = 'The envoys of the two kingdoms left the talks without\na word to those who waited outside.';
  expect(split(two)).toEqual([two]);
});

test('wrapped paragraphs may be told by an indent or a short last line alone', () => {
  expect(split(`${WRAPPED}\n${WRAPPED}`)).toEqual([WRAPPED, WRAPPED]);
  expect(split(`${WRAPPED}\n    ${WRAPPED}`)).toEqual([WRAPPED, WRAPPED]);
});

test('a line that is short only because marks were taken out of it goes on', () => {
  const short = WRAPPED.replace('agreed to open', 'agreed to');
  expect(split(`${WRAPPED}\n\n${short}`)).toEqual([WRAPPED, short]);
});

test('items of a list are paragraphs, with their wrapped rest', () => {
  const item =
    '-   Reopening of the crossing at the bridge, with joint customs posts and\n    guards from both sides';
  expect(split(`${WRAPPED}\n${item}\n${item}`)).toEqual([WRAPPED, item, item]);
});

test('lines too long to be wrapped are paragraphs', () => {
  const line = WRAPPED.replaceAll('\n', ' ');
  expect(split(`${line}\n${line}\r\n${line}`)).toEqual([line, line, line]);
});

test('short lines that are not full are paragraphs', () => {
  const verse = ['Present were:', 'the envoy of the north', 'the envoy of the south', 'two clerks'];
  expect(split(verse.join('\n'))).toEqual(verse);
});

test('paragraphs are in order, never overlap, and hold all that is not white space', () => {
  const pieces = fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u2028',
    '\u00a0',
    'word',
    '- ',
    '1. ',
    'Sentence. ',
    '\ud83d',
    '“q”',
    'x'.repeat(60),
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
      (text) => {
        const paragraphs = paragraphsOf(text);
        let rest = '';
        let end = 0;
        for (const range of paragraphs) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          const own = text.slice(range.start, range.end);
          expect(own).toBe(own.trim());
          expect(own).not.toBe('');
          rest += text.slice(end, range.start);
          end = range.end;
        }
        expect((rest + text.slice(end)).trim()).toBe('');
      },
    ),
  );
});

test('a text of many short lines is read in time that grows with its length', () => {
  const before = performance.now();
  paragraphsOf('a line of text\n'.repeat(50_000));
  expect(performance.now() - before).toBeLessThan(2_000);
});
