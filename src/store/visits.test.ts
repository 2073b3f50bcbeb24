import { expect, test } from 'vitest';
import { STORES } from './testing.js';
import type { Visit } from './types.js';

const FEED: Visit = {
  url: 'https://gazette.example/feed.xml',
  etag: '"v1"',
  modified: null,
  mark: null,
  failures: 0,
  due: null,
};

test.each(STORES)('%s remembers visits, the last of each address', async (_, open) => {
  const store = await open();
  const page: Visit = {
    ...FEED,
    url: 'https://gazette.example/a?b=“c”',
    mark: 'x',
    due: '2026-01-01T00:00:00Z',
  };
  for (const visit of [FEED, page, { ...FEED, etag: null, modified: 'Wed', failures: 2 }])
    await store.keepVisit(visit);
  const known = await store.visits([FEED.url, page.url, page.url, 'https://other.example/']);
  expect([...known.keys()].sort()).toEqual([page.url, FEED.url].sort());
  expect(known.get(FEED.url)).toEqual({ ...FEED, etag: null, modified: 'Wed', failures: 2 });
  expect(known.get(page.url)).toEqual(page);
  expect((await store.visits([])).size).toBe(0);
  await store.close();
});
