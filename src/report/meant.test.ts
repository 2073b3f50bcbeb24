import { expect, test } from 'vitest';
import { withMeantStates } from './meant.js';
import type { Actor, Agreement, Event } from './schema.js';

const actor = (id: string): Actor => ({
  id,
  kind: 'state',
  name: id,
  wikidata: null,
  state: null,
  role: null,
  known: true,
  mentions: [],
});
const agreement = (...parties: string[]) => ({ parties }) as Agreement;

test('a state that a line means and the text never names is an actor without mentions', () => {
  const found = withMeantStates([actor('state/NOR')], [], [agreement('state/NOR', 'state/BOL', 'state/BOL')]);
  expect(found.map(({ id, name, mentions }) => [id, name, mentions.length])).toEqual([
    ['state/NOR', 'state/NOR', 0],
    ['state/BOL', 'Bolivia', 0],
  ]);
});

test('other actors must have been met in the text', () => {
  const event = { sources: ['person/ida-roe'], targets: ['state/XXX'] } as unknown as Event;
  expect(withMeantStates([], [event], [])).toEqual([]);
});
