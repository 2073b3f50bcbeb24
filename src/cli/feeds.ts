/** Which feeds are to be watched: addresses as they are, and those that lists of feeds (OPML) name. */
import { readFile } from 'node:fs/promises';
import { isAddress } from '../document/index.js';
import { UsageError } from './usage.js';

/** Throws a UsageError for a name that is no address and no such list. */
export async function listFeeds(names: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(names.map((name) => (isAddress(name) ? [name] : feedsIn(name))));
  return [...new Set(lists.flat())];
}

async function feedsIn(path: string): Promise<string[]> {
  const { parseOpml } = await import('feedsmith');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} is no address (https://…), and no list of feeds that can be opened`);
  });
  try {
    const feeds = outlinesIn(parseOpml(text).body?.outlines ?? []).filter(isAddress);
    if (feeds.length > 0) return feeds;
  } catch {
    // Said below.
  }
  throw new UsageError(`${path} is no list of feeds (OPML)`);
}

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds' addresses, those in folders too. */
function outlinesIn(outlines: readonly Outline[]): string[] {
  return outlines.flatMap(({ xmlUrl, outlines = [] }) => [
    ...(xmlUrl === undefined ? [] : [xmlUrl.trim()]),
    ...outlinesIn(outlines),
  ]);
}
