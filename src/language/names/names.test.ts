import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../split/index.js';
import { findNames } from './index.js';
import { LABELS, mayFollow, stretches } from './labels.js';

function names(text: string) {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length, text }];
  return findNames(
    text,
    splitSentences({ text, blocks }).map((s) => s.words),
  );
}

describe('findNames', () => {
  it.each<[string, string[]]>([
    [
      'German Chancellor Angela Merkel flew to Moscow on Monday.',
      ['MISC German', 'PER Angela Merkel', 'LOC Moscow'],
    ],
    ['The United Nations sent envoys to Iraq.', ['ORG United Nations', 'LOC Iraq']],
    ['The envoys talked for hours about grain.', []],
    ['Kuleba said on Tuesday that the port was open.', ['PER Kuleba']],
    ['Araghchi told reporters that talks would go on.', ['PER Araghchi']],
    ['On Monday, Baerbock rejected the offer.', ['PER Baerbock']],
  ])('%s', (text, expected) => {
    expect(names(text).map((e) => `${e.type} ${e.text}`)).toEqual(expected);
  });

  it('gives spans in order that do not overlap and hold their text', () => {
    const pieces = fc.constantFrom(
      'Paris',
      'Mr.',
      'Ivanov',
      'of',
      'the',
      'UN',
      'said',
      '"',
      '.',
      '7',
      '-',
      '\n',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((p) => p.join(' ')),
        (text) => {
          let at = 0;
          for (const entity of names(text)) {
            expect(text.slice(entity.start, entity.end)).toBe(entity.text);
            expect(entity.start).toBeGreaterThanOrEqual(at);
            expect(entity.end).toBeGreaterThan(entity.start);
            at = entity.end;
          }
        },
      ),
    );
  });
});

describe('labels', () => {
  it('lets a name begin only where none is open', () => {
    for (let label = 1; label < LABELS; label++)
      expect(mayFollow(0, label)).toBe((label - 1) % 4 === 0 || (label - 1) % 4 === 3);
  });

  it('reads stretches back', () => {
    expect(stretches([0, 1, 2, 3, 0, 8])).toEqual([
      { first: 1, last: 3, type: 0 },
      { first: 5, last: 5, type: 1 },
    ]);
  });
});
