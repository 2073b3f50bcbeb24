import { expect, it } from 'vitest';
import { mergeReports } from './index.js';
import { written } from './testing.js';

const ACTORS = [['state/RWA'], ['state/BDI'], ['place/goma', 'COD'], ['place/uvira', 'COD']] as const;
const FIRST =
  'Rwandan gunboats shelled Burundian patrols on Lake Kivu on Monday, killing 14 sailors. ' +
  'The guns fell silent after mediators from Kigali boarded the ferry.';
const SECOND =
  'Burundian patrols on Lake Kivu were shelled by Rwandan gunboats, killing 9 sailors, mediators said. ' +
  'The ferry to Kigali stayed in port.';

const shelling = (
  change: object,
  words = 'Rwandan gunboats shelled Burundian patrols on Lake Kivu on Monday, killing 14 sailors',
) => ({
  words,
  ...{ type: 'ASSAULT' as const, sources: ['state/RWA'], targets: ['state/BDI'], date: '2021-03-01' },
  ...change,
});
const SECOND_WORDS = 'Burundian patrols on Lake Kivu were shelled by Rwandan gunboats, killing 9 sailors';

function told(one: object, other: object) {
  const { contradictions } = mergeReports([
    written({ id: 'a', text: FIRST, published: '2021-03-02', actors: ACTORS, events: [shelling(one)] }),
    written({
      id: 'b',
      text: SECOND,
      published: '2021-03-03',
      actors: ACTORS,
      events: [shelling(other, SECOND_WORDS)],
    }),
  ]);
  return contradictions.map(({ field, values }) => [
    field,
    values.map(({ value, tellings }) => [value, tellings.map(({ report }) => report)]),
  ]);
}

const number = [
  'number',
  [
    ['9 sailor', ['b']],
    ['14 sailor', ['a']],
  ],
];

it.each([
  ['how many', {}, {}, [number]],
  [
    'that it was',
    {},
    { status: 'denied' },
    [
      [
        'denial',
        [
          ['denied', ['b']],
          ['happened', ['a']],
        ],
      ],
      number,
    ],
  ],
  [
    'that it has come',
    {},
    { status: 'intended' },
    [
      number,
      [
        'status',
        [
          ['happened', ['a']],
          ['intended', ['b']],
        ],
      ],
    ],
  ],
  [
    'by whom',
    {},
    { sources: ['state/UGA'] },
    [
      [
        'sources',
        [
          ['state/RWA', ['a']],
          ['state/UGA', ['b']],
        ],
      ],
    ],
  ],
  [
    'against whom',
    {},
    { targets: ['state/UGA'] },
    [
      [
        'targets',
        [
          ['state/BDI', ['a']],
          ['state/UGA', ['b']],
        ],
      ],
    ],
  ],
  [
    'when',
    {},
    { date: '2021-02-28' },
    [
      [
        'date',
        [
          ['2021-03-01', ['a']],
          ['2021-02-28', ['b']],
        ],
      ],
    ],
  ],
  [
    'where',
    { place: 'place/goma' },
    { place: 'place/uvira' },
    [
      [
        'place',
        [
          ['place/goma', ['a']],
          ['place/uvira', ['b']],
        ],
      ],
    ],
  ],
])('reports that differ on %s', (_, one, other, expected) => {
  const inOrder = (list: unknown) =>
    JSON.stringify(list, (_, value) => (Array.isArray(value) ? [...value].sort() : value));
  expect(inOrder(told(one, other))).toBe(inOrder(expected));
});

it('a bound contradicts no number, nor does a date that lies further off', () => {
  const text = FIRST.replace('killing 14', 'killing at least 9');
  const { contradictions } = mergeReports([
    written({
      id: 'a',
      text,
      published: '2021-03-02',
      actors: ACTORS,
      events: [shelling({}, text.slice(0, 60))],
    }),
    written({
      id: 'b',
      text: SECOND,
      published: '2021-03-03',
      actors: ACTORS,
      events: [shelling({ date: '2021-01-10' }, SECOND_WORDS)],
    }),
  ]);
  expect(contradictions).toEqual([]);
});
