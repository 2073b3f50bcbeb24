import type { RecordFormat } from './format.js';

/** The formats by name; each is loaded only when it is asked for. */
const FORMATS = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  timeline: async () => (await import('./timeline.js')).timeline,
  csv: async () => (await import('./csv.js')).csv,
} satisfies Record<string, () => Promise<RecordFormat>>;

export type RecordFormatName = keyof typeof FORMATS;
export const RECORD_FORMAT_NAMES = Object.keys(FORMATS) as RecordFormatName[];

export function loadRecordFormat(name: RecordFormatName): Promise<RecordFormat> {
  return FORMATS[name]();
}
