/** `readout find KIND WORDS…`: lines of a store. */
import { type FoundFormatName, foundFormat } from '../export/found.js';
import { type Filter, type FindKind, type Hit, openStore, type Store } from '../store/index.js';
import { EXIT } from './exit.js';
import { leaveQuietly, Printer, paper, write } from './output.js';
import { UsageError } from './usage.js';

/** Filters as they are typed. */
export interface FilterOptions {
  readonly by?: string;
  readonly to?: string;
  readonly about?: string;
  readonly between?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly in?: string;
}

interface FindOptions extends FilterOptions {
  readonly store: string;
  readonly format: FoundFormatName;
  readonly limit?: number;
}

const HIT_KINDS: Readonly<Record<FindKind, Hit['kind']>> = {
  statements: 'statement',
  events: 'event',
  meetings: 'event',
  agreements: 'agreement',
  actors: 'actor',
  reports: 'report',
};

export async function find(kind: FindKind, words: readonly string[], options: FindOptions): Promise<number> {
  leaveQuietly();
  const filter = filterOf(words, options);
  const format = foundFormat(options.format, HIT_KINDS[kind]);
  const store = await openStore(options.store, { create: false });
  try {
    const printer = new Printer(format.envelope);
    const sheet = paper();
    let found = 0;
    for await (const hits of pagesOf(store, kind, filter, options.limit)) {
      for (const hit of hits) await printer.print(format.one(hit, sheet));
      found += hits.length;
    }
    await (found === 0 ? write(format.none) : printer.end());
    return EXIT.done;
  } finally {
    await store.close();
  }
}

/** Words that are typed as one, with space between, are a phrase. */
export function filterOf(words: readonly string[], options: FilterOptions): Filter {
  const { by, to, about, since, until, asOf } = options;
  const text = words.map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word)).join(' ');
  const pair = options.between?.flatMap((names) => names.split(',')).map((name) => name.trim());
  if (pair !== undefined && pair.length !== 2)
    throw new UsageError('--between takes two names, as in --between Iran,Russia');
  return {
    ...(by !== undefined && { by }),
    ...(to !== undefined && { to }),
    ...(about !== undefined && { about }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(asOf !== undefined && { asOf }),
    ...(options.in !== undefined && { in: options.in }),
    ...(text !== '' && { text }),
    ...(pair !== undefined && { between: [pair[0]!, pair[1]!] as const }),
  };
}

const PAGE = 200;

/** All hits, or so many, a page after the other. */
export async function* pagesOf(
  store: Store,
  kind: FindKind,
  filter: Filter,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly Hit[]> {
  let cursor: string | null | undefined;
  for (let left = limit; left > 0 && cursor !== null; ) {
    const { items, next } = await store.find(kind, filter, {
      limit: Math.min(PAGE, left),
      ...(cursor && { cursor }),
    });
    yield items;
    left -= items.length;
    cursor = next;
  }
}
