/** Hits as they are printed: a page to read, JSON, JSON Lines, CSV. */
import { csvOf } from '../csv.js';
import { csv } from '../report/format/csv.js';
import { type Envelope, LINES, type Paper } from '../report/format/format.js';
import { json } from '../report/format/json.js';
import type { ActorHit, Hit, ReportHit } from '../store/index.js';
import { hitPage } from './hitpage.js';
import { reportOfHit } from './hitreport.js';

export const FOUND_FORMAT_NAMES = ['text', 'json', 'jsonl', 'csv'] as const;
export type FoundFormatName = (typeof FOUND_FORMAT_NAMES)[number];

/** How hits are printed, one by one, and what stands around them. */
export interface FoundFormat {
  one(hit: Hit, paper: Paper): string;
  readonly envelope: Envelope;
  /** Printed where nothing is found. */
  readonly none: string;
}

const ACTOR_COLUMNS = [
  'id',
  'name',
  'kind',
  'state',
  'role',
  'reports',
  'newest',
  'path',
  'published',
  'start',
  'end',
];
const REPORT_COLUMNS = ['id', 'version', 'path', 'published', 'outlet', 'title', 'url'];

/** The format for hits of a kind. */
export function foundFormat(name: FoundFormatName, kind: Hit['kind']): FoundFormat {
  if (name === 'text')
    return { one: hitPage, envelope: { open: '', between: '\n\n', close: '\n' }, none: '' };
  if (name === 'json')
    return { one: (hit) => JSON.stringify(hit, null, 2), envelope: json.envelope, none: '[]\n' };
  if (name === 'jsonl') return { one: (hit) => JSON.stringify(hit), envelope: LINES, none: '' };
  if (kind === 'actor') return table(ACTOR_COLUMNS, (hit) => actorRow(hit as ActorHit));
  if (kind === 'report') return table(REPORT_COLUMNS, (hit) => ({ ...(hit as ReportHit).source }));
  const one = (hit: Hit, paper: Paper) =>
    csv.one(reportOfHit(hit as Parameters<typeof reportOfHit>[0]), paper);
  return { one, envelope: csv.envelope, none: csv.envelope.open };
}

function table(columns: readonly string[], row: (hit: Hit) => object): FoundFormat {
  const head = csvOf([columns], columns);
  return {
    one: (hit) => csvOf([row(hit)], columns),
    envelope: { open: head, between: '', close: '' },
    none: head,
  };
}

function actorRow({ line, source, words, reports }: ActorHit): object {
  const { id, name, kind, state, role } = line;
  const { path, published } = source;
  const { start, end } = words[0] ?? {};
  return { id, name, kind, state, role, reports, newest: source.id, path, published, start, end };
}
