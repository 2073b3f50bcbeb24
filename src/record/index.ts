/** Many reports to one record. */
export { DIGEST_FORM, type Digest, digestOf } from './digest.js';
export { Merger, mergeReports } from './merger.js';
export type * from './schema.js';
