/** What comes from the network comes through here. */
export { type Judge, judgeBy, type Network as InsideNetwork, readNetwork } from './addresses.js';
export { FetchError } from './error.js';
export { type Fetched, Fetcher, type FetchOptions, type Validators } from './fetcher.js';
