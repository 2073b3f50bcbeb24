import { describe, expect, it } from 'vitest';
import type { Actor } from '../report/schema.js';
import { ActorIndex } from './mentions.js';

const TEXT = 'The two ministers met in Oslo; Norwegian officials said they agreed with the envoy of the UN.';
const at = (text: string) => {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, text };
};
const actor = (id: string, state: string | null, fields: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'person',
  name: id,
  wikidata: null,
  state,
  role: null,
  known: true,
  mentions: [],
  ...fields,
});

const index = new ActorIndex([
  actor('person/a', 'NOR', {
    mentions: [{ ...at('they'), form: 'pronoun' }],
    references: [{ ...at('The two ministers'), form: 'plural' }],
  }),
  actor('person/b', 'SWE', {
    mentions: [{ ...at('they'), form: 'pronoun' }],
    references: [{ ...at('The two ministers'), form: 'plural' }],
  }),
  actor('state/NOR', 'NOR', { references: [{ ...at('Norwegian'), form: 'adjective' }] }),
  actor('person/c', null, { mentions: [{ ...at('the envoy of the UN'), form: 'description' }] }),
  actor('organisation/united-nations', null, { mentions: [{ ...at('UN'), form: 'name' }] }),
]);

describe('ActorIndex', () => {
  it.each([
    ['they', ['person/a', 'person/b']],
    ['ministers', ['person/a', 'person/b']],
    ['The two ministers', ['person/a', 'person/b']],
    ['Norwegian', ['state/NOR']],
    ['UN', ['organisation/united-nations']],
    ['envoy', ['person/c']],
    ['officials', []],
    ['Norwegian officials', []],
  ])('%s', (words, ids) => expect(index.at(at(words))).toEqual(ids));

  it('hands out the outermost pointers of a stretch', () => {
    expect(index.within(at('they agreed with the envoy of the UN')).map((p) => p.text)).toEqual([
      'they',
      'the envoy of the UN',
    ]);
    expect(index.within(at('envoy of the UN')).map((p) => p.text)).toEqual(['UN']);
  });

  it('knows whom an actor acts for', () => {
    expect(index.stateOf('person/a')).toBe('state/NOR');
    expect(index.stateOf('person/c')).toBeUndefined();
  });
});
