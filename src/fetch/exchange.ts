/** One request and its answer, over a connection that is only made to addresses that may be fetched from. */
import { lookup as systemLookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { Judge } from './addresses.js';
import { FetchError } from './error.js';

/** In ms: without a byte, and for the whole exchange, however slowly the bytes drip. */
const PATIENCE = { silence: 10_000, whole: 60_000 };

/** How the network is reached; tests put their own here. */
export interface Network {
  readonly judge: Judge;
  /** Names to addresses; the system's, if not given. */
  readonly resolve?: LookupFunction;
  readonly patience?: typeof PATIENCE;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Where the connection led. */
  readonly inside: boolean;
  /** What is read of the body, unpacked; at most so many bytes. */
  readonly body: (mostBytes: number) => Promise<Buffer>;
}

/**
 * Sends a GET and hands the answer to `use`; what `use` does not read of it is thrown away. `mayEnter` tells whether
 * addresses inside the user's own network count as allowed. Throws a FetchError, or whatever `use` throws.
 */
export async function exchange<T>(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { network, mayEnter, signal }: { network: Network; mayEnter: boolean; signal?: AbortSignal | undefined },
  use: (answer: Answer) => Promise<T>,
): Promise<T> {
  const patience = network.patience ?? PATIENCE;
  const limit = AbortSignal.timeout(patience.whole);
  const door = new Door(network, mayEnter);
  try {
    const response = await send(
      url,
      headers,
      door.lookup(url),
      patience.silence,
      signal ? AbortSignal.any([limit, signal]) : limit,
    );
    try {
      const { statusCode = 0, headers } = response;
      return await use({
        status: statusCode,
        headers,
        inside: door.inside,
        body: (mostBytes) => bodyOf(response, mostBytes),
      });
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (limit.aborted) throw new FetchError(`takes longer than ${patience.whole / 1000} seconds`, Date.now());
    throw new FetchError(reasonOf(error as NodeJS.ErrnoException), Date.now());
  }
}

/** Lets connections through to addresses that are allowed: looked at when they are resolved, and used as they were looked at. */
class Door {
  inside = false;

  constructor(
    readonly network: Network,
    readonly mayEnter: boolean,
  ) {}

  /** The lookup for a connection to `url`. A host that is an address already is never looked up, so it is checked here. */
  lookup({ hostname }: URL): LookupFunction {
    const literal = hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0) this.#check(literal);
    return (name, options, callback) => {
      const resolve = this.network.resolve ?? (systemLookup as LookupFunction);
      resolve(name, { ...options, all: true }, (error, found) => {
        if (error) return callback(error, '', 0);
        const addresses = found as { address: string; family: number }[];
        try {
          for (const { address } of addresses) this.#check(address);
        } catch (refusal) {
          return callback(refusal as Error, '', 0);
        }
        const [first] = addresses;
        if (options.all) callback(null, addresses);
        else callback(null, first?.address ?? '', first?.family ?? 0);
      });
    };
  }

  #check(address: string): void {
    const place = this.network.judge(address);
    if (place === 'outside' || (place === 'inside' && this.mayEnter)) {
      this.inside ||= place === 'inside';
      return;
    }
    throw new FetchError(
      place === 'inside'
        ? `leads inside (to ${address}) from outside, which is not followed`
        : `leads to ${address}, which is no public address; --allow-address can allow one of your own network`,
    );
  }
}

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  lookup: LookupFunction,
  silence: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, lookup, signal, agent: false, timeout: silence });
    sent.once('response', resolve);
    sent.on('error', reject);
    sent.once('timeout', () => sent.destroy(new FetchError(`does not answer for ${silence / 1000} seconds`)));
    sent.end();
  });
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  br: zlib.createBrotliDecompress,
  deflate: zlib.createInflate,
};

/** The body, unpacked. Both what comes and what it unpacks to are counted, and the first byte too many ends it. */
async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  const unpacker = UNPACKERS[encoding];
  if (unpacker === undefined && encoding !== 'identity')
    throw new FetchError(`is packed in a way that Readout does not know (${encoding.slice(0, 40)})`);
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const parts: Buffer[] = [];
  const gather = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) parts.push(chunk);
  };
  if (unpacker === undefined) await pipeline(response, atMost(mostBytes), gather);
  else await pipeline(response as Readable, atMost(mostBytes), unpacker(), atMost(mostBytes), gather);
  return Buffer.concat(parts);
}

function atMost(mostBytes: number): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      length += chunk.length;
      if (length > mostBytes) done(tooLarge(mostBytes));
      else done(null, chunk);
    },
  });
}

function tooLarge(mostBytes: number): FetchError {
  return new FetchError(`is larger than ${Math.round(mostBytes / 1_000_000)} MB`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'has no such host',
  EAI_AGAIN: 'cannot be looked up; is there a network?',
  ECONNREFUSED: 'is not answered: nobody listens there',
  ECONNRESET: 'broke off',
  ETIMEDOUT: 'does not answer',
  ENETUNREACH: 'cannot be reached; is there a network?',
  EHOSTUNREACH: 'cannot be reached',
  ABORT_ERR: 'was interrupted',
  Z_DATA_ERROR: 'is damaged',
  Z_BUF_ERROR: 'broke off',
};

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code ?? ''] ?? `could not be fetched (${message})`;
}
