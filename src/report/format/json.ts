import type { Format } from './format.js';

/** One report, or an array of several. */
export const json: Format = {
  one: (report) => JSON.stringify(report, null, 2),
  envelope: { open: '[\n', between: ',\n', close: '\n]\n' },
  alone: { open: '', between: '', close: '\n' },
};
