/** Bytes to documents: what is to be opened, its records, and each record's document. */
export { toDocument } from './document.js';
export type { FeedItem } from './formats/feed.js';
export { holdsReports, kindOfType } from './kinds.js';
export { failureAt, formatNotice, isFailure } from './notice.js';
export { readItems, readRecords } from './records.js';
export { isAddress, listSources } from './sources.js';
export * from './types.js';
