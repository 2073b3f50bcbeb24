import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HERE, sampleReports, type TestServer, testServer } from '../../tests/server.js';
import { openSite, type Site } from '../../tests/site.js';
import { officesOf } from '../actors/index.js';
import { Fetcher, judgeBy, readNetwork } from '../fetch/index.js';
import { parseFragment } from '../report/format/html/address.js';
import { FIND_KINDS } from '../store/index.js';

let room: TestServer;
beforeAll(async () => {
  room = await testServer();
}, 120_000);
afterAll(() => room.end());

function ask(url: string, headers: Record<string, string> = {}) {
  return room.server.inject({ url, headers: { ...HERE, ...headers } });
}

function keep(payload: object) {
  return room.server.inject({ method: 'POST', url: '/api/searches', headers: HERE, payload });
}

interface Operation {
  readonly summary?: string;
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Described {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: object;
}

describe('what the server says of itself', () => {
  test('is OpenAPI 3.1', async () => {
    const described: Described = (await ask('/openapi.json')).json();
    expect(described.openapi).toBe('3.1.0');
    for (const [path, operations] of Object.entries(described.paths)) {
      for (const operation of Object.values(operations)) expect(operation.summary, path).toBeTruthy();
    }
  });

  test('is what it does: every answer to a read call has the shape that is described', async () => {
    const described: Described = (await ask('/openapi.json')).json();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const calls = Object.entries(described.paths).filter(([, { get }]) => get !== undefined);
    expect(calls.length).toBeGreaterThan(FIND_KINDS.length);
    const kept = await keep({ name: 'All', kind: 'events', query: {} });
    for (const [path, { get }] of calls) {
      const ids = {
        searches: kept.json().id,
        actors: 'person/kari-halvorsen',
        reports: 'sample/oslo',
        stories: 'sample/oslo',
      };
      const id = encodeURIComponent(ids[path.split('/')[2] as keyof typeof ids]);
      const answer = await ask(path.replace('{id}', id));
      expect(answer.statusCode, path).toBe(200);
      const schema = get!.responses['200']?.content?.['application/json']?.schema;
      expect(schema, path).toBeDefined();
      const holds = ajv.compile({ ...schema, components: described.components });
      expect(holds(answer.json()), `${path}: ${ajv.errorsText(holds.errors)}`).toBe(true);
    }
  });
});

describe('lines', () => {
  test.each(FIND_KINDS)('%s are counted', async (kind) => {
    const counts = (await ask('/api/counts')).json();
    expect((await ask(`/api/${kind}`)).json().total).toBe(counts[kind]);
  });

  test('come a page at a time, each once', async () => {
    const seen: string[] = [];
    let url = '/api/statements?limit=2';
    for (let pages = 0; url !== '' && pages < 20; pages++) {
      const answer = await ask(url);
      seen.push(
        ...answer
          .json()
          .items.map(
            (hit: { source: { id: string }; line: { id: string } }) => `${hit.source.id} ${hit.line.id}`,
          ),
      );
      url = /<(.+)>; rel="next"/.exec(String(answer.headers.link ?? ''))?.[1] ?? '';
    }
    expect(seen.length).toBe(9);
    expect(new Set(seen).size).toBe(9);
  });

  test('are filtered as the store filters', async () => {
    const { items } = (await ask('/api/statements?by=Kari%20Halvorsen&text=pact')).json();
    expect(items.map((hit: { line: { id: string } }) => hit.line.id)).toEqual(['s1', 's1', 's1']);
    expect(items[0].matched[0].text).toBe('pact');
  });

  test('an unknown name is a problem that says so', async () => {
    const answer = await ask('/api/events?by=Zork');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json().detail).toContain('Zork');
  });
});

describe('facets', () => {
  interface Facet {
    readonly field: string;
    readonly values: readonly { readonly value: string; readonly count: number }[];
  }

  test.each([
    ['statements', ''],
    ['events', '&about=Norway'],
    ['meetings', ''],
    ['agreements', ''],
    ['reports', '&text=pact'],
    ['actors', ''],
  ])('of %s%s count the whole result: each value leaves as many as it says', async (kind, more) => {
    const facets: Facet[] = (await ask(`/api/facets?kind=${kind}${more}`)).json();
    for (const { field, values } of facets)
      for (const { value, count } of values) {
        const narrowed =
          field === 'year'
            ? `since=${value}-01-01&until=${value}-12-31`
            : `${field}=${encodeURIComponent(value)}`;
        const { total } = (await ask(`/api/${kind}?limit=1${more}&${narrowed}`)).json();
        expect(total, `${field} ${value}`).toBe(count);
      }
  });

  test('name who says what to whom, and when', async () => {
    const facets: Facet[] = (await ask('/api/facets?kind=statements')).json();
    expect(facets.map(({ field }) => field)).toEqual(['by', 'to', 'about', 'year']);
    expect(facets[0]!.values[0]).toEqual({ value: 'Kari Halvorsen', label: 'Kari Halvorsen', count: 6 });
    expect(facets[3]!.values.map(({ value }) => value)).toEqual(['2025']);
  });
});

describe('feeds', () => {
  test('Atom, as another reader reads it', async () => {
    const answer = await ask('/api/statements?by=Kari%20Halvorsen&format=atom');
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = extractFromXml(answer.body, { normalization: true });
    expect(feed.title).toBe('statements by Kari Halvorsen');
    expect(feed.entries).toHaveLength(6);
    const [entry] = feed.entries!;
    expect(entry!.title).toContain('Kari Halvorsen');
    expect(new Set(feed.entries!.map(({ id }) => id)).size).toBe(6);
    const link = new URL(entry!.link!);
    expect(link.origin).toBe('http://localhost:7373');
    expect((await ask(link.pathname)).statusCode).toBe(200);
  });

  test('JSON Feed, as another reader reads it', async () => {
    const answer = await ask('/api/events?format=jsonfeed');
    expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = extractFromJson(answer.body);
    expect(feed.entries!.length).toBe((await ask('/api/counts')).json().events);
    expect(answer.json().version).toBe('https://jsonfeed.org/version/1.1');
    expect(parseFragment(new URL(answer.json().items[0].url).hash)!.line).toMatch(/^e\d$/);
  });

  test('iCalendar, as another reader reads it', async () => {
    const answer = await ask('/api/agreements?format=ical');
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(answer.body));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThan(0);
    expect(events.every(({ summary }) => /^(signed|ends): /.test(summary))).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test.each(['application/atom+xml', 'text/calendar'])('%s by Accept', async (accept) => {
    expect((await ask('/api/meetings', { accept })).headers['content-type']).toContain(accept);
  });
});

describe('kept searches', () => {
  test('have a feed of their own, until they are forgotten', async () => {
    const answer = await keep({ name: 'Pacts & talks', kind: 'statements', query: { text: 'pact' } });
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json();
    expect((await ask('/api/searches')).json()).toContainEqual(answer.json());
    const { total } = (await ask(`/api/searches/${id}/lines?limit=1`)).json();
    expect(total).toBe((await ask('/api/statements?text=pact')).json().total);
    const feed = extractFromXml((await ask(`/api/searches/${id}/lines?format=atom`)).body);
    expect(feed.title).toBe('Pacts & talks');
    const forget = () => room.server.inject({ method: 'DELETE', url: `/api/searches/${id}`, headers: HERE });
    expect((await forget()).statusCode).toBe(204);
    expect((await forget()).statusCode).toBe(404);
    expect((await ask(`/api/searches/${id}/lines`)).statusCode).toBe(404);
  });

  test.each([
    { name: '', kind: 'statements', query: {} },
    { name: 'x', kind: 'wishes', query: {} },
    { name: 'x', kind: 'reports', query: { by: 'Norway' } },
    { name: 'x', kind: 'events', query: { by: 'Zork' } },
  ])('%j is refused', async (draft) => {
    expect((await keep(draft)).statusCode).toBe(400);
  });
});

describe('formats', () => {
  test.each([
    ['/api/events', 'text/csv', /^kind,line,words/],
    ['/api/events', 'application/jsonl', /^\{"kind":"event".*\n\{/],
    ['/api/reports/sample%2Foslo', 'text/html', /^<!doctype html>/],
    ['/api/reports/sample%2Foslo', 'text/plain', /Halvorsen/],
    ['/api/reports/sample%2Foslo', 'application/ld+json', /"@context"/],
    ['/api/record', 'text/csv', /^id,kind/],
  ])('%s as %s', async (url, accept, shape) => {
    const answer = await ask(url, { accept });
    expect(answer.headers['content-type']).toContain(accept);
    expect(answer.body).toMatch(shape);
  });

  test('?format= goes before Accept, and what is not to be had is said', async () => {
    expect(
      (await ask('/api/events?format=csv', { accept: 'application/json' })).headers['content-type'],
    ).toContain('text/csv');
    expect((await ask('/api/events', { accept: 'image/png' })).statusCode).toBe(406);
    expect((await ask('/api/events?format=png')).statusCode).toBe(400);
    expect(
      (await ask('/api/events', { accept: 'text/csv;q=0.1, application/json' })).headers['content-type'],
    ).toContain('json');
  });

  test('a cell of a table is never a formula', async () => {
    expect((await ask('/api/reports?format=csv')).body).not.toMatch(/^[=@+-]|,[=@+]/m);
  });
});

describe('stories', () => {
  test('are listed with who tells them, a page at a time', async () => {
    const { items, next, total, alone, basis } = (await ask('/api/stories')).json();
    expect([items.length, next, total, alone, basis.reports]).toEqual([1, null, 1, 0, 3]);
    expect(items[0]).toMatchObject({ reports: 3, texts: 1, from: '2025-03-04', until: '2025-03-05' });
    expect(items[0].outlets).toEqual(['Bergen Post', 'Fjord News', 'Malmö Tidning']);
    expect((await ask('/api/stories?cursor=nobody')).statusCode).toBe(400);
    expect((await ask('/api/stories?format=csv')).body).toMatch(/^id,title,/);
  });

  test('one is found by any of its reports', async () => {
    const ids = ['sample%2Foslo', 'sample%2Fbergen', 'sample%2Fmalmo'];
    const answers = await Promise.all(ids.map((id) => ask(`/api/stories/${id}`)));
    const stories = answers.map((answer) => answer.json().stories);
    expect(stories[1]).toEqual(stories[0]);
    expect(stories[2]).toEqual(stories[0]);
    expect(stories[0][0].reports).toHaveLength(3);
    expect((await ask('/api/stories/nothing')).statusCode).toBe(404);
  });
});

describe('tags', () => {
  test('a client that has an answer gets it no second time', async () => {
    const first = await ask('/api/events');
    const again = await ask('/api/events', { 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect((await ask('/api/events', { 'if-none-match': 'W/"other"' })).statusCode).toBe(200);
  });
});

describe('the record', () => {
  test('merges the reports that a filter lets through', async () => {
    const answer = await ask('/api/record');
    const record = answer.json();
    expect(record.reports).toBe(3);
    expect(answer.json().basis).toEqual({ reports: 3, found: 3, from: '2025-03-04', until: '2025-03-05' });
    expect(record.events.length).toBeLessThan(6);
  });

  test('comes in the parts that are asked for, the newest of each, with the names that they need', async () => {
    const whole = (await ask('/api/record')).json();
    const { events, actors, statements, documents, totals } = (
      await ask('/api/record?parts=events&limit=1')
    ).json();
    expect([events.length, statements, documents]).toEqual([1, undefined, undefined]);
    expect(totals.events).toBe(whole.events.length);
    const named = new Set([...events[0].sources, ...events[0].targets, events[0].place]);
    for (const { id } of actors) expect(named.has(id)).toBe(true);
    const starts = (await ask('/api/record?parts=events&limit=100')).json().events.map(dayOf);
    expect(starts).toEqual([...starts].sort().reverse());
    expect((await ask('/api/record?parts=wishes')).json().detail).toContain('no part “wishes”');
  });
  const dayOf = (event: { date: string | null; tellings: { published: string }[] }) =>
    event.date ?? event.tellings[0]!.published;

  test('with a contradiction comes what it is of', async () => {
    const { contradictions, events } = (await ask('/api/record?parts=contradictions')).json();
    expect(contradictions.length).toBeGreaterThan(0);
    const ids = new Set(events.map(({ id }: { id: string }) => id));
    expect(contradictions.every(({ of }: { of: string }) => ids.has(of))).toBe(true);
  });

  test('between two has their lines alone', async () => {
    const { events, statements } = (await ask('/api/record?between=Norway,Sweden')).json();
    expect(events.length).toBeGreaterThan(0);
    for (const { sources, targets } of events)
      expect([...sources, ...targets].join()).toMatch(/NOR|halvorsen/);
    expect(statements.every((s: { addressees: string[] }) => s.addressees.length > 0)).toBe(true);
  });
});

describe('pictures', () => {
  test('meetings stand where the knowledge has their place', async () => {
    const places = (await ask('/api/places')).json();
    const oslo = places.find(({ id }: { id: string }) => id === 'place/oslo');
    expect(oslo).toMatchObject({ name: 'Oslo', exact: true, latitude: 59.91, longitude: 10.75 });
    expect((await ask('/api/places?format=csv')).body).toMatch(
      /^id,name,latitude,longitude,.*\r\nplace\/oslo,Oslo,/,
    );
  });

  test('of those who speak and meet each edge is counted, the most first', async () => {
    const { nodes, edges } = (await ask('/api/network')).json();
    const ids = new Set(nodes.map(({ id }: { id: string }) => id));
    for (const { from, to } of edges) expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
    const weights = edges.map((e: { statements: number; meetings: number }) => e.statements + e.meetings);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect((await ask('/api/network?limit=1')).json().edges).toEqual([edges[0]]);
    const states = (await ask('/api/network?level=states')).json();
    expect(states.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(['Norway', 'Sweden']);
  });

  test('an actor has its roles, as reports call it and as the knowledge has them', async () => {
    const who = (await ask('/api/actors/person%2Fkari-halvorsen')).json();
    expect(who).toMatchObject({ name: 'Kari Halvorsen', kind: 'person', state: 'NOR', roles: [] });
    expect(who.called).toHaveLength(1);
    expect(who.called[0].reports).toBe(3);
    expect(officesOf('person/john-kerry')).toContainEqual({
      role: 'Secretary of State',
      state: 'USA',
      from: '2013-02-01',
      until: '2017-01-20',
    });
    expect((await ask('/api/actors/person%2Fnobody')).statusCode).toBe(404);
  });
});

describe('adding', () => {
  const send = (name: string, payload: Buffer | string, type = 'application/octet-stream') =>
    room.server.inject({
      method: 'POST',
      url: `/api/reports?name=${encodeURIComponent(name)}`,
      headers: { ...HERE, 'content-type': type },
      payload,
    });
  const TEXT = 'LIMA, 3 May 2024. Foreign Minister Ana Quispe met her colleague in Lima on Thursday.';

  test('reads what is sent, once', async () => {
    const first = await send('note.txt', TEXT);
    expect(first.statusCode).toBe(201);
    const { id, outcome } = first.json().added[0];
    expect(outcome).toBe('added');
    expect((await ask(`/api/reports/${encodeURIComponent(id)}`)).json().document.path).toBe('note.txt');
    expect((await send('note.txt', TEXT)).json().added[0].outcome).toBe('known');
  });

  test('is seen at once by who asks again', async () => {
    const asked = async () => (await ask('/api/reports?about=Norway')).json();
    const before = await asked();
    const [report] = sampleReports();
    await room.store.add({ ...report!, document: { ...report!.document, id: 'sample/later' } });
    const after = await asked();
    expect(after.total).toBe(before.total + 1);
    expect(after.items).toHaveLength(before.items.length + 1);
  });

  test('one that cannot be read is said', async () => {
    const answer = await send('empty.jsonl', '{"id": 1}');
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toMatch(/empty.jsonl .*text/);
  });

  test('a name leads out of no folder', async () => {
    const answer = await send('../../../etc/evil.txt/../../x.t/x', TEXT.replace('Lima', 'Cusco'));
    expect(answer.statusCode).toBe(201);
  });

  test('is no way for a form of another site', async () => {
    expect((await send('x.txt', TEXT, 'application/x-www-form-urlencoded')).statusCode).toBe(415);
    expect((await send('x.txt', TEXT, 'multipart/form-data; boundary=x')).statusCode).toBe(415);
  });
});

describe('adding by address', () => {
  let site: Site;
  let near: TestServer;
  beforeAll(async () => {
    site = await openSite({
      '/lima':
        '<title>Talks In Lima</title><meta name="date" content="2024-05-03"><article><p>Foreign Minister Ana Quispe met her colleague Rosa Vidal in Lima on Thursday, and they spoke of the harbour at length.</p></article>',
    });
    const fetcher = new Fetcher({ judge: judgeBy([readNetwork('127.0.0.1')!]) }, '0');
    near = await testServer({ fetcher });
  }, 120_000);
  afterAll(() => Promise.all([site.close(), near.end()]));
  const send = (at: TestServer, url: unknown) =>
    at.server.inject({ method: 'POST', url: '/api/fetch', headers: HERE, payload: { url } });

  test('fetches, reads and adds, once', async () => {
    const first = await send(near, `${site.url}/lima`);
    expect(first.statusCode).toBe(201);
    expect(first.json()).toEqual({
      added: [{ outcome: 'added', id: `${site.url}/lima`, title: 'Talks In Lima' }],
      failures: [],
    });
    expect((await send(near, `${site.url}/lima`)).json().added[0].outcome).toBe('known');
  });

  test('what cannot be had is said', async () => {
    const answer = await send(near, `${site.url}/gone`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toBe(`${site.url}/gone is not there (404).`);
  });

  test.each([
    'http://127.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]:80/',
    'http://0x7f.1/',
  ])('nobody gets the server to ask inside: %s', async (url) => {
    const answer = await send(room, url);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toContain('no public address');
  });

  test.each(['file:///etc/passwd', '/etc/passwd', ''])('%j is no address', async (url) => {
    expect((await send(near, url)).statusCode).toBeGreaterThanOrEqual(400);
    expect(site.asked.every((request) => request.url !== url)).toBe(true);
  });

  test('is no way for a page of another site', async () => {
    const foreign = { ...HERE, origin: 'https://evil.example' };
    const asked = site.asked.length;
    const payload = { url: `${site.url}/lima` };
    const answer = await near.server.inject({ method: 'POST', url: '/api/fetch', headers: foreign, payload });
    expect([answer.statusCode, site.asked.length]).toEqual([403, asked]);
  });
});

describe('corrections', () => {
  const send = (payload: object, headers: Record<string, string> = {}) =>
    room.server.inject({
      method: 'POST',
      url: '/api/reports/sample%2Foslo/corrections',
      headers: { ...HERE, ...headers },
      payload,
    });

  test('are kept with who and when, and can be undone', async () => {
    const rejected = await send({ act: 'reject', line: 's1', by: 'Ana' });
    expect(rejected.statusCode).toBe(201);
    expect(rejected.json()).toMatchObject({ act: 'reject', by: 'Ana', kind: 'statement', was: { id: 's1' } });
    const gold = async () =>
      (await ask('/api/gold?all=true')).json()[0].statements.map(({ id }: { id: string }) => id);
    expect(await gold()).toEqual(['s2', 's3']);
    await send({ act: 'undo', undoes: rejected.json().id, by: 'Ana' });
    expect(await gold()).toEqual(['s1', 's2', 's3']);
    expect((await ask('/api/reports/sample%2Foslo/corrections')).json()).toHaveLength(2);
  });

  test('gold is what a person called done', async () => {
    expect((await ask('/api/gold')).json()).toEqual([]);
    await send({ act: 'done', by: 'Ana' });
    expect((await ask('/api/gold')).json()[0].document.id).toBe('sample/oslo');
  });

  test.each([
    [{ act: 'accept', line: 's99', by: 'Ana' }, 422],
    [{ act: 'undo', undoes: 99, by: 'Ana' }, 422],
    [{ act: 'add', by: 'Ana' }, 422],
    [{ act: 'shout', line: 's1', by: 'Ana' }, 400],
    [{ act: 'accept', line: 's1' }, 400],
  ])('%j is refused', async (draft, status) => {
    expect((await send(draft)).statusCode).toBe(status);
  });

  test('a line is kept as it is sent, what is null too', async () => {
    const line = (await ask('/api/reports/sample%2Foslo')).json().statements[2];
    const changed = await send({ act: 'change', line: 's3', now: { ...line, stance: 'says' }, by: 'Ana' });
    expect(changed.statusCode).toBe(201);
    expect(changed.json().now).toEqual({ ...line, stance: 'says' });
  });

  test('a line whose words are not the report’s is refused', async () => {
    const line = (await ask('/api/reports/sample%2Foslo')).json().statements[0];
    const now = { ...line, contents: [{ start: 0, end: 4, text: 'Nope' }] };
    expect((await send({ act: 'change', line: 's1', now, by: 'Ana' })).statusCode).toBe(422);
  });

  test('come as JSON alone', async () => {
    const answer = await room.server.inject({
      method: 'POST',
      url: '/api/reports/sample%2Foslo/corrections',
      headers: { ...HERE, 'content-type': 'text/plain' },
      payload: JSON.stringify({ act: 'done', by: 'Eve' }),
    });
    expect(answer.statusCode).toBe(415);
  });
});

test('an unknown report is not found', async () => {
  const answer = await ask('/api/reports/nothing');
  expect(answer.statusCode).toBe(404);
  expect(answer.json().detail).toContain('nothing');
});
