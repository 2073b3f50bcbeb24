import { describe, expect, it } from 'vitest';
import { Merger } from './index.js';
import { written } from './testing.js';

const ACTORS = [['person/ada-krol', 'POL'], ['state/POL'], ['state/LTU'], ['place/gdynia', 'POL']] as const;
const PORT =
  'Ada Krol will open the new ferry port of Gdynia with her Lithuanian guests on 10 June, the mayor of the town said after a long council.';

const planned = written({
  ...{
    id: 'planned',
    published: '2012-06-01',
    outlet: 'Kurier',
    title: 'Ferry port to open',
    actors: ACTORS,
  },
  text: `${PORT} Poland and Lithuania are negotiating a ferry treaty, she said.`,
  events: [
    {
      words: 'Ada Krol will open the new ferry port of Gdynia with her Lithuanian guests',
      ...{ sources: ['person/ada-krol'], targets: ['state/LTU'], date: '2012-06-10', status: 'intended' },
    },
  ],
  agreements: [
    {
      words: 'negotiating a ferry treaty',
      ...{ kind: 'ferry treaty', parties: ['state/POL', 'state/LTU'], status: 'negotiating' },
    },
  ],
});
const opened = written({
  ...{ id: 'opened', published: '2012-06-11', outlet: 'Baltica', title: 'Ferry port opens', actors: ACTORS },
  text:
    'Ada Krol opened the new ferry port of Gdynia with her Lithuanian guests. “The sea is a bridge,” she told the guests. ' +
    'Poland and Lithuania signed the ferry treaty.',
  events: [
    {
      words: 'Ada Krol opened the new ferry port of Gdynia with her Lithuanian guests',
      ...{ sources: ['person/ada-krol'], targets: ['state/LTU'], date: '2012-06-10' },
      place: 'place/gdynia',
    },
  ],
  statements: [{ words: '“The sea is a bridge,”', by: 'person/ada-krol', mode: 'direct' }],
  agreements: [
    {
      words: 'signed the ferry treaty',
      ...{ kind: 'ferry treaty', parties: ['state/POL', 'state/LTU'], status: 'signed' },
      ...{ signed: '2012-06-10', term: 'P1Y', ends: '2013-06-10' },
    },
  ],
});
const denied = written({
  ...{
    id: 'denied',
    published: '2012-06-12',
    outlet: 'Vilnius Post',
    title: 'No ferry port',
    actors: ACTORS,
  },
  text: 'Ada Krol did not open the new ferry port of Gdynia with her Lithuanian guests, Lithuania said.',
  events: [
    {
      words: 'Ada Krol did not open the new ferry port of Gdynia with her Lithuanian guests',
      ...{ sources: ['person/ada-krol'], targets: ['state/LTU'], date: '2012-06-10', status: 'denied' },
    },
  ],
});
const undated = written({ id: 'undated', text: 'The sea was calm.', published: null });

function changes(since: string, asOf?: string) {
  const merger = new Merger();
  for (const report of [denied, undated, planned, opened]) merger.add(report);
  return merger.changes(since, asOf);
}

/** Kind, field, before, after. */
const told = (record: ReturnType<typeof changes>) =>
  record.changes!.lines.map(({ kind, field, before, after }) => [kind, field, before, after]);

describe('what has changed', () => {
  it('since before the first report is all that has a date', () => {
    const record = changes('2012-06-01', '2012-06-05');
    expect(told(record)).toEqual([
      ['story', null, [], []],
      ['event', null, [], []],
      ['agreement', null, [], []],
    ]);
    expect(changes('2012-01-01').documents.map(({ id }) => id)).not.toContain('undated');
  });

  it('is what is new, and each value that is otherwise', () => {
    const record = changes('2012-06-02', '2012-06-11');
    expect(told(record)).toEqual([
      ['story', 'reports', ['planned'], ['planned', 'opened']],
      ['event', 'status', ['intended'], ['happened']],
      ['event', 'place', [], ['place/gdynia']],
      ['statement', null, [], []],
      ['agreement', 'status', ['negotiating'], ['signed']],
      ['agreement', 'signed', [], ['2012-06-10']],
      ['agreement', 'term', [], ['P1Y']],
      ['agreement', 'ends', [], ['2013-06-10']],
    ]);
    expect(record.events).toHaveLength(1);
  });

  it('is nothing where nothing was told', () => {
    expect(changes('2012-06-20')).toMatchObject({
      changes: { since: '2012-06-20', lines: [] },
      ...{ stories: [], events: [], statements: [], agreements: [], contradictions: [], reports: 0 },
    });
  });

  it('is a contradiction, with the line that is contradicted', () => {
    const record = changes('2012-06-12');
    expect(told(record)).toContainEqual(['contradiction', 'denial', [], ['denied', 'happened']]);
    expect(record.events.map(({ id }) => id)).toEqual(record.contradictions.map(({ of }) => of));
  });

  it('is a term that has run out, though no report tells it', () => {
    expect(told(changes('2013-01-01', '2013-07-01'))).toEqual([
      ['agreement', 'status', ['signed'], ['ended']],
    ]);
  });
});
