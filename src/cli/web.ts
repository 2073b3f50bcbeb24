/** Inputs that are addresses of the web. */
import {
  type Failure,
  failureAt,
  isAddress,
  isFailure,
  type Kind,
  type RawRecord,
  readRecords,
  type Source,
} from '../document/index.js';
import type { Fetcher } from '../fetch/index.js';
import { groupBy } from '../record/group.js';
import type { Store, Visit } from '../store/index.js';
import { recordsOf } from './batch.js';
import { mergeLanes } from './lanes.js';
import { UsageError } from './usage.js';
import { version } from './version.js';

/** Hosts fetched from at once; of each one page at a time. */
const HOSTS_AT_ONCE = 8;

/** The way to the network; `allowed` are the user's own networks, as they are written. Throws a UsageError. */
export async function openWeb(allowed: readonly string[] = []): Promise<Fetcher> {
  const { Fetcher, judgeBy, readNetwork } = await import('../fetch/index.js');
  const networks = allowed.map((text) => {
    const network = readNetwork(text);
    if (network === null)
      throw new UsageError(
        `--allow-address takes a private or loopback address or network (10.20.0.0/16), and not “${text}”`,
      );
    return network;
  });
  return new Fetcher({ judge: judgeBy(networks) }, version());
}

/** An address whose page is still what it was when it was read last. */
export interface Unchanged {
  readonly unchanged: string;
}

/** Reads addresses, and remembers in a store what was read there. */
export class WebReader {
  readonly #visits = new Map<string, Visit>();

  /** `mark` names the way of reading: what another way has read is fetched again. */
  constructor(
    readonly fetcher: Fetcher,
    readonly store: Store,
    readonly mark: string,
    readonly signal: AbortSignal,
  ) {}

  async *records(path: string, from: Kind | undefined): AsyncGenerator<RawRecord | Failure | Unchanged> {
    const { fetchSource, FetchError } = await import('../fetch/index.js');
    try {
      const last = (await this.store.visits([path])).get(path);
      const validators = last?.mark === this.mark ? last : undefined;
      const { fetched, source } = await fetchSource(this.fetcher, path, { validators, signal: this.signal });
      if (source === null) yield { unchanged: path };
      else {
        const { etag, modified } = fetched;
        yield* readRecords(source, { from });
        this.#visits.set(path, { url: path, etag, modified, mark: this.mark, failures: 0, due: null });
      }
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      // Who interrupts knows that it was not fetched.
      if (!this.signal.aborted) yield failureAt(path, null, error.message);
    }
  }

  /** To be called when all that was read is in the store; `failed` are the paths of which something could not be read. */
  async remember(failed: ReadonlySet<string>): Promise<void> {
    for (const [path, visit] of this.#visits) if (!failed.has(path)) await this.store.keepVisit(visit);
  }
}

type Fetchable = RawRecord | Failure | Unchanged;

/** The records of files in order, and those of addresses as they come, each host's in order. Without a reader, of files alone. */
export function recordsOfAll(
  sources: readonly (Source | Failure)[],
  from: Kind | undefined,
  web: WebReader | null,
): AsyncGenerator<Fetchable> {
  if (web === null) return recordsOf(sources, from);
  const addresses: string[] = [];
  const files: (Source | Failure)[] = [];
  for (const source of sources)
    if (!isFailure(source) && isAddress(source.path)) addresses.push(source.path);
    else files.push(source);
  const hosts = groupBy(addresses, (address) => [hostOf(address)]);
  const lanes = [...hosts.values()].map((pages) => fetchedInTurn(pages, from, web));
  return mergeLanes<Fetchable>([recordsOf(files, from), ...lanes], HOSTS_AT_ONCE + 1);
}

async function* fetchedInTurn(
  addresses: readonly string[],
  from: Kind | undefined,
  web: WebReader,
): AsyncGenerator<Fetchable> {
  for (const address of addresses) yield* web.records(address, from);
}

/** What cannot be read as an address is a host of its own; fetching it says why. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
