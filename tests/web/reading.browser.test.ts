import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/report/format/html/index.js';
import { sampleReport } from '../fixtures/report.js';
import { axe, DESKTOP, fits, launch, NO_BROWSER, open, PHONE } from './browser.js';

/** The sample as a file that a browser opens. */
function sampleFile(): string {
  const { open: head, close } = html.envelope;
  const path = join(mkdtempSync(join(tmpdir(), 'readout-')), 'sample.html');
  writeFileSync(path, head + html.one(sampleReport(), { width: 80, colour: false }) + close);
  return pathToFileURL(path).href;
}

/** The words that shine, as one text. */
function shining(page: Page, role: string): Promise<string> {
  return page
    .locator(`.words .on-${role}`)
    .allTextContents()
    .then((texts) => texts.join(''));
}

describe.skipIf(NO_BROWSER)('a report in one file', { timeout: 180_000 }, () => {
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    browser = await launch();
    url = sampleFile();
  }, 120_000);
  afterAll(() => browser?.close());

  test('pointing at a line lights its words', async () => {
    const page = await open(browser, url);
    await page.hover('.note[data-line="s2"]');
    expect(await shining(page, 'content')).toBe('Norway 🇳🇴 would,“if asked,” send a delegation in May');
    expect(await shining(page, 'speaker')).toBe('He');
    expect(await shining(page, 'cue')).toBe('said');
    await page.hover('h1');
    expect(await page.locator('.words .on').count()).toBe(0);
  });

  test('pointing at words lights their lines', async () => {
    const page = await open(browser, url);
    await page.locator('.words [data-rests*="s1:content"]').last().hover();
    expect(await page.locator('.note.on').first().getAttribute('data-line')).toBe('s1');
    await page.locator('.cast button', { hasText: 'Kari Halvorsen' }).hover();
    expect(await shining(page, 'mention')).toBe('Kari HalvorsenHe');
    expect(await page.locator('.note.on-near').count()).toBeGreaterThan(1);
  });

  test('notes stand at the height of their words and never over each other', async () => {
    const page = await open(browser, url);
    const boxes = await page
      .locator('.note:visible')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().toJSON() as DOMRect));
    const sorted = boxes.sort((a, b) => a.top - b.top);
    for (const [i, box] of sorted.entries())
      if (i > 0) expect(box.top).toBeGreaterThanOrEqual(sorted[i - 1]!.bottom);
    await page.click('.note[data-line="s1"] .head');
    const [note, words] = await Promise.all([
      page.locator('.note[data-line="s1"]').boundingBox(),
      page.locator('.words .on-content').first().boundingBox(),
    ]);
    expect(Math.abs(note!.y - words!.y)).toBeLessThan(30);
  });

  test('is read with the keyboard alone', async () => {
    const page = await open(browser, url);
    await page.keyboard.press('j');
    const first = await page.locator('.note.on').getAttribute('data-line');
    await page.keyboard.press('j');
    expect(await page.locator('.note.on').getAttribute('data-line')).not.toBe(first);
    await page.keyboard.press('k');
    expect(await page.locator('.note.on').getAttribute('data-line')).toBe(first);
    await page.keyboard.press('e');
    expect(await page.locator('.note.on .why').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').textContent()).toContain('copy the line as a citation');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('.note.on').count()).toBe(0);
  });

  test('says why a line was read', async () => {
    const page = await open(browser, url);
    await page.hover('.note[data-line="s1"]');
    await page.click('.note[data-line="s1"] summary');
    const why = await page.locator('.note[data-line="s1"] .why').textContent();
    expect(why).toContain('statements/verb-clause');
    expect(why).toContain('sure (0.95)');
    expect(why).toContain('“Kari Halvorsen” is Kari Halvorsen');
  });

  test('copies a line as a citation', async () => {
    const page = await open(browser, url, { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.locator('.notice', { hasText: 'as a citation' }).waitFor();
    const line = (await page.locator('.note.on').getAttribute('data-citation'))!;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line);
  });

  test.each(['#s2', '#sample-oslo.s2', '#s9@144,Norway%20', '#s2@0,Norway%20'])(
    '%s leads to its line',
    async (hash) => {
      const page = await open(browser, url + hash);
      expect(await page.locator('.note.on').getAttribute('data-line')).toBe('s2');
    },
  );

  test('one click after the other goes through lines that overlap', async () => {
    const page = await open(browser, url);
    const words = page.locator('.words [data-rests*="s1:content"][data-rests*="a1:"]').first();
    const lines: (string | null)[] = [];
    for (let i = 0; i < 3; i++) {
      await words.click();
      lines.push(
        await page.evaluate(
          () => document.querySelector('.held .note.on')?.getAttribute('data-line') ?? null,
        ),
      );
    }
    expect(new Set(lines).size).toBe(3);
  });

  test('kinds of lines can be hidden', async () => {
    const page = await open(browser, url);
    await page.getByRole('button', { name: 'Times' }).click();
    expect(await page.locator('.note.time:visible').count()).toBe(2);
    await page.getByRole('button', { name: 'Statements' }).click();
    expect(await page.locator('.note.statement:visible').count()).toBe(0);
  });

  test('fits a phone, where a tap on words brings up their line', async () => {
    const page = await open(browser, url, PHONE);
    expect(await fits(page)).toBe(true);
    await page.locator('.words [data-rests*="s1:content"]').last().tap();
    const box = (await page.locator('.note.on').boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(PHONE.viewport.height);
    expect(await axe(page)).toEqual([]);
  });

  test('prints as an article with numbered notes', async () => {
    const page = await open(browser, url);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.refs a[data-of="s1"]').isVisible()).toBe(true);
    expect(await page.locator('.kinds').isVisible()).toBe(false);
    expect((await page.locator('.note[data-line="s1"]').textContent())!.replace(/\s+/g, ' ')).toContain(
      '“the pact of 1998 stands.”',
    );
  });

  test('is read without its script too', async () => {
    const page = await open(browser, url, { ...DESKTOP, javaScriptEnabled: false });
    expect(await page.locator('.note[data-line="s1"] blockquote').isVisible()).toBe(true);
    await page.click('.refs a[data-of="s1"]');
    expect(page.url()).toContain('#sample-oslo.s1');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s', async (colorScheme) => {
    const page = await open(browser, url, { ...DESKTOP, colorScheme });
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    expect(await axe(page)).toEqual([]);
  });
});
