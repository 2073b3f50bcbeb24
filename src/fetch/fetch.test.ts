/** Each claim of the fetcher's safety and manners, tried on a server of this machine. */
import type { LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../../tests/site.js';
import { FetchError, Fetcher, type FetchOptions, judgeBy, readNetwork } from './index.js';

/** Loopback addresses that stand for a public host and for one inside; all others are as they are. */
const PUBLIC = '127.0.0.1';
const INTRANET = '127.0.0.2';
const judge = judgeBy([readNetwork(INTRANET)!]);

/** Names that resolve to what a test says, one answer after the other; the last stays. */
const names: Record<string, string[]> = {};
let lookups = 0;
const resolve: LookupFunction = (name, _, done) => {
  lookups++;
  const answers = names[name] ?? ['127.0.0.1'];
  const address = answers.length > 1 ? answers.shift()! : answers[0]!;
  done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
};

let site: Site;
let intranet: Site;
let fetcher: Fetcher;
beforeAll(async () => {
  site = await openSite({});
  intranet = await openSite({ '/plan': 'inside', '/feed': 'inside' }, INTRANET);
});
afterAll(() => Promise.all([site.close(), intranet.close()]));
beforeEach(() => {
  for (const path of Object.keys(site.answers)) delete site.answers[path];
  site.asked.length = 0;
  intranet.asked.length = 0;
  fetcher = new Fetcher(
    { judge: (address) => (address === PUBLIC ? 'outside' : judge(address)), resolve },
    '0',
  );
});

function go(address: string, options: FetchOptions = {}): Promise<string> {
  return fetcher.fetch(address, options).then(
    ({ bytes }) => Buffer.from(bytes ?? []).toString(),
    (error: unknown) => {
      expect(error).toBeInstanceOf(FetchError);
      return (error as FetchError).message;
    },
  );
}

function redirect(location: string) {
  return (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(302, { location }).end();
}

describe('addresses inside', () => {
  const strict = () => {
    fetcher = new Fetcher({ judge: judgeBy([]), resolve }, '0');
  };

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '017700000001',
    '0x7f000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '0',
    '169.254.169.254',
    '10.0.0.1',
    '１２７.0.0.1',
  ])('http://%s/ is refused before anything is sent', async (host) => {
    strict();
    site.answers['/x'] = 'reached';
    expect(await go(`http://${host}:${site.port}/x`)).toMatch(
      /^leads to [\d.:a-f]+, which is no public address/,
    );
    expect(site.asked).toHaveLength(0);
  });

  test.each(['127.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', '::1', 'fe80::1', '192.168.7.7'])(
    'a name that resolves to %s is refused',
    async (address) => {
      strict();
      names['news.example'] = [address];
      expect(await go(`http://news.example:${site.port}/x`)).toMatch(/which is no public address/);
      expect(site.asked).toHaveLength(0);
    },
  );

  test('one inside address among public ones is enough to refuse', async () => {
    fetcher = new Fetcher(
      {
        judge: judgeBy([]),
        resolve: (_name, _options, done) =>
          done(null, [
            { address: '93.184.216.34', family: 4 },
            { address: '10.0.0.1', family: 4 },
          ]),
      },
      '0',
    );
    expect(await go('http://news.example/x')).toMatch(/leads to 10\.0\.0\.1/);
  });

  test('a redirect inside is refused, by address and by name', async () => {
    names['inside.example'] = ['127.0.0.3'];
    site.answers['/a'] = redirect('http://127.0.0.3/admin');
    site.answers['/b'] = redirect('http://inside.example/admin');
    site.answers['/c'] = redirect('http://2852039166/latest/meta-data/');
    for (const path of ['/a', '/b', '/c'])
      expect(await go(site.url + path)).toMatch(/which is no public address/);
  });

  test('a name that resolves otherwise the second time is checked again', async () => {
    names['rebind.example'] = [PUBLIC, PUBLIC, '127.0.0.3'];
    site.answers['/x'] = 'public';
    expect(await go(`http://rebind.example:${site.port}/x`)).toBe('public');
    expect(await go(`http://rebind.example:${site.port}/x`)).toMatch(/leads to 127\.0\.0\.3/);
    expect(site.asked).toHaveLength(1);
  });

  test('what was checked is what is connected to: one lookup a connection', async () => {
    names['once.example'] = [PUBLIC];
    site.answers['/x'] = 'public';
    lookups = 0;
    await go(`http://once.example:${site.port}/x`);
    expect(lookups).toBe(2); // robots.txt and the page
  });

  test('an allowed network is reached where the user names it', async () => {
    expect(await go(`${intranet.url}/plan`)).toBe('inside');
  });

  test('but never from outside: by a redirect, or from a feed', async () => {
    site.answers['/a'] = redirect(`${intranet.url}/plan`);
    expect(await go(`${site.url}/a`)).toMatch(/leads inside \(to 127\.0\.0\.2\) from outside/);
    expect(await go(`${intranet.url}/plan`, { mayEnter: false })).toMatch(/from outside/);
    expect(intranet.asked).toHaveLength(0);
  });

  test('from inside a redirect may stay inside', async () => {
    intranet.answers['/old'] = redirect('/plan');
    expect(await go(`${intranet.url}/old`)).toBe('inside');
  });
});

test.each([
  ['file:///etc/passwd', /only http: and https:/],
  ['ftp://example.org/x', /only http: and https:/],
  ['data:text/plain,hello', /only http: and https:/],
  ['http://me:secret@example.org/', /name and password/],
  ['nowhere', /no address of the web/],
])('%s is not fetched', async (address, reason) => expect(() => fetcher.fetch(address)).toThrow(reason));

test('a redirect to another protocol is not followed', async () => {
  site.answers['/a'] = redirect('file:///etc/passwd');
  expect(await go(`${site.url}/a`)).toMatch(/only http: and https:/);
});

test('redirects have an end', async () => {
  site.answers['/a'] = redirect('/a');
  expect(await go(`${site.url}/a`)).toMatch(/more than 5 redirects/);
}, 20_000);

describe('what a server sends', () => {
  test('a body without end is cut off', async () => {
    let sent = 0;
    site.answers['/x'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x'))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    };
    expect(await go(`${site.url}/x`)).toBe('is larger than 20 MB');
    expect(sent).toBeLessThan(60_000_000);
  });

  test('one that is announced as too large is not begun', async () => {
    site.answers['/x'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html', 'content-length': 30_000_000 }).write('x');
    expect(await go(`${site.url}/x`)).toBe('is larger than 20 MB');
  });

  test('a gzip bomb is cut off', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    site.answers['/x'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    expect(await go(`${site.url}/x`)).toBe('is larger than 20 MB');
  });

  test('an honest one is unpacked', async () => {
    site.answers['/x'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync('honest'));
    expect(await go(`${site.url}/x`)).toBe('honest');
  });

  test.each([
    ['gzip', 'no gzip', /is damaged/],
    ['gzip', gzipSync('x'.repeat(1000)).subarray(0, 20), /broke off/],
    ['zstd', 'x', /packed in a way/],
  ])('%s that is none is said', async (encoding, body, reason) => {
    site.answers['/x'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body);
    expect(await go(`${site.url}/x`)).toMatch(reason);
  });

  test('a server that says nothing is left, and so is one that drips', async () => {
    const drips: NodeJS.Timeout[] = [];
    site.answers['/silent'] = () => {};
    site.answers['/drip'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      drips.push(setInterval(() => response.write('x'), 20));
    };
    const reason = (path: string, patience: { silence: number; whole: number }) =>
      new Fetcher({ judge: () => 'outside', patience }, '0')
        .fetch(site.url + path)
        .catch((error: Error) => error.message);
    expect(await reason('/silent', { silence: 200, whole: 20_000 })).toMatch(/does not answer for/);
    expect(await reason('/drip', { silence: 20_000, whole: 600 })).toMatch(/takes longer than/);
    drips.forEach(clearInterval);
  });

  test('what holds no report is not read', async () => {
    site.answers['/x'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    expect(await go(`${site.url}/x`, { wants: (type) => !type.startsWith('image/') })).toMatch(/image\/png/);
  });

  test.each([
    [404, 'is not there (404)'],
    [410, 'is gone (410)'],
    [500, 'is not to be had: its server answered 500'],
  ])('%d is told in words', async (status, words) => {
    site.answers['/x'] = (_, response) => void response.writeHead(status).end();
    expect(await go(`${site.url}/x`)).toBe(words);
  });

  test('nobody there is told in words', async () => {
    expect(await go('http://127.0.0.1:1/x')).toBe('is not answered: nobody listens there');
  });
});

describe('manners', () => {
  test('says who it is', async () => {
    site.answers['/x'] = 'page';
    await go(`${site.url}/x`);
    expect(site.asked[0]!.headers['user-agent']).toMatch(/^Readout\/0 /);
    expect(site.asked[0]!.headers.cookie).toBeUndefined();
  });

  test('robots.txt is kept to, also where a redirect leads', async () => {
    site.answers['/robots.txt'] =
      'User-agent: *\nDisallow: /private\n\nUser-agent: readout\nDisallow: /ours\nDisallow: /*.pdf$';
    site.answers['/ours/x'] = site.answers['/x.pdf'] = site.answers['/private'] = 'page';
    site.answers['/a'] = redirect('/ours/x');
    expect(await go(`${site.url}/ours/x`)).toMatch(/closed to robots/);
    expect(await go(`${site.url}/x.pdf`)).toMatch(/closed to robots/);
    expect(await go(`${site.url}/a`)).toMatch(/closed to robots/);
    expect(await go(`${site.url}/private`)).toBe('page');
    expect(site.asked.map(({ url }) => url)).toEqual(['/a', '/private']);
  });

  test('a site whose robots.txt cannot be had now is closed until it can', async () => {
    site.answers['/x'] = 'page';
    site.answers['/robots.txt'] = (_, response) => void response.writeHead(500).end();
    expect(await go(`${site.url}/x`)).toMatch(/its robots.txt is not to be had: its server answered 500/);
    delete site.answers['/robots.txt'];
    expect(await go(`${site.url}/x`)).toBe('page');
  });

  test('one fetch a host at a time, with a pause between', async () => {
    let now = 0;
    let most = 0;
    const times: number[] = [];
    site.answers['/x'] = (_, response) => {
      most = Math.max(most, ++now);
      times.push(performance.now());
      setTimeout(() => {
        now--;
        response.writeHead(200, { 'content-type': 'text/html' }).end('page');
      }, 20);
    };
    await Promise.all([1, 2, 3].map(() => go(`${site.url}/x`)));
    expect(most).toBe(1);
    expect(times[1]! - times[0]!).toBeGreaterThan(250);
  });

  test('a page that has not changed is not sent again', async () => {
    site.answers['/x'] = (request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"v1"' }).end('page');
    };
    const first = await fetcher.fetch(`${site.url}/x`);
    expect(first).toMatchObject({ etag: '"v1"', modified: null });
    const again = await fetcher.fetch(`${site.url}/x`, { validators: first });
    expect(again).toMatchObject({ etag: '"v1"', bytes: null });
  });

  test('nor one with a date of change alone', async () => {
    const date = 'Wed, 07 Mar 2018 10:15:00 GMT';
    site.answers['/x'] = (request, response) =>
      void (request.headers['if-modified-since'] === date
        ? response.writeHead(304).end()
        : response.writeHead(200, { 'last-modified': date }).end('page'));
    const first = await fetcher.fetch(`${site.url}/x`);
    expect((await fetcher.fetch(`${site.url}/x`, { validators: first })).bytes).toBeNull();
  });

  test('a busy host is asked again when it says', async () => {
    const times: number[] = [];
    site.answers['/x'] = (_, response) => {
      times.push(Date.now());
      if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('page');
    };
    expect(await go(`${site.url}/x`)).toBe('page');
    expect(times[1]! - times[0]!).toBeGreaterThan(900);
  });

  test('one that wants a long rest is not asked by anybody until then', async () => {
    site.answers['/x'] = (_, response) => void response.writeHead(503, { 'retry-after': '3600' }).end();
    const error: FetchError = await fetcher.fetch(`${site.url}/x`).catch((e) => e);
    expect(error.message).toMatch(/is not to be asked before .* UTC/);
    expect(error.again! - Date.now()).toBeGreaterThan(3_500_000);
    expect(await go(`${site.url}/y`)).toMatch(/is not to be asked before/);
    expect(site.asked).toHaveLength(1);
  });

  test('an interrupt ends a fetch and a wait', async () => {
    const stop = new AbortController();
    site.answers['/x'] = () => setTimeout(() => stop.abort(), 20);
    const both = [go(`${site.url}/x`, { signal: stop.signal }), go(`${site.url}/y`, { signal: stop.signal })];
    expect(await Promise.all(both)).toEqual(['was interrupted', 'was interrupted']);
  });
});
