/** Many reports to one record. */
export { Merger, mergeReports } from './merger.js';
export type * from './schema.js';
