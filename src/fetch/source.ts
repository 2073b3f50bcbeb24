/** From an address to something that the document stage reads. */
import { holdsReports, kindOfType, type Source } from '../document/index.js';
import type { Fetched, Fetcher, FetchOptions } from './fetcher.js';

/** `source` is null where nothing has changed since the validators that were given. Throws a FetchError. */
export async function fetchSource(
  fetcher: Fetcher,
  address: string,
  options: Omit<FetchOptions, 'wants'> = {},
): Promise<{ readonly fetched: Fetched; readonly source: Source | null }> {
  const fetched = await fetcher.fetch(address, { ...options, wants: holdsReports });
  const { bytes, type, url, charset } = fetched;
  if (bytes === null) return { fetched, source: null };
  return {
    fetched,
    source: { path: address, content: bytes, kind: kindOfType(type), web: { url, charset } },
  };
}
