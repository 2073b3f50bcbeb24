import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../record/index.js';
import { draft, STORES } from './testing.js';
import { type Filter, type FindKind, type Hit, type Store, StoreError } from './types.js';

const PORT_CALL = draft({
  id: 'port-call',
  title: 'Peru Offers Chile A Harbour',
  published: '2019-05-06',
  outlet: 'Harbour Gazette',
  text:
    'Peru Offers Chile A Harbour\n\nRosa Vidal flew to Arica on Friday and met Tomas Krall. She told Krall that ' +
    'the two sanctions would be lifted “by the end of June”. Krall called the harbour plan a gift. ' +
    'Peru and Chile signed a fisheries treaty.',
  actors: {
    'state/PER': 'Peru',
    'state/CHL': 'Chile',
    'person/rosa-vidal@PER': 'Rosa Vidal',
    'person/tomas-krall@CHL': 'Tomas Krall',
    'place/arica@CHL': 'Arica',
  },
  statements: [
    {
      by: 'person/rosa-vidal',
      says: 'the two sanctions would be lifted “by the end of June”',
      addressees: ['person/tomas-krall'],
      topics: ['economic'],
      date: '2019-05-03',
    },
    { by: 'person/tomas-krall', says: 'the harbour plan a gift', stance: 'praises', about: ['state/PER'] },
  ],
  events: [
    {
      told: 'Rosa Vidal flew to Arica on Friday and met Tomas Krall',
      sources: ['person/rosa-vidal'],
      targets: ['person/tomas-krall'],
      mode: 'visit',
      place: 'place/arica',
      date: '2019-05-03',
    },
    { told: 'sanctions would be lifted', type: 'RETREAT', sources: ['state/PER'], targets: ['state/CHL'] },
  ],
  agreements: [{ told: 'signed a fisheries treaty', parties: ['state/PER', 'state/CHL'], signed: '2019-05' }],
});

const PROTEST = draft({
  id: 'protest',
  title: 'Café Owners Protest',
  published: '2019-07-01T08:00:00Z',
  text: 'Café Owners Protest\n\nKrall said that the sanction had been lifted too late. Tomas Krall spoke in Lima.',
  actors: { 'person/tomas-krall@CHL': 'Krall', 'place/lima@PER': 'Lima', 'local/owner': 'Café Owners' },
  statements: [
    {
      by: 'person/tomas-krall',
      says: 'the sanction had been lifted too late',
      place: 'place/lima',
      stance: 'criticises',
    },
  ],
  events: [
    { told: 'Krall spoke in Lima', sources: ['person/tomas-krall'], status: 'intended', date: '2020-01-10' },
  ],
});

const UNDATED = draft({
  id: 'undated',
  published: null,
  text: 'Krall said that nothing was new.',
  actors: { 'person/tomas-krall@CHL': 'Krall' },
  statements: [{ by: 'person/tomas-krall', says: 'nothing was new' }],
});

/** PGlite takes seconds to start. */
const OPENING = 60_000;

const ALL = [PORT_CALL, PROTEST, UNDATED];

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function ref(hit: Hit): string {
  return hit.kind === 'report' ? hit.source.id : `${hit.source.id} ${hit.line.id}`;
}

describe.each(STORES)('%s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    expect(
      await store.addAll(ALL.map((report) => ({ report, input: `key of ${report.document.id}` }))),
    ).toEqual(['added', 'added', 'added']);
  }, OPENING);
  afterAll(() => store.close());

  const FINDINGS: [kind: FindKind, filter: Filter, found: string[]][] = [
    ['statements', {}, ['protest s1', 'port-call s2', 'port-call s1', 'undated s1']],
    ['statements', { by: 'person/rosa-vidal' }, ['port-call s1']],
    ['statements', { by: 'Rosa Vidal' }, ['port-call s1']],
    ['statements', { by: 'Vidal' }, ['port-call s1']],
    ['statements', { by: 'Peru' }, ['port-call s1']],
    ['statements', { by: 'PER' }, ['port-call s1']],
    ['statements', { by: 'KRALL', since: '2019-07-01' }, ['protest s1']],
    ['statements', { by: 'Krall', until: '2019-06-30' }, ['port-call s2']],
    ['statements', { by: 'Krall', to: 'Vidal' }, []],
    ['statements', { to: 'Chile' }, ['port-call s1']],
    ['statements', { about: 'Peru' }, ['port-call s2']],
    ['statements', { about: 'economic' }, ['port-call s1']],
    ['statements', { between: ['Chile', 'Peru'] }, ['port-call s1']],
    ['statements', { in: 'Lima' }, ['protest s1']],
    ['statements', { in: 'Peru' }, ['protest s1']],
    ['statements', { asOf: '2019-06-01' }, ['port-call s2', 'port-call s1']],
    ['statements', { text: 'sanction', asOf: '2019-06-01' }, ['port-call s1']],
    ['statements', { text: 'lifting sanctions' }, ['protest s1', 'port-call s1']],
    ['statements', { text: '"sanctions would"' }, ['port-call s1']],
    ['statements', { text: 'sanctions -late' }, ['port-call s1']],
    ['statements', { text: 'sanctions', by: 'Krall' }, ['protest s1']],
    ['statements', { text: 'zebra' }, []],
    ['events', {}, ['protest e1', 'port-call e2', 'port-call e1']],
    ['events', { asOf: '2019-06-01' }, ['port-call e2', 'port-call e1']],
    ['events', { asOf: '2019-08-01' }, ['protest e1', 'port-call e2', 'port-call e1']],
    ['events', { asOf: '2019-08-01', by: 'Krall', text: 'spoke' }, ['protest e1']],
    ['events', { asOf: '2019-08-01', since: '2019-09-01' }, ['protest e1']],
    ['events', { by: 'Peru', to: 'Chile', since: '2019-05-03', until: '2019-05-03' }, ['port-call e1']],
    ['events', { in: 'Chile' }, ['port-call e1']],
    ['meetings', {}, ['protest e1', 'port-call e1']],
    ['meetings', { asOf: '2019-06-30', text: '-zebra flew' }, ['port-call e1']],
    ['meetings', { by: 'Chile', text: 'Lima' }, ['protest e1']],
    ['meetings', { text: 'flew Friday' }, ['port-call e1']],
    ['meetings', { text: 'lifted' }, []],
    ['agreements', { between: ['Peru', 'Chile'], text: 'fishery' }, ['port-call a1']],
    ['agreements', { since: '2019-05-02' }, []],
    ['reports', { text: 'cafe owner' }, ['protest']],
    ['reports', { about: 'Chile' }, ['protest', 'port-call', 'undated']],
    ['reports', { about: 'Chile', since: '1990-01-01' }, ['protest', 'port-call']],
    [
      'actors',
      { by: 'Chile' },
      ['protest person/tomas-krall', 'port-call place/arica', 'port-call state/CHL'],
    ],
    ['actors', { text: 'Krall' }, ['protest person/tomas-krall']],
    ['actors', { text: 'Krall', until: '2019-06-01' }, ['port-call person/tomas-krall']],
  ];
  test.each(FINDINGS)('%s %j', async (kind, filter, found) => {
    const { items } = await store.find(kind, filter);
    const inOrder = kind === 'actors' ? [...found].sort() : found;
    const refs = items.map(ref);
    expect(kind === 'actors' ? refs.sort() : refs).toEqual(inOrder);
    expect(await store.count(kind, filter)).toBe(found.length);
  });

  test('a hit shows its report, its words and their place', async () => {
    const { items } = await store.find('statements', { text: '"end of june" lift' });
    const [hit] = items;
    expect(hit!.source).toMatchObject({ id: 'port-call', version: 1, outlet: 'Harbour Gazette' });
    expect(hit!.names).toEqual({ 'person/rosa-vidal': 'Rosa Vidal', 'person/tomas-krall': 'Tomas Krall' });
    expect(hit!.line).toEqual(PORT_CALL.statements[0]);
    expect(hit!.matched.map(({ text }) => text)).toEqual(['lifted', 'end', 'of', 'June']);
    for (const { start, end, text } of [...hit!.words, ...hit!.matched])
      expect(PORT_CALL.document.text.slice(start, end)).toBe(text);
  });

  test('pages follow one another without gap or repetition', async () => {
    for (const [kind, filter] of [
      ['statements', {}],
      ['statements', { by: 'Chile' }],
      ['statements', { text: 'lifted' }],
      ['actors', {}],
      ['reports', {}],
    ] as const) {
      const whole = (await store.find(kind, filter)).items.map(ref);
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: { items: readonly Hit[]; next: string | null } = await store.find(kind, filter, {
          limit: 1,
          ...(cursor === '' ? {} : { cursor }),
        });
        paged.push(...page.items.map(ref));
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
    }
  });

  test('who is called so', async () => {
    expect(await store.actorsCalled('Krall')).toEqual(['person/tomas-krall']);
    expect(await store.actorsCalled('CHL')).toEqual(['state/CHL']);
    await expect(store.actorsCalled('Atlantis')).rejects.toThrow(StoreError);
  });

  test('what cannot be asked is said in one line', async () => {
    const asked: [FindKind, Filter, RegExp][] = [
      ['statements', { by: 'Atlantis' }, /nobody in the store is called “Atlantis”/],
      ['statements', { text: '…' }, /no word/],
      ['actors', { to: 'Peru' }, /actors cannot be asked for with “to”/],
      ['actors', { by: 'Vidal' }, /is no state/],
    ];
    for (const [kind, filter, message] of asked) {
      const error = await store.find(kind, filter).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(StoreError);
      expect((error as Error).message).toMatch(message);
    }
    await expect(store.find('statements', {}, { cursor: 'x' })).rejects.toThrow(/no cursor/);
  });

  test('keeps what merging needs of each report', async () => {
    expect(await collected(store.digests())).toEqual(ALL.map(digestOf));
    const { seq } = (await store.get('protest'))!;
    expect(await store.digestsOf([seq])).toEqual(new Map([[seq, digestOf(PROTEST)]]));
    expect((await collected(store.digests({ asOf: '2019-06-01' }))).map(({ id }) => id)).toEqual([
      'port-call',
    ]);
  });

  test('knows what it has read', async () => {
    expect(await store.seen(['key of protest', 'another'])).toEqual(new Set(['key of protest']));
    expect((await store.get('protest'))!.report).toEqual(PROTEST);
    expect(await store.get('missing')).toBeNull();
    expect(await store.counts()).toEqual({ reports: 3, versions: 3 });
  });
});

describe.each(STORES)('%s keeps versions', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  }, OPENING);
  afterAll(() => store.close());
  const says = (words: string, published = '2020-01-01', confidence = 0.9) =>
    draft({
      id: 'talks',
      published,
      text: `Ida Holm says ${words}.`,
      actors: { 'person/ida-holm@NOR': 'Ida Holm' },
      statements: [{ by: 'person/ida-holm', says: words, confidence }],
    });
  const found = async (filter: Filter = {}) =>
    (await store.find('statements', filter)).items.map((hit) => hit.words[0]!.text);

  test('the same report is known, a changed one a new version, the old stays', async () => {
    expect(await store.add(says('talks go on'))).toBe('added');
    expect(await store.add(says('talks go on'))).toBe('known');
    expect(await store.add(says('talks have failed', '2020-02-01'))).toBe('new-version');
    expect(await store.add(says('talks go on'))).toBe('known');
    expect(await found()).toEqual(['talks have failed']);
    expect(await found({ text: 'go' })).toEqual([]);
    expect(await found({ by: 'Norway' })).toEqual(['talks have failed']);
    expect((await store.get('talks', 1))!.report.document.text).toMatch(/go on/);
    const versions = await store.versions('talks');
    expect(versions.map(({ version, current }) => [version, current])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(await store.counts()).toEqual({ reports: 1, versions: 2 });
  });

  test('another reading of the same source replaces the reading', async () => {
    const before = await store.get('talks');
    expect(await store.add(says('talks have failed', '2020-02-01', 0.5))).toBe('reread');
    expect(await store.add(says('talks go on', '2020-01-01', 0.5))).toBe('reread');
    const after = await store.get('talks');
    expect(after!.report.statements[0]!.confidence).toBe(0.5);
    expect(await collected(store.digests())).toEqual([digestOf(after!.report)]);
    expect(after!.seq).toBeGreaterThan(before!.seq);
    expect(await found()).toEqual(['talks have failed']);
    expect((await store.versions('talks')).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('gives whole reports, as of a day, and those after a mark', async () => {
    const list = async (options?: Parameters<Store['reports']>[0]) => {
      const all: [string, number][] = [];
      for await (const { report, version } of store.reports(options)) all.push([report.document.id, version]);
      return all;
    };
    expect(await list()).toEqual([['talks', 2]]);
    expect(await list({ asOf: '2020-01-15' })).toEqual([['talks', 1]]);
    expect(await list({ asOf: '2019-01-15' })).toEqual([]);
    expect(await list({ after: (await store.get('talks'))!.seq })).toEqual([]);
  });

  test('several versions in one batch', async () => {
    const texts = ['a new start', 'no start at all', 'a new start'];
    const outcomes = await store.addAll(texts.map((text) => ({ report: says(text) })));
    expect(outcomes).toEqual(['new-version', 'new-version', 'known']);
    expect(await found()).toEqual(['no start at all']);
  });

  test('a batch with a report that cannot be stored adds nothing', async () => {
    const before = await store.counts();
    const broken = says('nothing');
    broken.statements[0]!.contents[0]!.text = 'something else';
    const other = draft({ id: 'other', text: 'One more.' });
    await expect(store.addAll([{ report: other }, { report: broken }])).rejects.toThrow(/breaks a law/);
    expect(await store.counts()).toEqual(before);
    expect(await store.get('other')).toBeNull();
  });

  test('two at once add each report once', async () => {
    const many = Array.from({ length: 20 }, (_, i) => draft({ id: `many-${i}`, text: `Report ${i}.` }));
    const outcomes = await Promise.all(
      [many, [...many].reverse()].map((some) => Promise.all(some.map((report) => store.add(report)))),
    );
    expect(outcomes.flat().filter((outcome) => outcome === 'added')).toHaveLength(20);
    expect(outcomes.flat().filter((outcome) => outcome === 'known')).toHaveLength(20);
  });
});

describe.each(STORES)('%s keeps what persons say', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  }, OPENING);
  afterAll(() => store.close());
  const said = (report: string, by: string) =>
    ({
      report,
      by,
      at: '2020-01-02T03:04:05Z',
      act: 'done',
      kind: null,
      was: null,
      now: null,
      undoes: null,
    }) as const;

  test('in order, with rising numbers, of one report or of all', async () => {
    expect(await store.corrections()).toEqual([]);
    const first = await store.correct(said('talks', 'Ana'));
    await store.correct(said('other', 'Bo'));
    const [third, fourth] = await Promise.all([1, 2].map(() => store.correct(said('talks', 'Cy'))));
    const later = [third!, fourth!].sort((a, b) => a.id - b.id);
    expect(await store.corrections('talks')).toEqual([first, ...later]);
    expect(later[0]!.id).toBeGreaterThan(first.id);
    expect((await store.corrections()).map(({ by }) => by)).toEqual(['Ana', 'Bo', 'Cy', 'Cy']);
    expect(await store.corrections('none')).toEqual([]);
  });
});

describe.each(STORES)('%s keeps searches', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  }, OPENING);
  afterAll(() => store.close());

  test('until they are forgotten', async () => {
    const draft = { name: 'What Krall says', kind: 'statements', filter: { by: 'Krall' } } as const;
    const kept = await store.keepSearch(draft);
    expect(kept).toMatchObject(draft);
    await store.keepSearch({ ...draft, name: 'Another' });
    expect((await store.searches()).map(({ name }) => name).sort()).toEqual(['Another', 'What Krall says']);
    expect(await store.forgetSearch(kept.id)).toBe(true);
    expect(await store.forgetSearch(kept.id)).toBe(false);
    expect((await store.searches()).map(({ name }) => name)).toEqual(['Another']);
  });
});
