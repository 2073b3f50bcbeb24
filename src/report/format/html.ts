import { type Format, LINES } from './format.js';

export const html: Format = { one: () => '', envelope: LINES };
