import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from './rules.js';
import { actorsOf } from './testing.js';

const rulesOf = (text: string) =>
  new Set(
    actorsOf(text).flatMap(({ mentions, references = [] }) =>
      [...mentions, ...references].map(({ rule }) => rule),
    ),
  );

describe('rules', () => {
  it('have one name each', () => expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length));
  it.each(RULES)('$name reads its example', ({ name, example }) => expect(rulesOf(example)).toContain(name));
  it.each(RULES)('$name leaves its near miss', ({ name, nearMiss }) =>
    expect(rulesOf(nearMiss!)).not.toContain(name),
  );
});

/** [sentence, day, words, who they are] */
const WHO: readonly (readonly [string, string | null, string, string | null])[] = [
  [
    'Tony Blair met George Bush. The prime minister said the talks went well.',
    null,
    'The prime minister',
    'person/tony-blair',
  ],
  [
    'Joe Biden and Kamala Harris toured the dam. The president and vice president were impressed.',
    '2022-06-15',
    'vice president',
    'person/kamala-harris',
  ],
  [
    'Tony Blair spoke first. Echoing Condoleezza Rice, the prime minister praised the pact.',
    '2005-01-20',
    'the prime minister',
    'person/tony-blair',
  ],
  ['President Putin toured the dam.', '2014-03-01', 'Putin', 'person/vladimir-putin'],
  ['Prime Minister Raeisi toured the dam.', '2014-03-01', 'Raeisi', 'local/raeisi'],
  ['Moammar Khadafy spoke in Tripoli.', '2009-01-10', 'Moammar Khadafy', 'person/muammar-gaddafi'],
  [
    'Secretary of State Condi Rice met Susan Rice in the United States.',
    '2012-01-10',
    'Susan Rice',
    'person/susan-rice',
  ],
  ['KIM JONG UN greeted the crew.', '2016-01-10', 'KIM JONG UN', 'person/kim-jong-un'],
  ["Mr. Erdogan's guests left.", '2015-01-10', 'Erdogan', null],
  ['Iranian President Raisi spoke, and Raeisi left.', '2022-01-20', 'Raeisi', 'person/ebrahim-raisi'],
  ['The Russian president spoke.', '2010-06-15', 'The Russian president', 'person/dmitry-medvedev'],
  ['The Russian president spoke.', '2014-06-15', 'The Russian president', 'person/vladimir-putin'],
  ['The German chancellor spoke.', '2001-06-15', 'The German chancellor', 'person/gerhard-schroder'],
  ['Officials in Washington spoke.', '2014-06-15', 'Washington', 'place/washington'],
  ['Washington rejected the offer.', '2014-06-15', 'Washington', 'state/USA'],
  ['Tehran rejected the offer.', '2014-06-15', 'Tehran', 'state/IRN'],
  ['They drove to Tehran.', '2014-06-15', 'Tehran', 'place/tehran'],
  ["Tehran's offer stands.", '2014-06-15', 'Tehran', 'state/IRN'],
  ['Japan said the DPRK fired a missile.', '2014-06-15', 'DPRK', 'state/PRK'],
];

describe('who is meant', () => {
  it.each(WHO)('%s (%s): %s', (text, day, words, id) => {
    const found = actorsOf(text, day).find(({ mentions }) => mentions.some((m) => m.text === words));
    if (id === null) expect(found?.name).toContain('Erdo');
    else expect(found?.id).toBe(id);
  });

  it('tells two of one family name apart', () => {
    const actors = actorsOf('President George W. Bush called Florida Governor Jeb Bush.', '2005-05-05');
    expect(actors.filter(({ kind }) => kind === 'person')).toHaveLength(2);
  });

  it.each([
    ['2003-01-05', 'President'],
    ['2010-01-05', 'Prime Minister'],
    ['2015-01-05', 'President'],
  ])('names the office held on %s', (day, role) => {
    expect(actorsOf('Vladimir Putin spoke.', day)[0]).toMatchObject({
      role,
      state: 'RUS',
      wikidata: 'Q7747',
    });
  });

  it('tells of an unknown person what the text tells', () => {
    const [person] = actorsOf('Zorka Plimsoll, a spokeswoman for the Swedish navy, spoke.').filter(
      (a) => a.kind === 'person',
    );
    expect(person).toMatchObject({ id: 'local/zorka-plimsoll', known: false, state: 'SWE' });
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    'President',
    'Obama',
    'Iran',
    'Tehran',
    'said',
    'he',
    'the',
    'two leaders',
    'Iranian',
    'U.S.',
    ',',
    '.',
    'in',
    'their',
    '“',
    '”',
    'Mr.',
  );
  it('every mention is a stretch of the text, and reading twice gives the same', () =>
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        const actors = actorsOf(text);
        for (const { mentions, references = [] } of actors)
          for (const { start, end, text: found } of [...mentions, ...references])
            expect(text.slice(start, end)).toBe(found);
        expect(actorsOf(text)).toEqual(actors);
      }),
      { numRuns: 60 },
    ));
});
