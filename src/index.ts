/** Readout as a library: bytes to documents, documents to reports, reports to formats. */
export { type Document, isFailure, listSources, readRecords, toDocument } from './document/index.js';
export { type ReadOptions, read } from './library.js';
export { readReport } from './read.js';
export { type Explanation, explain } from './report/explain.js';
export { FORMAT_NAMES, type Format, type FormatName, loadFormat } from './report/format/index.js';
export * from './report/schema.js';
export { parseReport, reportProblems } from './report/validate.js';
export { SCHEMA_NAME } from './report/vocabulary.js';
