import { describe, expect, it } from 'vitest';
import { RULES } from './rules.js';
import { readBody } from './testing.js';

/** Text of ours; then speaker, cue, contents, mode and stance of each statement in it. */
type Row = [
  text: string,
  ...statements: [
    speaker: string | null,
    cue: string | null,
    contents: string[],
    mode: string,
    stance: string,
  ][],
];

const READ: readonly Row[] = [
  [
    'The minister said that the port would open in May.',
    ['The minister', 'said', ['the port would open in May'], 'indirect', 'says'],
  ],
  [
    '“The port will open in May,” the minister said.',
    ['the minister', 'said', ['“The port will open in May,”'], 'direct', 'says'],
  ],
  [
    '“It is a good day,” Astrid Hellum, Norway’s foreign minister, said.',
    ['Astrid Hellum', 'said', ['“It is a good day,”'], 'direct', 'says'],
  ],
  [
    '“We are ready,” Hossein Salami, a commander of the Guards, said.',
    ['Hossein Salami', 'said', ['“We are ready,”'], 'direct', 'says'],
  ],
  [
    '“It is a good day,” Astrid Hellum, a minister of Norway, said.',
    ['Astrid Hellum', 'said', ['“It is a good day,”'], 'direct', 'says'],
  ],
  [
    '“The port will open in May,” the minister said, “and the bridge will follow in June.”',
    [
      'the minister',
      'said',
      ['“The port will open in May,”', '“and the bridge will follow in June.”'],
      'direct',
      'says',
    ],
  ],
  [
    'According to the ministry, the port will open in May.',
    ['the ministry', 'According to', ['the port will open in May'], 'indirect', 'says'],
  ],
  [
    'The port will open in May, according to the ministry.',
    ['the ministry', 'according to', ['The port will open in May'], 'indirect', 'says'],
  ],
  [
    'The Oslo delegation said ties between the two towns should go hand in hand, according to the statement.',
    [
      'the statement',
      'according to',
      ['The Oslo delegation said ties between the two towns should go hand in hand'],
      'indirect',
      'says',
    ],
    [
      'The Oslo delegation',
      'said',
      ['ties between the two towns should go hand in hand'],
      'indirect',
      'says',
    ],
  ],
  [
    '“Two ships were lost. The navy must get it done!” Berg wrote on Twitter, adding that he was at sea.',
    ['Berg', 'wrote', ['“Two ships were lost. The navy must get it done!”'], 'direct', 'says'],
    ['Berg', 'adding', ['he was at sea'], 'indirect', 'says'],
  ],
  [
    'The minister suggested that the talks had failed.',
    ['The minister', 'suggested', ['the talks had failed'], 'indirect', 'says'],
  ],
  [
    'The minister suggested that the talks should begin in May.',
    ['The minister', 'suggested', ['the talks should begin in May'], 'indirect', 'asks'],
  ],
  [
    'The president called for an end to the strike.',
    ['The president', 'called for', ['an end to the strike'], 'indirect', 'demands'],
  ],
  [
    'The president praised the courage of the crew.',
    ['The president', 'praised', ['the courage of the crew'], 'indirect', 'praises'],
  ],
  [
    'The envoy pledged to return the paintings.',
    ['The envoy', 'pledged', ['to return the paintings'], 'indirect', 'promises'],
  ],
  [
    'The envoy denied that the paintings were stolen.',
    ['The envoy', 'denied', ['the paintings were stolen'], 'indirect', 'denies'],
  ],
  [
    '“Down with the pact!” cried a deputy.',
    ['a deputy', 'cried', ['“Down with the pact!”'], 'direct', 'says'],
  ],
  [
    'The envoy said the talks were “useful and frank” but slow.',
    ['The envoy', 'said', ['the talks were “useful and frank” but slow'], 'mixed', 'says'],
  ],
  [
    'An official who asked not to be named said that sanctions could follow.',
    ['An official', 'said', ['sanctions could follow'], 'indirect', 'says'],
  ],
  [
    'The envoy said the talks were useful, adding that a treaty was near.',
    ['The envoy', 'said', ['the talks were useful'], 'indirect', 'says'],
    ['The envoy', 'adding', ['a treaty was near'], 'indirect', 'says'],
  ],
  [
    '“We are close to a treaty,” the envoy said. “Only the map is still missing.”',
    [
      'the envoy',
      'said',
      ['“We are close to a treaty,”', '“Only the map is still missing.”'],
      'direct',
      'says',
    ],
  ],
  [
    '“The incursion is plain for all to see,” said White House press secretary Dana Brandt.',
    ['Dana Brandt', 'said', ['“The incursion is plain for all to see,”'], 'direct', 'says'],
  ],
  [
    '“This ruling brings answers,” Green Watch President Paul Holt said in a statement.',
    ['Paul Holt', 'said', ['“This ruling brings answers,”'], 'direct', 'says'],
  ],
  [
    'Asked whether Norway would sign, Mr. Holm said that talks were going on.',
    ['Holm', 'said', ['talks were going on'], 'indirect', 'says'],
  ],
  [
    'In Oslo, where Berg was on a visit, Kremlin spokesman Pavel Orlov also blasted the report as “pure nonsense.”',
    ['Pavel Orlov', 'blasted', ['the report as “pure nonsense.”'], 'mixed', 'criticises'],
  ],
  [
    'The African Union envoy for Chad on Tuesday called on all sides to lay down their arms.',
    ['The African Union envoy for Chad', 'called on', ['lay down their arms'], 'indirect', 'demands'],
  ],
  [
    'Chad on Monday called the vote on independence for Niger’s northern region a “milestone” and urged Niger not to belittle it.',
    [
      'Chad',
      'called',
      ['the vote on independence for Niger’s northern region a “milestone”'],
      'mixed',
      'says',
    ],
    ['Chad', 'urged', ['not to belittle it'], 'indirect', 'demands'],
  ],
  [
    'But he said this could not be achieved by budgets alone, and insisted on the importance of new taxes.',
    ['he', 'said', ['this could not be achieved by budgets alone'], 'indirect', 'says'],
    ['he', 'insisted on', ['the importance of new taxes'], 'indirect', 'says'],
  ],
  [
    'Berg proposed in a letter to his Danish counterpart that they meet to ease tension.',
    ['Berg', 'proposed', ['they meet to ease tension'], 'indirect', 'asks'],
  ],
  [
    'The ministry issued a statement saying the vote “violates Chad’s borders.”',
    ['The ministry', 'saying', ['the vote “violates Chad’s borders.”'], 'mixed', 'says'],
  ],
];

const PLACES: readonly (readonly [text: string, places: (string | null)[]])[] = [
  ['Lavrov told reporters in Geneva on Monday that the talks would go on.', ['place/geneva']],
  [
    'Speaking in Geneva, Lavrov said that the talks would go on. “We are close,” he said.',
    ['place/geneva', 'place/geneva'],
  ],
  ['Lavrov told a news conference in London that troops in Cairo would stay.', ['place/london']],
  ['Lavrov said that the talks in Geneva would go on.', [null]],
];

const RELAYED: readonly (readonly [text: string, speaker: string, cue: string, via: string[]])[] = [
  [
    'Berg was quoted by Reuters as saying that the port would open.',
    'Berg',
    'saying',
    ['organisation/reuters'],
  ],
  [
    'Berg was cited by Reuters as telling lawmakers that the port was lost.',
    'Berg',
    'telling',
    ['organisation/reuters'],
  ],
  [
    'The port will open in May, Berg was quoted by Reuters as saying.',
    'Berg',
    'saying',
    ['organisation/reuters'],
  ],
];

const NOT_READ: readonly string[] = [
  'The minister did not say when the port would open.',
  'The crowd cried for hours.',
  'Norway recalled its ambassador to Minsk “for consultations”.',
  'The envoy requested anonymity and left.',
  'The so-called “peace train” left Oslo at noon.',
  'Jan “the Hammer” Berg won the race.',
  'She starred in “The Last Ferry to Bergen” in 2011.',
  'The dish is called “smalahove” in Norway.',
  'The minister is expected to announce a budget on Monday.',
];

describe('statements', () => {
  it.each(READ)('reads %s', (text, ...expected) => {
    const found = readBody(text).map((s) => [
      s.speaker?.text ?? null,
      s.cue?.text ?? null,
      s.contents.map((c) => c.text),
      s.mode,
      s.stance,
    ]);
    expect(found).toEqual(expected);
  });
  it.each(PLACES)('finds where it was said: %s', (text, places) => {
    expect(readBody(text).map((s) => s.place)).toEqual(places);
  });
  it.each(RELAYED)('finds who relays: %s', (text, speaker, cue, via) => {
    expect(readBody(text).map((s) => [s.speaker?.text, s.cue?.text, s.via])).toEqual([[speaker, cue, via]]);
  });
  it.each(NOT_READ)('reads none in %s', (text) => {
    expect(readBody(text)).toEqual([]);
  });
});

describe('rules', () => {
  const text = (example: string, rule: string) =>
    rule === 'statements/headline' ? readBody('The boats left at noon.', example) : readBody(example);
  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s fires in its example, not in its near miss',
    (name, rule) => {
      expect(text(rule.example, name).map((s) => s.rule)).toContain(name);
      if (rule.nearMiss) expect(text(rule.nearMiss, name).map((s) => s.rule)).not.toContain(name);
    },
  );
});
