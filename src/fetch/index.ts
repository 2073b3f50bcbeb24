/** What comes from the network comes through here. */
export { judgeBy, readNetwork } from './addresses.js';
export { FetchError } from './error.js';
export { Fetcher, type FetchOptions } from './fetcher.js';
export { fetchSource } from './source.js';
