import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fetcher, judgeBy, readNetwork } from '../../src/fetch/index.js';
import { type TestServer, testServer } from '../server.js';
import { openSite } from '../site.js';
import { axe, contrast, DESKTOP, fits, launch, NO_BROWSER, open, PHONE, shift } from './browser.js';

const PAGES = [
  ['/reports', 'Reports'],
  ['/search?text=pact&kind=statements', '“pact”'],
  ['/timeline', 'Timeline'],
  ['/actors', 'Actors'],
  ['/actors/state/NOR', 'Norway'],
  ['/pairs', 'Pairs'],
  ['/pairs?between=Norway,Sweden', 'Norway and Sweden'],
  ['/agreements', 'Agreements'],
  ['/contradictions', 'Contradictions'],
  ['/stories', 'Stories'],
  ['/stories/sample%2Foslo', 'Halvorsen & Lindqvist'],
  ['/map', 'Map of meetings'],
  ['/network', 'Who speaks to whom'],
  ['/saved', 'Saved'],
  ['/add', 'Add reports'],
  ['/reports/sample%2Foslo', 'Halvorsen & Lindqvist: <b>“Talks will go on”</b>'],
] as const;

describe.skipIf(NO_BROWSER)('the reading room', { timeout: 240_000 }, () => {
  let browser: Browser;
  let room: TestServer;
  let at: string;
  beforeAll(async () => {
    [browser, room] = await Promise.all([launch(), testServer()]);
    at = await room.server.listen({ port: 0, host: '127.0.0.1' });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await room?.end();
  });
  const visit = (path: string, options = {}) => open(browser, at + path, { ...DESKTOP, ...options });

  test.each(PAGES)('%s shows itself, axe finds nothing, and it fits a phone', async (path, title) => {
    const page = await visit(path, { colorScheme: path.length % 2 ? 'dark' : 'light' });
    await page.locator('main h1', { hasText: title }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: path.length % 2 ? 'light' : 'dark' });
    expect(await contrast(page)).toEqual([]);
    expect(await shift(page)).toBeLessThan(0.02);
    await page.setViewportSize(PHONE.viewport);
    expect(await fits(page)).toBe(true);
  });

  test('a search leads from the keyboard to the words in their report', async () => {
    const page = await visit('/reports');
    await page.locator('.hits').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('pact');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?text=pact/);
    await page.locator('.hit mark', { hasText: 'pact' }).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.note.on[data-line="s1"]').waitFor();
    expect(page.url()).toContain('/reports/sample%2F');
    await page.goBack();
    await page.locator('.hits').waitFor();
    expect(page.url()).toContain('text=pact');
  });

  test('filters are in the address and can be taken off', async () => {
    const page = await visit('/search?kind=statements');
    await page.getByLabel('Who', { exact: true }).fill('Kari Halvorsen');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/by=Kari/);
    await page.locator('.total', { hasText: '6 in all' }).waitFor();
    await page.getByRole('link', { name: 'by Kari Halvorsen: take off' }).click();
    await page.locator('.total', { hasText: '9 in all' }).waitFor();
    expect(page.url()).not.toContain('by=');
  });

  test('a search is narrowed by counts of the whole, and kept with its feeds', async () => {
    const page = await visit('/search?kind=statements');
    const facet = page.locator('.facet li', { hasText: 'Kari Halvorsen' }).first();
    expect(await facet.locator('small').textContent()).toBe('6');
    await facet.locator('a').click();
    await page.locator('.total', { hasText: '6 in all' }).waitFor();
    await page.getByLabel('Keep this search as').fill('What Halvorsen says');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.waitForURL(/saved/);
    const kept = page.locator('.hit', { hasText: 'What Halvorsen says' });
    const atom = (await kept.getByRole('link', { name: 'Atom' }).getAttribute('href'))!;
    expect((await page.request.get(at + atom)).headers()['content-type']).toContain('atom');
    await kept.getByRole('link', { name: 'What Halvorsen says' }).click();
    await page.waitForURL(/kind=statements&by=Kari/);
    await page.goBack();
    await page.getByRole('button', { name: 'Forget What Halvorsen says' }).click();
    await page.locator('.nothing').waitFor();
  });

  test('an unknown name is said in a sentence', async () => {
    const page = await browser.newPage();
    await page.goto(`${at}/search?kind=events&by=Zork`);
    await page.getByRole('alert').filter({ hasText: 'Zork' }).waitFor();
    await page.close();
  });

  test('two that deal with each other are a picture and tables', async () => {
    const page = await visit('/pairs?between=Norway,Sweden');
    await page.locator('.chart svg .dot').first().waitFor();
    expect(await page.locator('.chart svg .pact').count()).toBeGreaterThan(0);
    const box = (await page.locator('.chart svg').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.2, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 60, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/since=2025-\d\d-\d\d&until=2025/);
    await page.getByRole('link', { name: /^since .*: take off$/ }).waitFor();
  });

  test('a story leads from the list to who tells what, and to the words', async () => {
    const page = await visit('/stories');
    await page.locator('.hit .headline').first().click();
    await page.waitForURL(/\/stories\/sample%2F/);
    await page.locator('h2', { hasText: 'Told by more than one' }).waitFor();
    expect(await page.locator('.story, .story *').count()).toBeLessThan(500);
    await page.locator('.alone summary').first().click();
    await page.locator('.alone li a').first().click();
    await page.locator('.note.on').waitFor();
    expect(page.url()).toMatch(/\/reports\/sample%2F.*#/);
  });

  test('meetings are on a map and in a table', async () => {
    const page = await visit('/map');
    await page.locator('.chart svg .spot').first().waitFor();
    expect(await page.locator('.chart svg .land').getAttribute('d')).toMatch(/^M/);
    await page.getByRole('link', { name: 'Oslo' }).click();
    await page.waitForURL(/kind=meetings&in=place%2Foslo/);
    await page.locator('.hit').first().waitFor();
  });

  test('who speaks to whom is drawn the same every time', async () => {
    const drawn = async () => {
      const page = await visit('/network');
      await page.locator('.chart svg .knot').first().waitFor();
      return page.locator('.chart svg').innerHTML();
    };
    expect(await drawn()).toBe(await drawn());
  });

  test('contradicting sentences stand side by side', async () => {
    const page = await visit('/contradictions');
    await page.locator('.sides').first().waitFor();
    expect(await page.locator('.sides').first().locator('.side h2').allTextContents()).toEqual([
      'denied',
      'happened',
    ]);
  });

  test('a line is rejected, changed, undone; words are marked as a statement', async () => {
    const page = await visit('/reports/sample%2Foslo#s3');
    await page.locator('.note.on[data-line="s3"]').waitFor();
    await page.keyboard.press('x');
    await page.getByLabel('Your name').fill('Ana');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-line="s3"] .verdict', { hasText: 'rejected by Ana' }).waitFor();

    await page.keyboard.press('u');
    await page.locator('[data-line="s3"]:not(.rejected)').waitFor();

    await page.keyboard.press('r');
    await page.locator('select[name="stance"]').selectOption('believes');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-line="s3"] .verdict', { hasText: 'changed by Ana' }).waitFor();

    await page.locator('.words p', { hasText: 'Nobody asked us' }).click({ clickCount: 3 });
    await page.keyboard.press('m');
    await page.locator('select[name="speaker"]').selectOption({ label: 'Kari Halvorsen' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-line="sp1"] .verdict', { hasText: 'added by Ana' }).waitFor();

    const gold = await room.server.inject({ url: '/api/gold?all=true', headers: { host: 'localhost' } });
    const { statements } = gold.json()[0];
    expect(statements.map((s: { id: string; stance: string }) => `${s.id} ${s.stance}`)).toEqual([
      's1 says',
      's2 promises',
      's3 believes',
      'sp1 says',
    ]);
    expect(statements.at(-1).contents[0].text).toBe('“Nobody asked us');
  });

  test('addresses are fetched and read, and what cannot be had is said', async () => {
    const site = await openSite({
      '/bodo':
        '<title>Ferry To Bodo</title><meta name="date" content="2025-03-04"><article><p>Prime Minister Kari Halvorsen told reporters in Bodo on Tuesday that the ferry would sail again in the spring.</p></article>',
    });
    const fetcher = new Fetcher({ judge: judgeBy([readNetwork('127.0.0.1')!]) }, '0');
    const near = await testServer({ fetcher });
    // A page of its own: a browser tells an answer that is a problem as an error on its console.
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${await near.server.listen({ port: 0, host: '127.0.0.1' })}/add`);
    await page.getByLabel('an address a line').fill(`${site.url}/bodo\n${site.url}/gone`);
    await page.getByRole('button', { name: 'Fetch and read' }).click();
    await page.getByRole('link', { name: 'Ferry To Bodo' }).waitFor({ timeout: 120_000 });
    await page.locator('.failed', { hasText: `${site.url}/gone is not there (404).` }).waitFor();
    await page.getByRole('link', { name: 'Ferry To Bodo' }).click();
    await page.locator('main h1', { hasText: 'Ferry To Bodo' }).waitFor();
    await Promise.all([site.close(), near.end()]);
  });

  test('hostile text stays text', async () => {
    const page = await visit('/reports/sample%2Foslo');
    await page.locator('main h1').waitFor();
    expect(await page.locator('main h1 b').count()).toBe(0);
    expect(await page.locator('main h1').textContent()).toContain('<b>');
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });
});
