import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, Report } from '../report/schema.js';
import { Merger, mergeReports } from './index.js';
import { breaches } from './laws.js';
import { written } from './testing.js';

const ACTORS = [
  ['person/lena-moor', 'NLD'],
  ['state/NLD'],
  ['state/BEL'],
  ['person/joris-pauwels', 'BEL'],
  ['place/ghent', 'BEL'],
] as const;
const IDS = ACTORS.map(([id]) => id).filter((id) => !id.startsWith('place/'));
const SENTENCES = [
  'Lena Moor met Joris Pauwels in Ghent to divide the water of the Scheldt.',
  'The lock at Terneuzen stays shut until the silt is gone, the harbour master warned.',
  'Belgian bargemen blocked the canal and burned pallets through the night.',
  'The two governments signed a treaty on dredging for twelve years.',
  'Nothing was said about the nuclear plant at Doel.',
];
const WORDS = ['met Joris Pauwels', 'blocked the canal', 'signed a treaty', 'was said about'];

const some = fc.subarray(IDS, { minLength: 0, maxLength: 2 });
const day = fc.constantFrom('2019-03-01', '2019-03-02', '2019-03', '2019', null);
const event = fc.record({
  type: fc.constantFrom<Event['type']>('CONSULT', 'AGREE', 'COERCE'),
  status: fc.constantFrom<Event['status']>('happened', 'denied', 'intended', 'expected'),
  sources: some,
  targets: some,
  date: day,
  place: fc.constantFrom('place/ghent', null),
});

const report: fc.Arbitrary<Report> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    published: fc.constantFrom('2019-03-02', '2019-03-03T08:00:00Z', '2019-04-11', null),
    sentences: fc.subarray(SENTENCES, { minLength: 1 }),
    events: fc.array(event, { maxLength: 3 }),
    signed: day,
    by: fc.constantFrom(...IDS, undefined),
  })
  .map(({ id, published, sentences, events, signed, by }) => {
    const text = sentences.join(' ');
    const told = WORDS.filter((words) => text.includes(words));
    const of = (i: number) => told[i % told.length]!;
    return written({
      ...{ id, published, text, title: sentences[0]!, actors: ACTORS },
      ...(told.length > 0 && {
        events: events.map((each, i) => ({ words: of(i), ...each })),
        statements: told.map((words) => ({ words, ...(by ? { by } : {}) })),
        agreements: [{ words: of(0), kind: 'treaty', parties: ['state/NLD', 'state/BEL'], signed }],
      }),
    });
  });
const reports = fc.array(report, { maxLength: 8 });

describe('a record', () => {
  it('is the same in whatever order its reports come, and however often', () => {
    fc.assert(
      fc.property(
        reports.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
        ),
        ([all, shuffled]) => {
          expect(mergeReports(shuffled)).toEqual(mergeReports(all));
        },
      ),
    );
  });

  it('keeps its laws', () => {
    fc.assert(
      fc.property(reports, (all) => {
        expect(breaches(mergeReports(all))).toEqual([]);
      }),
    );
  });

  it('is one account, whether its reports come at once or one by one', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const merger = new Merger();
        for (const each of all) {
          merger.add(each);
          merger.record();
        }
        expect(merger.record()).toEqual(mergeReports(all));
      }),
    );
  });

  it('as of a day is that of the reports published by then', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const known = all.filter(
          ({ document: { published } }) => published !== null && published < '2019-03-04',
        );
        expect(mergeReports(all, '2019-03-03')).toEqual(mergeReports(known, '2019-03-03'));
      }),
    );
  });

  it('keeps the ids of its lines when later reports come', () => {
    const early = written({
      ...{ id: 'a', text: SENTENCES[0]!, published: '2019-03-02', actors: ACTORS },
      events: [{ words: 'met Joris Pauwels', sources: ['state/NLD', 'state/BEL'] }],
    });
    const late = written({
      ...{ id: 'b', text: SENTENCES[0]!, published: '2019-03-03', actors: ACTORS },
      events: [
        {
          words: 'met Joris Pauwels',
          sources: ['person/lena-moor', 'person/joris-pauwels'],
          date: '2019-03-02',
        },
      ],
    });
    const [before, after] = [mergeReports([early]), mergeReports([late, early])];
    expect(after.events).toHaveLength(1);
    expect(after.events[0]!.id).toBe(before.events[0]!.id);
    expect(after.stories[0]!.id).toBe(before.stories[0]!.id);
  });
});
