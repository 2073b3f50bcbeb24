import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './index.js';

function split(text: string): string[][] {
  const block = { kind: 'paragraph' as const, start: 0, end: text.length, text };
  return splitSentences({ text, blocks: [block] }).map((s) => s.words.map((w) => w.text));
}

/** Words parted by blanks, sentences by " | ". */
const show = (text: string) =>
  split(text)
    .map((words) => words.join(' '))
    .join(' | ');

describe('words', () => {
  it.each([
    ["We can't go and she doesn't know.", "We ca n't go and she does n't know ."],
    ['They cannot leave; we’re gonna wait.', 'They can not leave ; we ’re gon na wait .'],
    ["Kenya's envoy said he'd call.", "Kenya 's envoy said he 'd call ."],
    ['The ministers’ talks ended.', 'The ministers ’ talks ended .'],
    ['A two-day visit to Addis-Abeba.', 'A two - day visit to Addis - Abeba .'],
    ['Gov. Lindqvist met U.S. officials.', 'Gov. Lindqvist met U.S. officials .'],
    ['It cost $3.5 million (about 12%).', 'It cost $ 3.5 million ( about 12 % ) .'],
    ['Write to press@mission.example today.', 'Write to press@mission.example today .'],
    ['“No,” he said, “never.”', '“ No , ” he said , “ never . ”'],
  ])('%s', (text, words) => {
    expect(show(text)).toBe(words);
  });
});

describe('sentences', () => {
  it.each([
    ['He left. She stayed.', 2],
    ['Gov. Lindqvist flew home. Sen. Okoro did not.', 2],
    ['The U.S. President spoke at 5 p.m. on Monday.', 1],
    ['Resolution No. 2 passed with J. P. Moreau absent.', 1],
    ['“We will talk.” The minister then left the hall.', 2],
    ['“Will you sign?” asked the reporter.', 1],
    ['OSLO (Newswire) - Envoys from four states met on Friday. No deal came of it.', 2],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('never lets a sentence cross a block', () => {
    const text = 'Envoys meet in Oslo\n\nThe talks go on';
    const blocks = [
      { kind: 'title' as const, start: 0, end: 19, text: text.slice(0, 19) },
      { kind: 'paragraph' as const, start: 21, end: text.length, text: text.slice(21) },
    ];
    expect(splitSentences({ text, blocks })).toHaveLength(2);
  });
});

describe('laws', () => {
  const texts = fc
    .array(
      fc.constantFrom(
        'a',
        'Mr',
        '.',
        ' ',
        '\n',
        '"',
        '’',
        's',
        '7',
        '-',
        'é',
        '\u0301',
        '😀',
        ',',
        '(',
        'U.S.',
      ),
    )
    .map((parts) => parts.join(''));

  it('holds every character that is not white space in just one word, in order, inside its sentence', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const block = { kind: 'paragraph' as const, start: 0, end: text.length, text };
        let at = 0;
        for (const sentence of splitSentences({ text, blocks: [block] })) {
          expect(sentence.words[0]?.start).toBe(sentence.start);
          expect(sentence.words.at(-1)?.end).toBe(sentence.end);
          for (const word of sentence.words) {
            expect(text.slice(word.start, word.end)).toBe(word.text);
            expect(word.text).toMatch(/^\S+$/);
            expect(text.slice(at, word.start).trim()).toBe('');
            at = word.end;
          }
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
