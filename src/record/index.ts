/** Many reports to one record. */
export { dayFrom } from './dates.js';
export { DIGEST_FORM, type Digest, digestOf } from './digest.js';
export { Merger, mergeReports } from './merger.js';
export { actorsCalled, narrowed, type Subject, subjectOf, withOwnStories } from './narrow.js';
export type * from './schema.js';
