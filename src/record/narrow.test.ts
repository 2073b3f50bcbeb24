import { describe, expect, it } from 'vitest';
import { actorsCalled, mergeReports, narrowed, subjectOf, withOwnStories } from './index.js';
import { breaches } from './laws.js';
import { written } from './testing.js';

const ACTORS = [
  ['person/ola-brekke', 'NOR'],
  ['person/ines-faria', 'PRT'],
  ['state/NOR'],
  ['state/PRT'],
  ['state/ISL'],
] as const;

const cod = written({
  ...{ id: 'cod', published: '2014-05-06', actors: ACTORS },
  text:
    'Ola Brekke met Ines Faria in Lisbon. Faria thanked Brekke for the cod. Iceland fined two Norwegian trawlers. ' +
    'Brekke said that the price of salt had doubled. Norway and Portugal signed a cod agreement.',
  events: [
    {
      words: 'Ola Brekke met Ines Faria',
      ...{
        sources: ['person/ola-brekke', 'person/ines-faria'],
        date: '2014-05-05',
        contexts: ['diplomatic'],
      },
    },
    {
      words: 'Iceland fined two Norwegian trawlers',
      ...{ type: 'COERCE', sources: ['state/ISL'], targets: ['state/NOR'], contexts: ['economic'] },
    },
  ],
  statements: [
    { words: 'thanked Brekke for the cod', by: 'person/ines-faria', addressees: ['person/ola-brekke'] },
    { words: 'the price of salt had doubled', by: 'person/ola-brekke', topics: ['economic'] },
  ],
  agreements: [
    {
      words: 'signed a cod agreement',
      ...{ parties: ['state/NOR', 'state/PRT'], status: 'signed', signed: '2014-05', subject: ['economic'] },
    },
  ],
});
const salt = written({
  ...{ id: 'salt', published: '2015-01-20', actors: ACTORS },
  text: 'A brewer told the court of Aveiro that Norway paid late, as embassies do.',
  statements: [{ words: 'Norway paid late', about: ['state/NOR'] }],
});

const record = mergeReports([cod, salt]);

async function told(asked: Parameters<typeof subjectOf>[0]): Promise<string[]> {
  const subject = await subjectOf(asked, (name) => actorsCalled(record, name));
  const part = withOwnStories(narrowed(record, subject));
  expect(breaches(part)).toEqual([]);
  return [
    ...part.events.flatMap(({ tellings }) => tellings.map(({ report, event }) => `${report} ${event}`)),
    ...part.statements.flatMap(({ tellings }) => tellings.map((t) => `${t.report} ${t.statement}`)),
    ...part.agreements.flatMap(({ history }) => history.map((turn) => `${turn.report} ${turn.agreement}`)),
  ].sort();
}

describe('a record of', () => {
  it.each([
    ['a pair of persons', { between: ['ola-brekke', 'Faria'] }, ['cod e1', 'cod s1']],
    [
      'a pair of states, with who acts for them',
      { between: ['Norway', 'PRT'] },
      ['cod a1', 'cod e1', 'cod s1'],
    ],
    [
      'a state, spoken of too',
      { about: 'state/NOR' },
      ['cod a1', 'cod e1', 'cod e2', 'cod s1', 'cod s2', 'salt s1'],
    ],
    ['a person', { about: 'brekke' }, ['cod e1', 'cod s1', 'cod s2']],
    ['a topic', { about: 'economic' }, ['cod a1', 'cod e2', 'cod s2']],
    [
      'a time, by a line’s own date or else its report’s',
      { since: '2014-05-06', until: '2014-12-31' },
      ['cod e2', 'cod s1', 'cod s2'],
    ],
    ['a state in a time', { about: 'Norway', since: '2015-01-01' }, ['salt s1']],
  ] as const)('%s', async (_, asked, lines) => {
    expect(await told(asked)).toEqual(lines);
  });

  it('nothing in particular is the whole', async () => {
    expect(narrowed(record, await subjectOf({}, () => []))).toBe(record);
  });

  it('a pair has their reports alone', async () => {
    const subject = await subjectOf({ between: ['Norway', 'Portugal'] }, (name) =>
      actorsCalled(record, name),
    );
    expect(withOwnStories(narrowed(record, subject))).toMatchObject({
      reports: 1,
      documents: [{ id: 'cod' }],
    });
  });

  it('nobody', () => expect(actorsCalled(record, 'Atlantis')).toEqual([]));
});
