import { describe, expect, it } from 'vitest';
import { mergeReports } from './index.js';
import { written } from './testing.js';

const PEOPLE = [
  ['person/ona-vell', 'NOR'],
  ['person/karl-brandt', 'DEU'],
  ['state/NOR'],
  ['state/DEU'],
  ['place/bergen', 'NOR'],
  ['place/oslo', 'NOR'],
] as const;

const BERGEN =
  'Norwegian Foreign Minister Ona Vell received her German colleague Karl Brandt in Bergen on Tuesday to settle the quarrel over herring quotas. ' +
  'Both left the harbour museum without a word to the fishermen who had waited since dawn. ' +
  'A spokeswoman promised that the trawlers held in Kiel would sail within the week, once the fines were paid.';
const BERGEN_TOO =
  'Germany and Norway talked about herring quotas in Bergen, the German ministry said on Wednesday. ' +
  'Karl Brandt had gone there to free the Norwegian trawlers held in Kiel, and Ona Vell took him to the harbour museum.';
const FAR =
  'The parliament of Ecuador voted to extend the emergency in three coastal provinces after a wave of prison riots in Guayaquil.';

const first = written({
  ...{
    id: 'a',
    text: BERGEN,
    title: 'Vell and Brandt meet in Bergen',
    published: '2023-05-09',
    outlet: 'Nordpost',
  },
  actors: PEOPLE,
  events: [
    {
      words: 'received her German colleague Karl Brandt',
      ...{ sources: ['person/ona-vell', 'person/karl-brandt'], date: '2023-05-09', place: 'place/bergen' },
    },
  ],
});
const second = written({
  ...{
    id: 'b',
    text: BERGEN_TOO,
    title: 'Herring talks in Bergen',
    published: '2023-05-10',
    outlet: 'Kieler Bote',
  },
  actors: PEOPLE,
  statements: [{ words: 'Germany and Norway talked about herring quotas in Bergen', by: 'state/DEU' }],
  events: [{ words: 'Germany and Norway talked', sources: ['state/DEU', 'state/NOR'], saidIn: 's1' }],
});
const far = written({ id: 'z', text: FAR, title: 'Emergency extended', published: '2023-05-10' });

describe('stories', () => {
  it('put reports of one happening together, and no other', () => {
    const { stories } = mergeReports([first, second, far]);
    expect(stories.map(({ reports }) => reports).sort()).toEqual([['a', 'b'], ['z']]);
    expect(stories.find(({ reports }) => reports.length === 2)).toMatchObject({
      title: 'Vell and Brandt meet in Bergen',
      from: '2023-05-09',
      until: '2023-05-10',
      copies: [],
    });
  });

  it('tell copies of one text, also when cut and under another headline', () => {
    const copy = written({
      ...{ id: 'c', title: 'No word to fishermen', published: '2023-05-10' },
      text: BERGEN.slice(0, BERGEN.indexOf(' A spokeswoman')),
    });
    const { stories } = mergeReports([first, second, copy]);
    expect(stories[0]).toMatchObject({ copies: [['a', 'c']] });
    expect(stories[0]!.reports).toHaveLength(3);
  });

  it('take no form filled in again for a copy', () => {
    const market = (id: string, published: string, points: string) =>
      written({
        ...{ id, published },
        text: `Shares in Tallinn closed higher. The index of the exchange gained ${points} points as banks and shipping lines led the board, dealers said.`,
      });
    const { stories } = mergeReports([market('m', '2023-05-09', '12.3'), market('n', '2023-06-20', '8.1')]);
    expect(stories.flatMap(({ copies }) => copies)).toEqual([]);
  });
});

describe('events', () => {
  it('are one where a person stands for its state and dates do not differ', () => {
    const { events } = mergeReports([first, second]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      sources: ['person/ona-vell', 'person/karl-brandt'],
      date: '2023-05-09',
      place: 'place/bergen',
      independent: 2,
      onlySaidBy: [],
    });
    expect(events[0]!.tellings.map(({ report, event, at }) => [report, event, at])).toEqual([
      ['a', 'e1', '1:37'],
      ['b', 'e1', '1:1'],
    ]);
  });

  it('that rest on one side’s word alone say whose', () => {
    expect(mergeReports([second]).events[0]!.onlySaidBy).toEqual(['state/DEU']);
  });

  it('count copies as one source', () => {
    const copy = written({
      ...{ id: 'c', text: BERGEN, published: '2023-05-10', actors: PEOPLE },
      events: [{ ...first.events[0]!, words: first.events[0]!.evidence[0]!.text }],
    });
    const [event] = mergeReports([first, copy]).events;
    expect(event).toMatchObject({ independent: 1 });
    expect(event!.tellings).toHaveLength(2);
  });

  it.each([
    ['another minister of the same state', { sources: ['person/ona-vell', 'person/ida-lutz'] }],
    ['another day', { date: '2023-05-02' }],
    ['another deed', { type: 'SUPPORT' as const }],
    ['another way to meet', { mode: 'phone' }],
  ])('are two with %s', (_, change) => {
    const other = written({
      ...{
        id: 'd',
        text: BERGEN_TOO,
        published: '2023-05-10',
        actors: [...PEOPLE, ['person/ida-lutz', 'DEU']],
      },
      events: [
        {
          words: 'Germany and Norway talked',
          ...{ mode: null, sources: ['person/ona-vell', 'person/karl-brandt'], date: '2023-05-09' },
          ...change,
        },
      ],
    });
    const called = { ...first, events: first.events.map((event) => ({ ...event, mode: 'visit' })) };
    expect(mergeReports([called, other]).events).toHaveLength(2);
  });

  it('of one report stay apart, as it told them', () => {
    const twice = { ...first, events: [first.events[0]!, { ...first.events[0]!, id: 'e2' }] };
    expect(mergeReports([twice]).events).toHaveLength(2);
  });
});
