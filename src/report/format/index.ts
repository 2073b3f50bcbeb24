import type { Format } from './format.js';

export type { Envelope, Format, Paper } from './format.js';

/** The formats by name; each is loaded only when it is asked for. */
const FORMATS = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  csv: async () => (await import('./csv.js')).csv,
  html: async () => (await import('./html/index.js')).html,
  annotations: async () => (await import('./annotations.js')).annotations,
  attributions: async () => (await import('./attributions.js')).attributions,
  jsonld: async () => (await import('./jsonld.js')).jsonld,
  polecat: async () => (await import('./polecat.js')).polecat,
  ical: async () => (await import('./ical.js')).ical,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]();
}
