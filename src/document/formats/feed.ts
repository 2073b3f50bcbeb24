import { parseFeed } from 'feedsmith';
import { pageOf } from './fragment.js';

export interface FeedItem {
  /** Where its page is. */
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** When it was published, when it was changed, as far as the feed tells. */
  readonly dates: readonly string[];
  /** What the feed itself says of it, as a page. */
  readonly page: string;
}

/** The items of a feed (RSS, Atom, RDF, JSON Feed), whose addresses may be relative to its own; null where it is none that
 *  can be read. */
export function itemsOfFeed(text: string, base?: string): FeedItem[] | null {
  try {
    const { feed } = parseFeed(text) as { feed: Feed };
    const outlet = textOf(feed.title);
    return (feed.items ?? feed.entries ?? []).map((item) => {
      const { url: link, ...about } = itemOf(item);
      const url = link !== undefined && URL.canParse(link, base) ? new URL(link, base).href : link;
      const dates = [about.published, item.updated, item.date_modified].filter((date) => date !== undefined);
      return { url, title: about.title, dates, page: pageOf({ ...about, url, outlet }) };
    });
  } catch {
    return null;
  }
}

/** What the formats have in common, by the names that each has for it. */
interface Item {
  readonly title?: Text;
  readonly link?: string;
  readonly url?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[]; readonly creator?: string };
  readonly content?: string | { readonly encoded?: string; readonly value?: string };
  readonly content_html?: string;
  readonly content_text?: string;
  readonly description?: string;
  readonly summary?: Text;
  readonly authors?: readonly (string | { readonly name?: string })[];
}
type Text = string | { readonly value?: string };
interface Feed {
  readonly title?: Text;
  readonly items?: readonly Item[];
  readonly entries?: readonly Item[];
}

function itemOf(item: Item): Parameters<typeof pageOf>[0] {
  const [author] = item.authors ?? [];
  const content =
    typeof item.content === 'string' ? item.content : (item.content?.encoded ?? item.content?.value);
  const html =
    content ?? item.content_html ?? item.description ?? textOf(item.summary) ?? item.content_text ?? '';
  const alternate = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  return {
    html: /<\w/.test(html) ? html : `<p>${html}</p>`,
    title: textOf(item.title),
    url: item.link ?? item.url ?? alternate,
    published:
      item.pubDate ??
      item.published ??
      item.date_published ??
      item.dc?.date ??
      item.dc?.dates?.[0] ??
      item.updated,
    byline: typeof author === 'string' ? author : (author?.name ?? item.dc?.creator),
  };
}

function textOf(text: Text | undefined): string | undefined {
  return typeof text === 'string' ? text : text?.value;
}
