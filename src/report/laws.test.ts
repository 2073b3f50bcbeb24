import { describe, expect, it } from 'vitest';
import { breaches } from './laws.js';
import type { Report } from './schema.js';
import { parseReport, reportProblems } from './validate.js';
import { SCHEMA_NAME } from './vocabulary.js';

const text = 'Minister Ada Lind said talks with Norway would go on.';
const span = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});

function report(): Report {
  return {
    schema: SCHEMA_NAME,
    document: {
      id: 'wire-1',
      path: null,
      title: '',
      outlet: null,
      url: null,
      byline: null,
      published: '2019-05-02',
      language: 'en',
      text,
    },
    actors: [
      {
        id: 'local/ada-lind',
        kind: 'person',
        name: 'Ada Lind',
        wikidata: null,
        state: null,
        role: 'Minister',
        known: false,
        mentions: [{ ...span('Ada Lind'), form: 'name' }],
      },
    ],
    times: [],
    statements: [
      {
        id: 's1',
        speaker: { actors: ['local/ada-lind'], ...span('Minister Ada Lind') },
        cue: span('said'),
        contents: [span('talks with Norway would go on')],
        mode: 'indirect',
        stance: 'says',
        addressees: [],
        via: [],
        inside: null,
        date: null,
        place: null,
        about: [],
        topics: ['diplomatic'],
        confidence: 0.9,
        rule: 'statements/test',
      },
    ],
    events: [],
    agreements: [],
    doubts: [],
  };
}

describe('the laws of a report', () => {
  it('hold of a sound one', () => {
    expect(reportProblems(report())).toEqual([]);
    expect(parseReport(JSON.parse(JSON.stringify(report())))).toEqual(report());
  });

  const broken: [string, (r: Report) => unknown, RegExp][] = [
    [
      'a span beside its words',
      (r) => r.statements[0]!.contents.push({ ...span('talks'), start: 3 }),
      /contents/,
    ],
    ['an empty span', (r) => r.statements[0]!.contents.push({ start: 4, end: 4, text: '' }), /is empty/],
    ['a speaker who is no actor', (r) => r.statements[0]!.speaker!.actors.push('person/nobody'), /nobody/],
    ['a statement inside itself', (r) => Object.assign(r.statements[0]!, { inside: 's1' }), /inside itself/],
    ['an id twice', (r) => r.statements.push(r.statements[0]!), /two lines/],
  ];
  it.each(broken)('find %s', (_, breakIt, message) => {
    const bad = report();
    breakIt(bad);
    expect(breaches(bad).join('\n')).toMatch(message);
  });

  it('say where the shape is wrong', () => {
    expect(reportProblems({ ...report(), schema: 'readout/report@0' })[0]).toMatch(/^\/schema/);
    expect(() => parseReport({})).toThrow(/not a readout\/report@1/);
    const shouting = report() as unknown as { statements: { stance: string }[] };
    shouting.statements[0]!.stance = 'shouts';
    expect(reportProblems(shouting)[0]).toMatch(/stance/);
  });
});
