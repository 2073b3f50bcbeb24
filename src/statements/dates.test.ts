import { expect, it } from 'vitest';
import { readBody } from './testing.js';

/** Texts of ours of Thursday 10 June 2021; then when each of their statements was said. */
const ROWS: readonly (readonly [text: string, dates: (string | null)[]])[] = [
  ['Lavrov said on Tuesday that the port was open.', ['2021-06-08']],
  ['Lavrov said that the port was opened on Tuesday.', [null]],
  ['Lavrov told lawmakers Tuesday the port was open.', ['2021-06-08']],
  ['Lavrov said Tuesday’s vote was lost.', [null]],
  ['Lavrov said on Tuesday that the port was open. “It is safe,” he said.', ['2021-06-08', '2021-06-08']],
  // those who talk with one another do so on one day
  [
    'Vladimir Putin told Ebrahim Raisi on Tuesday that trade was growing. Raisi told Putin that it could double.',
    ['2021-06-08', '2021-06-08'],
  ],
  ['Lavrov said on Tuesday that the port was open. Guterres welcomed the decision.', ['2021-06-08', null]],
  // another medium is another occasion
  [
    'Lavrov said on Tuesday that the port was open. On Twitter, Lavrov wrote that the bridge was safe.',
    ['2021-06-08', null],
  ],
  // a report opens undated with what is told to have been said on its own day
  [
    'Lavrov says that the port is open. Ships wait outside. On Thursday, Lavrov said that the bridge was safe.',
    ['2021-06-10', '2021-06-10'],
  ],
  [
    'Lavrov says that the port is open. Ships wait outside. On Monday, Lavrov said that the bridge was safe.',
    [null, '2021-06-07'],
  ],
  // the official of the first sentence is named in the second
  [
    'The port is open, an official said Thursday. Sergey Lavrov said that the bridge was safe.',
    ['2021-06-10', '2021-06-10'],
  ],
];

it.each(ROWS)('%s', (text, dates) => {
  expect(readBody(text).map((s) => s.date)).toEqual(dates);
});
