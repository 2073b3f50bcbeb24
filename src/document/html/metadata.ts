/** What a page's head says of its article: JSON-LD first, then OpenGraph and other `meta`, then the page itself. */
import { dateOfField } from '../dates.js';
import { attribute, collapse, decodeEntities, type Element, elements, textOf } from './tree.js';

export interface Metadata {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
}

type Json = Record<string, unknown>;

const ARTICLE = /(?:Article|Posting|Report|Statement)$/;
/** Names of `meta` in the order of trust; `property`, `name` and `itemprop` are read alike. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  url: ['og:url'],
  byline: ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'],
  published: [
    'article:published_time',
    'datepublished',
    'og:article:published_time',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'date',
    'pubdate',
    'publish-date',
    'publishdate',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
  ],
} as const;

/** `base` is the page's address, for one that it gives of itself in part. */
export function readMetadata(page: Element, base?: string): Metadata {
  const ld = articleLd(page);
  const meta = metaOf(page);
  const named = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const title = text(ld.headline) ?? named(META.title) ?? firstText(page, 'h1') ?? firstText(page, 'title');
  const outlet = nameOf(ld.publisher) ?? named(META.outlet);
  return {
    title: title === undefined ? undefined : withoutSite(title, outlet),
    outlet,
    url: [canonical(page), named(META.url), text(ld.url)]
      .map((value) => articleUrl(value, base))
      .find((url) => url !== undefined),
    byline: nameOf(ld.author) ?? nameOf(named(META.byline)?.replace(/^https?:.*/, '')),
    published: firstDate(
      text(ld.datePublished),
      ...META.published.map((name) => meta.get(name)),
      timeElement(page),
    ),
  };
}

/** The JSON-LD object that describes an article; empty where there is none. */
function articleLd(page: Element): Json {
  for (const script of elements(page, 'script')) {
    if (attribute(script, 'type') !== 'application/ld+json') continue;
    const article = objectsIn(parseJson(textOf(script))).find((object) => isArticle(object['@type']));
    if (article) return article;
  }
  return {};
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The top objects of JSON-LD and those of its graph. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...objectsIn((value as Json)['@graph'])];
}

function isArticle(type: unknown): boolean {
  return [type].flat().some((name) => typeof name === 'string' && ARTICLE.test(name));
}

function metaOf(page: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements(page, 'meta')) {
    const name =
      attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    const content = text(attribute(element, 'content'));
    if (name !== undefined && content !== undefined && !found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), content);
  }
  return found;
}

/** A value as text; sites write entities even into JSON. */
function text(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const collapsed = typeof first === 'string' ? collapse(decodeEntities(first)) : '';
  return collapsed === '' ? undefined : collapsed;
}

/** Names of persons or organisations as JSON-LD writes them: strings, objects, or lists of either. */
function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map((one) => text(typeof one === 'object' && one !== null ? (one as Json).name : one));
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 ? known.join(', ').replace(/^by /i, '') : undefined;
}

function firstText(page: Element, name: string): string | undefined {
  for (const element of elements(page, name)) {
    const content = text(textOf(element));
    if (content !== undefined) return content;
  }
  return undefined;
}

/** "Headline | Site" and "Headline - Site" without the site. */
function withoutSite(title: string, outlet: string | undefined): string {
  const [, headline, site] = /^(.{10,}?) [|–—-] ([^|–—]{2,40})$/.exec(title) ?? [];
  const letters = (name: string) => name.toLowerCase().replace(/\W/g, '');
  return headline && (outlet === undefined || letters(site!).includes(letters(outlet))) ? headline : title;
}

function canonical(page: Element): string | undefined {
  for (const link of elements(page, 'link'))
    if (attribute(link, 'rel')?.toLowerCase() === 'canonical') return attribute(link, 'href');
  return undefined;
}

/** An absolute address that is no site's front page. */
function articleUrl(value: string | undefined, base: string | undefined): string | undefined {
  if (value === undefined || !URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  return /^https?:$/.test(url.protocol) && (url.pathname.length > 1 || url.search !== '')
    ? url.href
    : undefined;
}

function timeElement(page: Element): string | undefined {
  for (const time of elements(page, 'time')) {
    const value = attribute(time, 'datetime') ?? collapse(textOf(time));
    if (dateOfField(value) !== null) return value;
  }
  return undefined;
}

function firstDate(...values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && dateOfField(value) !== null);
}
