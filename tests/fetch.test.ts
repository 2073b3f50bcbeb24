/** The commands that fetch, as they are run, on a site of this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../src/store/index.js';
import { PLACES } from '../src/store/testing.js';
import { COMMAND } from './command.js';
import { openSite, type Site } from './site.js';

const EXAMPLES = join(import.meta.dirname, '../examples');
const folder = mkdtempSync(join(tmpdir(), 'readout-fetch-'));
let site: Site;
beforeAll(async () => {
  site = await openSite({});
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const path of Object.keys(site.answers)) delete site.answers[path];
  site.asked.length = 0;
});

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

async function readout(...args: string[]): Promise<Ran> {
  const child = spawn('node', [COMMAND, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, status: child.exitCode };
}

const HERE = ['--allow-address', '127.0.0.1'];

/** The words of an article of ours. */
const said = (town: string) =>
  `<p>Foreign Minister Ana Quispe told reporters in ${town} on Thursday that the ferry agreement with Chile would be signed in May.</p>
   <p>Her colleague Rosa Vidal said that the harbour of ${town} had waited for it for eleven years, and thanked her.</p>`;
const page = (town: string, head = '') =>
  `<!doctype html><html><head><title>Ferry To ${town}</title><meta property="article:published_time" content="2019-05-02">${head}</head>
   <body><article><h1>Ferry To ${town}</h1>${said(town)}</article></body></html>`;

function tagged(body: string, etag: string) {
  return (request: IncomingMessage, response: ServerResponse) =>
    void (request.headers['if-none-match'] === etag
      ? response.writeHead(304).end()
      : response.writeHead(200, { 'content-type': 'text/html', etag }).end(body));
}

async function stored(path: string) {
  const store = await openStore(join(folder, path));
  const reports = [];
  for await (const { report } of store.reports()) reports.push(report);
  await store.close();
  return reports;
}

describe('add', () => {
  test('an inside address is refused, in one line', async () => {
    const { stdout, stderr, status } = await readout('add', `${site.url}/arica`, '--store', 'refused.db');
    expect(stderr).toBe(
      `readout: ${site.url}/arica: leads to 127.0.0.1, which is no public address; --allow-address can allow one of your own network\n`,
    );
    expect([stdout, status]).toEqual(['refused.db: 0 added, 1 not read\n', 1]);
    expect(site.asked).toHaveLength(0);
  });

  test.each(['169.254.169.254', '0.0.0.0/0', 'intranet'])('%s cannot be allowed', async (network) => {
    const { stderr, status } = await readout('add', site.url, '--allow-address', network);
    expect(stderr).toMatch(/^readout: --allow-address takes a private or loopback address .*\n$/);
    expect(status).toBe(2);
  });

  test('pages, files and what cannot be had, in one call; and a second that fetches only what has changed', async () => {
    site.answers['/arica'] = tagged(page('Arica', '<link rel="canonical" href="/news/arica">'), '"1"');
    site.answers['/picture'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    const call = [
      'add',
      ...HERE,
      `${site.url}/arica?from=feed`,
      `${site.url}/arica`,
      join(EXAMPLES, 'fisheries-pact.txt'),
    ];
    site.answers['/arica?from=feed'] = site.answers['/arica']!;
    const first = await readout(...call, `${site.url}/picture`, `${site.url}/gone`, '--store', 'mixed.db');
    expect(first.stderr).toBe(
      `readout: ${site.url}/picture: is of the kind image/png, which holds no report\n` +
        `readout: ${site.url}/gone: is not there (404)\n`,
    );
    expect([first.stdout, first.status]).toEqual(['mixed.db: 2 added, 1 known already, 2 not read\n', 1]);
    const arica = (await stored('mixed.db')).find(({ document }) => document.url !== null);
    expect(arica!.document).toMatchObject({
      id: `${site.url}/news/arica`,
      path: `${site.url}/arica?from=feed`,
      url: `${site.url}/news/arica`,
      title: 'Ferry To Arica',
      published: '2019-05-02',
    });
    const again = await readout(...call, '--store', 'mixed.db');
    expect([again.stdout, again.stderr]).toEqual(['mixed.db: 0 added, 3 known already\n', '']);
    expect(site.asked.at(-1)!.headers['if-none-match']).toBe('"1"');
    site.answers['/arica'] = tagged(page('Arica').replace('eleven', 'twelve'), '"2"');
    const changed = await readout('add', ...HERE, `${site.url}/arica`, '--store', 'mixed.db');
    expect(changed.stdout).toBe('mixed.db: 1 added\n');
  }, 60_000);

  test('each kind by its media type, and the encoding that the server tells', async () => {
    const send = (type: string, body: string | Buffer) => (_: unknown, response: ServerResponse) =>
      void response.writeHead(200, { 'content-type': type }).end(body);
    const words = page('Arica')
      .replaceAll('Quispe', 'Muñoz')
      .replaceAll(/<(?!\/?p>)[^>]*>/g, '');
    site.answers['/latin'] = send(
      'text/html; charset=iso-8859-2',
      Buffer.from(words.replaceAll('ñ', 'ń').replaceAll('ń', '\xf1'), 'latin1'),
    );
    site.answers['/lines'] = send(
      'application/x-ndjson',
      `{"id":"n1","text":"${'The ferry sailed for Arica. '.repeat(9)}"}\n`,
    );
    site.answers['/feed'] = send(
      'application/rss+xml',
      `<rss version="2.0"><channel><title>Gazette</title><item><title>Tacna</title><link>https://gazette.example/tacna</link><description><![CDATA[${said('Tacna')}]]></description></item></channel></rss>`,
    );
    const { stdout, stderr } = await readout(
      'add',
      ...HERE,
      '--published',
      '2019-05-02',
      ...['/latin', '/lines', '/feed'].map((path) => site.url + path),
      '--store',
      'kinds.db',
    );
    expect([stdout, stderr]).toEqual(['kinds.db: 3 added\n', '']);
    const [latin, lines, feed] = await stored('kinds.db');
    expect(latin!.document.text).toContain('Ana Muńoz');
    expect(lines!.document).toMatchObject({ id: 'n1', url: null });
    expect(feed!.document).toMatchObject({ id: 'https://gazette.example/tacna', outlet: 'Gazette' });
  }, 60_000);

  test('a page stands in for none of another site', async () => {
    site.answers['/a'] = page('Iquique', '<link rel="canonical" href="https://other.example/story">');
    await readout('add', ...HERE, `${site.url}/a`, '--store', 'own.db');
    expect((await stored('own.db'))[0]!.document).toMatchObject({
      id: `${site.url}/a`,
      url: `${site.url}/a`,
    });
  });

  test('several hosts are fetched from at once, of each one page at a time', async () => {
    const other = await openSite({}, '127.0.0.2');
    let [now, most] = [0, 0];
    const held: (() => void)[] = [];
    // No page is answered before both hosts have been asked.
    const together = (town: string) => (_: unknown, response: ServerResponse) => {
      most = Math.max(most, ++now);
      held.push(
        () => void (now-- && response.writeHead(200, { 'content-type': 'text/html' }).end(page(town))),
      );
      if (held.length === 2) for (const answer of held.splice(0)) answer();
    };
    for (const [i, town] of ['Arica', 'Tacna', 'Iquique'].entries()) {
      site.answers[`/${i}`] = together(town);
      other.answers[`/${i}`] = together(`${town} Norte`);
    }
    const addresses = [site, other].flatMap(({ url }) => [0, 1, 2].map((i) => `${url}/${i}`));
    const { stdout, stderr } = await readout(
      'add',
      ...HERE,
      '--allow-address',
      '127.0.0.2',
      ...addresses,
      '--store',
      'hosts.db',
    );
    await other.close();
    expect([stdout, stderr, most]).toEqual(['hosts.db: 6 added\n', '', 2]);
    for (const { asked } of [site, other]) expect(asked.map(({ url }) => url)).toEqual(['/0', '/1', '/2']);
  }, 60_000);

  test('an interrupt stops a fetch, and tells no failure', async () => {
    const asked = new Promise<void>((resolve) => {
      site.answers['/slow'] = () => resolve();
    });
    const child = spawn('node', [COMMAND, 'add', ...HERE, `${site.url}/slow`, '--store', 'stopped.db'], {
      cwd: folder,
    });
    const said = text(child.stderr);
    await asked;
    child.kill('SIGINT');
    await once(child, 'close');
    expect(await said).toBe('readout: stopping; the same command goes on from here\n');
    expect(child.exitCode).toBe(1);
  });
});

test('the other commands fetch nothing', async () => {
  const { stderr, status } = await readout('read', `${site.url}/arica`);
  expect(stderr).toBe(
    `readout: ${site.url}/arica: is an address of the web; readout add (without --queue) fetches it\n`,
  );
  expect([status, site.asked.length]).toEqual([1, 0]);
});

const QUEUES = PLACES.filter(([name]) => name !== 'SQLite');
describe.each(QUEUES)('add --queue on %s', (_, make) => {
  test('fetches pages into the queue, each host in its turn, and asks the next time only for what has changed', async () => {
    const { where, clear } = await make();
    const other = await openSite({ '/tacna': tagged(page('Tacna'), '"1"') }, '127.0.0.2');
    site.answers['/arica'] = tagged(page('Arica'), '"1"');
    const fill = async (...more: string[]) => {
      const pages = [`${site.url}/arica`, `${site.url}/gone`, `${other.url}/tacna`, ...more];
      const networks = [...HERE, '--allow-address', '127.0.0.2'];
      const ran = await readout('add', '--queue', ...networks, ...pages, '--store', where);
      return { ...ran, said: ran.stdout.replace(/^.*: /, '') };
    };
    const first = await fill(join(EXAMPLES, 'fisheries-pact.txt'));
    expect(first.stderr).toBe(`readout: ${site.url}/gone: is not there (404)\n`);
    expect([first.said, first.status]).toEqual(['3 queued, 1 not read\n', 1]);
    expect((await readout('work', '--store', where)).stdout).toMatch(/: 3 added\n$/);
    site.answers['/arica'] = tagged(page('Arica').replace('eleven', 'twelve'), '"2"');
    const second = await fill();
    expect(second.said).toBe('1 queued, 1 unchanged since, 1 not read\n');
    expect((await readout('work', '--store', where)).stdout).toMatch(/: 0 added, 1 new versions\n$/);
    const store = await openStore(where);
    const found = await store.get(`${other.url}/tacna`);
    await store.close();
    expect(found?.report.document).toMatchObject({ title: 'Ferry To Tacna', published: '2019-05-02' });
    await other.close();
    await clear();
  }, 60_000);
});

describe('watch', () => {
  const item = (path: string, title: string, date = 'Thu, 02 May 2019 10:00:00 GMT', text = '') =>
    `<item><title>${title}</title><link>${path}</link><pubDate>${date}</pubDate><description><![CDATA[${text}]]></description></item>`;
  const feed = (...items: string[]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>${items.join('')}</channel></rss>`;
  const asFeed = (body: string, etag: string) => tagged(body, etag);
  const watch = (store: string, ...feeds: string[]) =>
    readout('watch', '--once', ...HERE, '--store', store, ...feeds);
  const paths = () => site.asked.map(({ url }) => url);

  test('adds what is new, asks only for what has changed, and reads what the feed says where a page is closed', async () => {
    site.answers['/robots.txt'] = 'User-agent: *\nDisallow: /closed';
    site.answers['/tacna'] = tagged(page('Tacna'), '"t1"');
    site.answers['/feed'] = asFeed(
      feed(item('/tacna', 'Tacna'), item(`${site.url}/closed`, 'Closed', undefined, said('Ilo'))),
      '"f1"',
    );
    const first = await watch('watched.db', `${site.url}/feed`);
    expect(first.stderr).toBe(
      `readout: ${site.url}/closed: is closed to robots by its robots.txt; what the feed says of it is read instead\n`,
    );
    expect([first.stdout, first.status]).toEqual(['watched.db: 1 feed: 2 added\n', 0]);
    expect((await stored('watched.db')).map(({ document }) => document.url)).toEqual([
      `${site.url}/tacna`,
      `${site.url}/closed`,
    ]);

    site.asked.length = 0;
    expect((await watch('watched.db', `${site.url}/feed`)).stdout).toBe('watched.db: 1 feed: 0 added\n');
    expect(paths()).toEqual(['/feed']);
    expect(site.asked[0]!.headers['if-none-match']).toBe('"f1"');

    site.asked.length = 0;
    site.answers['/arica'] = page('Arica');
    site.answers['/feed'] = asFeed(
      feed(item('/arica', 'Arica'), item('/tacna', 'Tacna', 'Fri, 03 May 2019 10:00:00 GMT')),
      '"f2"',
    );
    site.answers['/tacna'] = tagged(page('Tacna').replace('eleven', 'twelve'), '"t2"');
    expect((await watch('watched.db', `${site.url}/feed`)).stdout).toBe(
      'watched.db: 1 feed: 1 added, 1 new versions\n',
    );
    expect(paths()).toEqual(['/feed', '/arica', '/tacna']);
  }, 120_000);

  test('what fails is named, left alone, and asked for again when its time has come', async () => {
    site.answers['/broken'] = (_, response) => void response.writeHead(500).end();
    site.answers['/busy.xml'] = (_, response) =>
      void response.writeHead(503, { 'retry-after': '3600' }).end();
    site.answers['/feed'] = asFeed(feed(item('/broken', 'Broken')), '"f1"');
    const opml = join(folder, 'feeds.opml');
    writeFileSync(
      opml,
      `<opml version="2.0"><head/><body><outline text="Ours"><outline text="a" xmlUrl="${site.url}/feed"/></outline><outline text="b" xmlUrl="${site.url}/busy.xml"/></body></opml>`,
    );
    const first = await watch('failing.db', opml);
    expect([first.stdout, first.status]).toEqual(['failing.db: 1 feed: 0 added, 2 not read\n', 1]);
    expect(first.stderr).toMatch(/busy\.xml: is not to be asked before/);
    site.asked.length = 0;
    await watch('failing.db', opml);
    expect(paths()).toEqual(['/feed']);
    const store = await openStore(join(folder, 'failing.db'));
    const broken = (await store.visits([`${site.url}/broken`])).values().next().value!;
    expect(broken.failures).toBe(1);
    await store.keepVisit({ ...broken, due: '2020-01-01T00:00:00.000Z' });
    await store.close();
    site.answers['/broken'] = page('Mollendo');
    expect((await watch('failing.db', opml)).stdout).toBe('failing.db: 1 feed: 1 added\n');
  }, 120_000);

  test('an interrupt stops it, and the next goes on', async () => {
    const towns = ['Tacna', 'Arica', 'Ilo', 'Pisco'];
    for (const town of towns) site.answers[`/${town}`] = page(town);
    site.answers['/feed'] = asFeed(feed(...towns.map((town) => item(`/${town}`, town))), '"f1"');
    const child = spawn(
      'node',
      [COMMAND, 'watch', ...HERE, '--store', 'stopped-watch.db', `${site.url}/feed`],
      {
        cwd: folder,
        stdio: 'ignore',
      },
    );
    while (!paths().includes('/Arica')) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    const before = (await stored('stopped-watch.db')).length;
    expect(before).toBeGreaterThan(0);
    const { stdout } = await watch('stopped-watch.db', `${site.url}/feed`);
    expect(stdout).toMatch(/^stopped-watch\.db: 1 feed: \d added\n$/);
    expect(await stored('stopped-watch.db')).toHaveLength(4);
    expect(paths().filter((path) => path === '/Tacna')).toHaveLength(1);
  }, 120_000);

  test('a feed leads from outside to no page inside', async () => {
    const { stderr, status } = await readout('watch', '--once', `${site.url}/feed`, '--store', 'inside.db');
    expect(stderr).toMatch(/leads to 127\.0\.0\.1, which is no public address/);
    expect(status).toBe(1);
  });

  test.each([
    [['nowhere.opml'], /nowhere\.opml is no address .*, and no list of feeds that can be opened/],
    [[join(EXAMPLES, 'visa-ban.html')], /is no list of feeds \(OPML\)/],
    [['https://a.example/feed', '--every', '0'], /whole number/],
  ])('%j is a wrong call', async (args, line) => {
    const { stderr, status } = await readout('watch', ...args);
    expect(stderr).toMatch(line);
    expect([stderr.split('\n').length, status]).toEqual([2, 2]);
  });
});
