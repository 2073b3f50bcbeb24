import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesOf } from './testing.js';

/** Report's day (2011-03-10 is a Thursday), sentence, and each time in it: words, value, mod where there is one. */
type Row = [published: string | null, sentence: string, ...times: string[][]];

const ROWS: Row[] = [
  ['2011-03-10', 'They signed it on March 4, 2011.', ['March 4, 2011', '2011-03-04']],
  ['2011-03-10', 'They signed it on 4 March 2011.', ['4 March 2011', '2011-03-04']],
  ['2011-03-10', 'They signed it on the 4th of March.', ['the 4th of March', '2011-03-04']],
  ['2011-03-10', 'They signed it on Friday, March 4.', ['Friday, March 4', '2011-03-04']],
  ['2011-03-10', 'The note of Sept. 30 was leaked.', ['Sept. 30', '2010-09-30']],
  ['2011-03-10', 'He died on Dec. 30.', ['Dec. 30', '2010-12-30']],
  ['2011-03-10', 'The court will rule on April 5.', ['April 5', '2011-04-05']],
  ['2011-03-10', 'Inspectors left in December.', ['December', '2010-12']],
  ['2011-03-10', 'Elections will be held in December.', ['December', '2011-12']],
  ['2011-03-10', 'The body has met only twice since April.', ['April', '2010-04']],
  ['2011-03-10', 'The memo is dated 14.2.2011.', ['14.2.2011', '2011-02-14']],
  ['2011-03-10', 'War raged from 1979 to 1981.', ['1979', '1979'], ['1981', '1981']],
  ['2011-03-10', 'The 1979-1981 crisis is not forgotten.', ['1979-1981', '1979/1981']],
  ['2011-03-10', 'Leaders gather on January 20-22, 2012.', ['January 20-22, 2012', '2012-01-20/2012-01-22']],
  ['2011-03-10', 'Trade grew in the late 1990s.', ['the late 1990s', '199X', 'end']],
  ['2011-03-10', 'The fort is from the 16th century.', ['the 16th century', '15XX']],
  ['2011-03-10', 'The minister arrived on Wednesday.', ['Wednesday', '2011-03-09']],
  ['2011-03-10', 'The minister spoke on Thursday.', ['Thursday', '2011-03-10']],
  ['2011-03-10', 'The minister will arrive on Saturday.', ['Saturday', '2011-03-12']],
  [
    '2011-03-10',
    'The talks will run from Friday to Monday.',
    ['Friday', '2011-03-11'],
    ['Monday', '2011-03-14'],
  ],
  [
    '2011-03-10',
    'Envoys met in Oslo Friday through Sunday.',
    ['Friday', '2011-03-04'],
    ['Sunday', '2011-03-06'],
  ],
  ['2011-03-10', 'In this March 4, 2011 photo, guards stand by.', ['March 4, 2011', '2011-03-04']],
  ['2011-03-10', 'Envoys of the Winter Olympics met.'],
  ['2011-03-10', 'He met her last Thursday night.', ['last Thursday night', '2011-03-03']],
  ['2011-03-10', 'They are to meet next Monday.', ['next Monday', '2011-03-14']],
  ['2011-03-10', 'He spoke again later Thursday.', ['later Thursday', '2011-03-10']],
  ['2011-03-10', 'The truce was agreed last week.', ['last week', '2011-02-28/2011-03-06']],
  ['2011-03-10', 'Envoys meet next month.', ['next month', '2011-04']],
  ['2011-03-10', 'Aid fell early last year.', ['early last year', '2010', 'start']],
  ['2011-03-10', 'Aid fell last summer.', ['last summer', '2010-22']],
  ['2011-03-10', 'Ships collided two weeks ago.', ['two weeks ago', '2011-02-21/2011-02-27']],
  ['2011-03-10', 'The massacre of a century ago is denied.', ['a century ago', '1911', 'approx']],
  [
    '2011-03-10',
    'He landed on March 4. Two days later he left.',
    ['March 4', '2011-03-04'],
    ['Two days later', '2011-03-06'],
  ],
  [
    '2011-03-10',
    'He was elected in 1998 and killed the following year.',
    ['1998', '1998'],
    ['the following year', '1999'],
  ],
  [
    '2011-03-10',
    'Riots broke out in May 2009; that month the king fled.',
    ['May 2009', '2009-05'],
    ['that month', '2009-05'],
  ],
  [
    '2011-03-10',
    'On June 2 he resigned and the same day he left.',
    ['June 2', '2010-06-02'],
    ['the same day', '2010-06-02'],
  ],
  ['2011-03-10', 'For more than 40 years they have fought.', ['more than 40 years', 'P40Y', 'more-than']],
  ['2011-03-10', 'They signed a 20-year treaty.', ['20-year', 'P20Y']],
  ['2011-03-10', 'It took two and a half years.', ['two and a half years', 'P2Y6M']],
  [
    '2011-03-10',
    'Talks lasted nearly twenty-four hours.',
    ['nearly twenty-four hours', 'PT24H', 'less-than'],
  ],
  ['2011-03-10', 'He waited for an hour and a half.', ['an hour and a half', 'PT1H30M']],
  ['2011-03-10', 'A pact may come in a year or two.', ['a year or two', 'P2Y', 'approx']],
  ['2011-03-10', 'He came for a two-day state visit.', ['two-day', 'P2D']],
  ['2011-03-10', 'They review it every two weeks.', ['every two weeks', 'P2W']],
  ['2011-03-10', 'They review it every year.', ['every year', 'P1Y']],
  [
    '2011-03-10',
    'Output fell in the third quarter of 2010.',
    ['the third quarter of 2010', '2010-07/2010-09'],
  ],
  ['2011-03-10', 'He was killed last Feb. 23.', ['last Feb. 23', '2011-02-23']],
  [
    '2011-03-10',
    'He was seen in the winter of nineteen ninety-four.',
    ['the winter of nineteen ninety-four', '1994-24'],
  ],
  [
    '2011-03-10',
    'They met on April 24 and 25, 2010, in Rome.',
    ['April 24', '2010-04-24'],
    ['25, 2010', '2010-04-25'],
  ],
  [
    '2011-03-10',
    'They will meet on April 24 and 25 in Rome.',
    ['April 24', '2011-04-24'],
    ['25', '2011-04-25'],
  ],
  ['2011-03-10', 'The March summit in Rome was put off.', ['March', '2011-03']],
  ['2011-03-10', 'The talks are due by year-end.', ['year-end', '2011', 'end']],
  ['2011-03-10', 'Aid fell in the year ended March 1.', ['the year', 'P1Y'], ['March 1', '2011-03-01']],
  ['2011-03-10', 'Aid will grow for the full year.', ['the full year', '2011']],
  [
    '2011-03-10',
    "The women marched on International Women's Day.",
    ["International Women's Day", '2011-03-08'],
  ],
  [
    '2011-03-06',
    "Rallies are planned for International Women's Day.",
    ["International Women's Day", '2011-03-08'],
  ],
  ['2011-03-10', 'Some eighteen thousand people left.'],
  [
    '2011-03-10',
    'The blast came at 10:35 a.m. (0735 GMT) Wednesday.',
    ['10:35 a.m. (0735 GMT) Wednesday', '2011-03-09T10:35:00'],
  ],
  ['2011-03-10', 'The envoy left at five p.m. on Monday.', ['five p.m. on Monday', '2011-03-07T17:00:00']],
  ['2011-03-10', 'The first half of 2010 was calm.', ['The first half of 2010', '2010-01/2010-06']],
  ['2011-03-10', 'Spending for fiscal 2006 was cut.', ['fiscal 2006', '2006']],
  ['2011-03-10', 'The raid began at 10:30 p.m. Wednesday.', ['10:30 p.m. Wednesday', '2011-03-09T22:30:00']],
  [
    '2011-03-10',
    'The raid began at 0735 GMT on Wednesday.',
    ['0735 GMT on Wednesday', '2011-03-09T07:35:00Z'],
  ],
  ['2011-03-10', 'The cabinet met this morning.', ['this morning', '2011-03-10']],
  ['2011-03-10', 'They talked over the weekend.', ['the weekend', '2011-03-05/2011-03-06']],
  ['2011-03-10', 'The border is now shut.', ['now', 'PRESENT_REF']],
  ['2011-03-10', 'They have recently eased the ban.', ['recently', 'PAST_REF']],
  ['2011-03-10', 'The truce that broke on Christmas Eve was old.', ['Christmas Eve', '2010-12-24']],
  ['2011-03-10', 'On Good Friday 2010 he died.', ['Good Friday 2010', '2010-04-02']],
  ['2011-03-10', 'The law of 22 Bahman 1357 still holds.', ['22 Bahman 1357', '1979-02-11']],
  [
    '2011-03-10',
    'In 15 Khordad 1342 (June 5, 1963) it began.',
    ['15 Khordad 1342', '1963-06-05'],
    ['June 5, 1963', '1963-06-05'],
  ],
  [null, 'They met on Monday, in 1998 and for two days.', ['1998', '1998'], ['two days', 'P2D']],
];

/** Sentences that look as if they told a time. */
const NONE = [
  'May I come in, asked the aide.',
  'Some 2000 troops crossed the river.',
  'The fund holds $1995 in cash.',
  'Three-quarters of the food is imported.',
  'As soon as he spoke, she left.',
  'The fall of the town ended it.',
  'The second man was named Sun.',
  'A 12-year-old girl was hurt.',
  'Theresa May spoke.',
  'He marched 5 march columns out.',
];

describe('readTimes', () => {
  it.each(ROWS)('%s: %s', (published, sentence, ...expected) => {
    const found = timesOf(sentence, published).map(({ text, value, mod }) =>
      mod ? [text, value, mod] : [text, value],
    );
    expect(found).toEqual(expected);
  });

  it.each(NONE)('nothing in: %s', (sentence) => {
    expect(timesOf(sentence)).toEqual([]);
  });

  it('counts from the date line where there is one', () => {
    const anchors = (dateline: boolean) =>
      timesOf('Thursday 10 March 2011\nHe left yesterday.', '2011-03-10', dateline).map(
        (time) => time.anchor,
      );
    expect(anchors(true)).toEqual(['text', 'dateline']);
    expect(anchors(false)).toEqual(['text', 'published']);
  });
});

const PIECES = fc.constantFrom(
  ...'the last next 4 March, 2011 Friday two years ago in since 1990s quarter Sept. 30 10:30 p.m. weekend every a day later . ( ) - fiscal half Ramadan 22 Bahman 1357 Christmas now tomorrow 31 February night 24:00 0000-00-00'.split(
    ' ',
  ),
);
const SENTENCES = fc.array(PIECES, { maxLength: 14 }).map((words) => words.join(' '));
const REFERENCE = /^(PAST|PRESENT|FUTURE)_REF$/;
const DURATION =
  /^P(?=.)(\d+(\.\d+)?Y|XY)?(\d+(\.\d+)?M|XM)?(\d+(\.\d+)?W|XW)?(\d+(\.\d+)?D|XD)?(T(?=.)(\d+H|XH)?(\d+M|XM)?(\d+S|XS)?)?$/;

describe('laws of times', () => {
  it('hold the text at their offsets, in order and without overlap', () => {
    fc.assert(
      fc.property(SENTENCES, (sentence) => {
        let end = 0;
        for (const time of timesOf(sentence)) {
          expect(sentence.slice(time.start, time.end)).toBe(time.text);
          expect(time.start).toBeGreaterThanOrEqual(end);
          end = time.end;
        }
      }),
    );
  });

  it('have a value in EDTF of level 1, an ISO 8601 duration or a vague reference', () => {
    fc.assert(
      fc.property(SENTENCES, (sentence) => {
        for (const { value } of timesOf(sentence))
          if (!REFERENCE.test(value) && !DURATION.test(value))
            expect(parse(value, { level: 1 })).toBeTruthy();
      }),
    );
  });
});
