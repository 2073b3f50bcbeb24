import { type Format, LINES } from './format.js';

/** One report a line. */
export const jsonl: Format = { one: (report) => JSON.stringify(report), envelope: LINES };
