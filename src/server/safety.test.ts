/** Each way in that is closed, tried. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HERE, type TestServer, testServer } from '../../tests/server.js';

let room: TestServer;
beforeAll(async () => {
  room = await testServer();
}, 120_000);
afterAll(() => room.end());

function ask(url: string, headers: Record<string, string> = HERE, method: 'GET' | 'POST' = 'GET') {
  return room.server.inject({ method, url, headers });
}

describe('who is answered', () => {
  test('an address that others can reach needs a token', async () => {
    await expect(testServer({ host: '0.0.0.0' })).rejects.toThrow('needs a token');
  });

  test.each(['localhost:7373', '127.0.0.1:1', '[::1]:7373', 'LOCALHOST'])(
    '%s is this machine',
    async (host) => {
      expect((await ask('/api/counts', { host })).statusCode).toBe(200);
    },
  );

  test.each(['evil.example', 'evil.example:7373', 'localhost.evil.example', '192.168.0.7'])(
    'a name that was made to resolve to this machine is not: %j',
    async (host) => {
      const answer = await ask('/api/counts', { host });
      expect(answer.statusCode).toBe(403);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    },
  );

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
  ])('a page of another site may neither read nor write: %j', async (headers) => {
    expect((await ask('/api/counts', { ...HERE, ...headers })).statusCode).toBe(403);
    expect(
      (await ask('/api/reports/sample%2Foslo/corrections', { ...HERE, ...headers }, 'POST')).statusCode,
    ).toBe(403);
  });

  test('a form of another site cannot be sent here, a link can be followed', async () => {
    const visit = { ...HERE, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/api/reports/sample%2Foslo/corrections', visit, 'POST')).statusCode).toBe(403);
    expect((await ask('/reports', visit)).statusCode).toBe(200);
  });
});

describe('with a token', () => {
  let guarded: TestServer;
  beforeAll(async () => {
    guarded = await testServer({ host: '0.0.0.0', token: 'a secret' });
  }, 120_000);
  afterAll(() => guarded.end());
  const status = async (url: string, headers: Record<string, string> = {}) =>
    (await guarded.server.inject({ url, headers: { host: 'desk.example', ...headers } })).statusCode;

  test.each([
    {},
    { authorization: 'Bearer wrong' },
    { authorization: 'Basic YTpi' },
    { cookie: 'readout-token=%' },
  ])('nothing is told without it: %j', async (headers) => {
    expect(await status('/api/counts', headers)).toBe(401);
    expect(await status('/', headers)).toBe(401);
    expect(await status('/openapi.json', headers)).toBe(401);
  });

  test('it comes as a bearer, or once in the address, which then has it no longer', async () => {
    expect(await status('/api/counts', { authorization: 'Bearer a secret' })).toBe(200);
    const answer = await guarded.server.inject({
      url: '/reports?token=a%20secret&kind=events',
      headers: { host: 'desk.example' },
    });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/reports?kind=events');
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(await status('/api/counts', { cookie: cookie.split(';')[0]! })).toBe(200);
  });

  test('a redirect never leads to another site', async () => {
    const answer = await guarded.server.inject({
      url: '//evil.example/?token=a%20secret',
      headers: { host: 'desk.example' },
    });
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
  });
});

describe('what a browser may do with an answer', () => {
  test.each(['/', '/reports', '/api/counts', '/api/nothing', '/assets/icon.svg'])(
    '%s runs no script of others',
    async (url) => {
      const { headers } = await ask(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  test('the page itself has no script or style in it', async () => {
    const { body } = await ask('/');
    expect(body).not.toMatch(/<script>|<style|\son\w+=|style=/);
  });
});

describe('what is not let through', () => {
  test.each([
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/app.js/../../../etc/passwd',
    '/..%5c..%5cetc%5cpasswd',
  ])('no path leads out: %s', async (url) => {
    const { statusCode, body } = await ask(url);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/dependencies|root:/);
  });

  test('a body that is too large is refused', async () => {
    const answer = await room.server.inject({
      method: 'POST',
      url: '/api/reports/sample%2Foslo/corrections',
      headers: { ...HERE, 'content-type': 'application/json' },
      payload: `"${'x'.repeat(21_000_000)}"`,
    });
    expect(answer.statusCode).toBe(413);
  });

  test.each([
    '/api/events?limit=1000000',
    '/api/events?since=yesterday',
    '/api/events?cursor=1;drop',
    `/api/events?text=${'x'.repeat(500)}`,
  ])('a request out of bounds is refused: %s', async (url) => {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ status: 400, type: 'about:blank' });
  });

  test('a fault of ours tells nothing of our inside', async () => {
    const broken = await testServer({
      store: { counts: () => Promise.reject(new Error('secret inside')) } as never,
    });
    const answer = await broken.server.inject({ url: '/api/record', headers: HERE });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    await broken.end();
  });
});
