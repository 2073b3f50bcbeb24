import type { RecordFormat } from './format.js';

export const json: RecordFormat = (record) => JSON.stringify(record, null, 2);
