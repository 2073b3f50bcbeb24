/** The one way to the network: polite to those who answer, and never led into the inside of anybody's network. */
import { isBusy, isRedirect, mediaType, readUrl, reasonFor, retryAt } from './answers.js';
import { FetchError } from './error.js';
import { type Answer, exchange, type Network } from './exchange.js';
import { Hosts } from './hosts.js';
import { Robots, type Rules } from './robots.js';

const MOST_BYTES = 20_000_000;
const MOST_ROBOTS_BYTES = 1_000_000;
const MOST_REDIRECTS = 5;
/** Asked so often where a host is busy. */
const MOST_TRIES = 3;
const NAME = 'Readout';
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, */*;q=0.5';

/** What tells a server which version of a page is at hand. */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface Fetched extends Validators {
  /** Where the redirects led. */
  readonly url: string;
  /** Null where nothing has changed since the validators that were sent. */
  readonly bytes: Uint8Array | null;
  /** Without parameters, in small letters; empty where the server tells none. */
  readonly type: string;
  readonly charset: string | undefined;
  /** Whether it came from the user's own network. */
  readonly inside: boolean;
}

export interface FetchOptions {
  readonly validators?: Validators | undefined;
  /** Addresses inside may be fetched from if they are allowed: where the user named them, or a page inside did. Default true. */
  readonly mayEnter?: boolean;
  /** Whether what has this media type is worth its bytes. */
  readonly wants?: (type: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

type Visit = FetchOptions & { readonly mayEnter: boolean };
interface Redirect {
  readonly location: string;
  readonly inside: boolean;
}
interface Busy {
  readonly status: number;
  readonly retryAt: number | null;
}

export class Fetcher {
  readonly #hosts = new Hosts();
  readonly #robots = new Robots(NAME.toLowerCase());
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    readonly network: Network,
    version: string,
  ) {
    this.#headers = {
      'user-agent': `${NAME}/${version} (reader of press reports; keeps to robots.txt)`,
      accept: ACCEPT,
      'accept-encoding': 'gzip, br',
    };
  }

  /** Throws a FetchError that says why it could not be fetched. */
  fetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
    return follow(readUrl(address), options, (url, visit) => this.#politely(url, visit));
  }

  /** One address as its site allows it, and again where the host is busy. */
  async #politely(url: URL, visit: Visit): Promise<Fetched | Redirect> {
    const rules = await this.#robots.of(url, (place) => this.#readRobots(place, visit));
    if (!rules.allows(url)) throw new FetchError('is closed to robots by its robots.txt');
    for (let tries = 1; ; tries++) {
      const got = await this.#once(url, rules, visit);
      if (!('status' in got)) return got;
      const again = got.retryAt ?? Date.now() + 1000 * 2 ** tries;
      this.#hosts.leaveAlone(url.host, again);
      if (tries === MOST_TRIES) throw new FetchError(reasonFor(got.status), again);
    }
  }

  #once(url: URL, rules: Rules, visit: Visit): Promise<Fetched | Redirect | Busy> {
    return this.#hosts.turn(url.host, visit.signal, async () => {
      const start = performance.now();
      try {
        const headers = { ...this.#headers, ...conditions(visit.validators) };
        return await exchange(url, headers, { network: this.network, ...visit }, (answer) =>
          read(url, answer, visit),
        );
      } finally {
        this.#hosts.pause(url.host, performance.now() - start, rules.delay);
      }
    });
  }

  /** A site's robots.txt; null where it has none. A site that cannot answer now is closed until it can. */
  #readRobots(place: URL, visit: Visit): Promise<string | null> {
    return follow<{ text: string | null }>(place, visit, (url, { mayEnter, signal }) =>
      this.#hosts.turn(url.host, signal, () =>
        exchange(url, this.#headers, { network: this.network, mayEnter, signal }, async (answer) => {
          const { status, inside, headers } = answer;
          if (isRedirect(status)) return { location: headers.location ?? '', inside };
          if (status === 200) return { text: (await answer.body(MOST_ROBOTS_BYTES)).toString() };
          if (status < 500 && !isBusy(status)) return { text: null };
          throw new FetchError(`cannot be asked for now: its robots.txt ${reasonFor(status)}`, Date.now());
        }),
      ),
    ).then(({ text }) => text);
  }
}

/** Goes where redirects lead. Once the way has been outside, it does not lead inside any more. */
async function follow<T extends object>(
  start: URL,
  options: FetchOptions,
  visit: (url: URL, visit: Visit) => Promise<T | Redirect>,
): Promise<T> {
  let url = start;
  let mayEnter = options.mayEnter ?? true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const got = await visit(url, { ...options, mayEnter });
    if (!('location' in got)) return got;
    url = readUrl(got.location, url);
    mayEnter &&= got.inside;
  }
  throw new FetchError(`leads through more than ${MOST_REDIRECTS} redirects`);
}

function conditions(validators: Validators | undefined): Record<string, string> {
  return {
    ...(validators?.etag && { 'if-none-match': validators.etag }),
    ...(validators?.modified && { 'if-modified-since': validators.modified }),
  };
}

async function read(
  url: URL,
  answer: Answer,
  { wants, validators }: Visit,
): Promise<Fetched | Redirect | Busy> {
  const { status, headers, inside } = answer;
  if (isRedirect(status)) return { location: headers.location ?? '', inside };
  if (isBusy(status)) return { status, retryAt: retryAt(headers) };
  const { type, charset } = mediaType(headers);
  const about = {
    url: url.href,
    etag: headers.etag ?? validators?.etag ?? null,
    modified: headers['last-modified'] ?? validators?.modified ?? null,
    type,
    charset,
    inside,
  };
  if (status === 304 && validators !== undefined) return { ...about, bytes: null };
  if (status !== 200) throw new FetchError(reasonFor(status), status < 500 ? null : Date.now());
  if (wants?.(type) === false) throw new FetchError(`is of the kind ${type}, which holds no report`);
  return {
    ...about,
    etag: headers.etag ?? null,
    modified: headers['last-modified'] ?? null,
    bytes: await answer.body(MOST_BYTES),
  };
}
