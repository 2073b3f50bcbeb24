import { expect, it } from 'vitest';
import { readLanguage } from '../language/index.js';
import { readAttributions } from './attributions.js';
import { documentOf, readBody } from './testing.js';

it('has the corpora’s edges: “that” belongs to the content', () => {
  const text = 'The mayor said that the ferry would stop in May.';
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end));
  const [only] = readAttributions(readLanguage(documentOf(text)));
  expect(words(only!.sources)).toEqual(['The mayor']);
  expect(words(only!.cues)).toEqual(['said']);
  expect(words(only!.contents)).toEqual(['that the ferry would stop in May']);
});

it('takes the outlet that relays as via, not as a second statement', () => {
  const found = readBody('“The ferry will stop in May,” Norway’s government said, according to Reuters.');
  expect(found.map((s) => [s.speaker?.actors, s.via])).toEqual([[['state/NOR'], ['organisation/reuters']]]);
});

it('sets a statement in the statement that tells of it', () => {
  const found = readBody('Norway said that Sweden had promised to pay for the bridge.');
  expect(found.map((s) => [s.id, s.inside, s.stance])).toEqual([
    ['s1', null, 'says'],
    ['s2', 's1', 'promises'],
  ]);
});

it('keeps the law of spans', () => {
  const text =
    'The mayor, 51, said: “We close in May.”\n\n“Then we build,” she added, “and we open in June.”';
  for (const { contents, cue, speaker } of readBody(text))
    for (const span of [...contents, cue, speaker])
      if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
});
