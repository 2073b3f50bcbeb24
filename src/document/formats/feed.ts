import { parseFeed } from 'feedsmith';
import { pageOf } from './fragment.js';

/** The items of a feed (RSS, Atom, RDF, JSON Feed) as pages; null where it is none that can be read. */
export function pagesOfFeed(text: string): string[] | null {
  try {
    const { feed } = parseFeed(text) as { feed: Feed };
    const outlet = textOf(feed.title);
    const items = feed.items ?? feed.entries ?? [];
    return items.map((item) => pageOf({ ...itemOf(item), outlet }));
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
