import { describe, expect, test } from 'vitest';
import type { Fields } from '../record.js';
import { readPage } from './page.js';

const FIRST =
  'The envoys of the two countries met in Bern on Tuesday, and they agreed to open the bridge before winter.';
const SECOND =
  'Neither side gave details, but an official said that the toll would be “low enough for farmers” to pay.';
const LAST =
  'The envoys will meet again in May, when the treaty on the river is to be signed by both governments.';

function page(body: string, head = '<title>Envoys meet | The Post</title>'): Fields {
  const found = readPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const paragraphs = (body: string) => page(body).text.split('\n\n');

describe('the body', () => {
  test('has a paragraph for each, without what stands around', () => {
    const body = `<nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav>
      <main><h1>Envoys meet</h1><p class="byline">By Ida Roe</p><p>3 May 2012</p>
      <article><p>${FIRST}</p><figure><img src="a.jpg"><figcaption>The bridge at dawn, before the envoys came.</figcaption></figure>
      <p>${SECOND}</p><div class="related-links"><p>More on the bridge that nobody crosses any more.</p></div>
      <p><a href="/x">Why the bridge matters to all of us.</a></p><p>${LAST}</p></article></main>
      <footer><p>All rights reserved by The Post, which you may write to.</p></footer>`;
    expect(paragraphs(body)).toEqual([FIRST, SECOND, LAST]);
  });
  test('keeps quotations and lists', () => {
    const quote = '“We shall not pay for a bridge that we built ourselves,” he told the house.';
    const body = `<article><p>${FIRST}</p><blockquote><p>${quote}</p></blockquote><p>${SECOND}</p>
      <ul><li>a toll for lorries</li><li>a joint guard</li></ul><p>${LAST}</p></article>`;
    expect(paragraphs(body)).toEqual([FIRST, quote, SECOND, 'a toll for lorries', 'a joint guard', LAST]);
  });
  test('parts paragraphs at double line breaks', () => {
    expect(paragraphs(`<div><div>${FIRST}<br><br>${SECOND}<br>${LAST}</div></div>`)).toEqual([
      FIRST,
      `${SECOND} ${LAST}`,
    ]);
  });
  test('joins what stands in a line, whatever its elements', () => {
    const marked = FIRST.replace('envoys', '<a href="/e">en<b>voys</b></a>').replace(
      'Bern',
      '<x-place>Bern</x-place>',
    );
    expect(paragraphs(`<article><p>${marked}</p><p>${SECOND}</p><p>${LAST}</p></article>`)[0]).toBe(FIRST);
  });
  test('an article that is named as furniture is still the article', () => {
    expect(
      paragraphs(`<div class="share-story"><p>${FIRST}</p><p>${SECOND}</p><p>${LAST}</p></div>`),
    ).toHaveLength(3);
  });
  test('leaves out what is hidden', () => {
    const body = `<article><p>${FIRST}</p><p style="display: none">${SECOND}</p><p hidden>${SECOND}</p><p>${LAST}</p></article>`;
    expect(paragraphs(body)).toEqual([FIRST, LAST]);
  });
  test('a page without text is none', () => {
    expect(readPage('')).toBe('is a page without an article');
    expect(readPage('<html><body><img></body></html>')).toBe('is a page without an article');
  });
  test('elements nested beyond reason are refused at once', () => {
    expect(readPage(`${'<div>'.repeat(5_000)}<p>${FIRST}</p>`)).toContain('nested more than');
  });
});

describe('metadata', () => {
  const body = `<article><h1>Envoys meet</h1><p>${FIRST}</p><p>${SECOND}</p><p>${LAST}</p></article>`;
  test('from JSON-LD', () => {
    const ld = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Envoys meet &amp; agree',
          datePublished: '2012-05-03T08:00:00+0200',
          author: [{ name: 'Ida Roe' }, 'Jon Doe'],
          publisher: { name: 'The Post' },
        },
      ],
    };
    expect(page(body, `<script type="application/ld+json">${JSON.stringify(ld)}</script>`)).toMatchObject({
      title: 'Envoys meet & agree',
      published: '2012-05-03T08:00:00+0200',
      byline: 'Ida Roe, Jon Doe',
      outlet: 'The Post',
    });
  });
  test('from meta elements', () => {
    const head = `<meta property="og:title" content="Envoys meet"><meta property="og:site_name" content="The Post">
      <meta property="article:published_time" content="2012-05-03"><meta name="author" content="By Ida Roe">
      <link rel="canonical" href="https://post.example/envoys">`;
    expect(page(body, head)).toMatchObject({
      title: 'Envoys meet',
      outlet: 'The Post',
      published: '2012-05-03',
      byline: 'Ida Roe',
      url: 'https://post.example/envoys',
    });
  });
  test('from the page itself', () => {
    const found = page(
      `<time datetime="2012-05-03">3 May</time>${body}`,
      '<title>Envoys meet in Bern - The Post</title>',
    );
    expect(found).toMatchObject({ title: 'Envoys meet', published: '2012-05-03' });
    expect(
      page(body.replace(/<h1>.*<\/h1>/, ''), '<title>Envoys meet in Bern - The Post</title>').title,
    ).toBe('Envoys meet in Bern');
  });
  test('broken JSON-LD, a front page as address and a date that is none are passed over', () => {
    const head = `<script type="application/ld+json">{oops</script><link rel="canonical" href="https://post.example/">
      <meta name="date" content="0001-01-01T00:00:00Z"><meta name="author" content="https://post.example/ida">`;
    expect(page(body, head)).toMatchObject({ url: undefined, published: undefined, byline: undefined });
  });
});
