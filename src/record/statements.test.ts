import { describe, expect, it } from 'vitest';
import type { Statement } from '../report/schema.js';
import { mergeReports } from './index.js';
import { written } from './testing.js';

const ACTORS = [['person/amara-diallo', 'MLI'], ['state/MLI'], ['state/SEN']] as const;
const QUOTE = '“Nobody will drain this lake while the herdsmen of Kidal still drink from it,”';

function saying(id: string, words: string, by: string | undefined, change: Partial<Statement> = {}) {
  return written({
    ...{ id, text: `${words} came the answer from Bamako.`, published: `2015-06-0${id}`, actors: ACTORS },
    statements: [{ words, ...(by ? { by } : {}), ...change }],
  });
}
const first = saying('1', QUOTE, 'person/amara-diallo', { mode: 'direct' });

describe('statements', () => {
  it.each([
    ['a part of the words', 'the herdsmen of Kidal still drink from it', 'person/amara-diallo'],
    [
      'other wording',
      'nobody would drain the lake while the herdsmen of Kidal still drink from it',
      'person/amara-diallo',
    ],
    ['the state named for the person', QUOTE, 'state/MLI'],
  ])('are one with %s', (_, words, by) => {
    const { statements } = mergeReports([saying('2', words, by), first]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      speakers: ['person/amara-diallo'],
      text: QUOTE,
      mode: 'direct',
    });
    expect(statements[0]!.tellings.map(({ report, statement }) => [report, statement])).toEqual([
      ['1', 's1'],
      ['2', 's1'],
    ]);
  });

  it.each([
    ['another speaker', QUOTE, 'state/SEN', {}],
    ['other words', 'the herdsmen of Gao would be paid for every cow', 'person/amara-diallo', {}],
    ['another date', QUOTE, 'person/amara-diallo', { date: '2015-01-10' }],
  ])('are two with %s', (_, words, by, change) => {
    const dated = saying('1', QUOTE, 'person/amara-diallo', { date: '2015-06-01' });
    expect(mergeReports([dated, saying('2', words, by, change)]).statements).toHaveLength(2);
  });
});
