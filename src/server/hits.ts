/** Lines of many reports as the API gives them. */

import { Type } from 'typebox';
import { csvOf } from '../csv.js';
import { AgreementSchema, EventSchema, StatementSchema } from '../report/schema.js';
import type { Hit } from '../store/index.js';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const Spans = Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer(), text: Type.String() }));

const HitSchema = Type.Object({
  kind: Type.String(),
  source: Type.Object({
    seq: Type.Integer(),
    id: Type.String(),
    version: Type.Integer(),
    path: Nullable(Type.String()),
    title: Type.String(),
    outlet: Nullable(Type.String()),
    url: Nullable(Type.String()),
    published: Nullable(Type.String()),
  }),
  line: Type.Union([StatementSchema, EventSchema, AgreementSchema, Type.Object({}), Type.Null()]),
  names: Type.Record(Type.String(), Type.String()),
  words: Spans,
  matched: Spans,
  reports: Type.Optional(Type.Integer()),
});

export const HitsSchema = Type.Object({
  items: Type.Array(HitSchema),
  next: Nullable(Type.String({ description: 'the cursor of the next page' })),
  total: Type.Integer({ description: 'lines in all' }),
});

const COLUMNS = [
  'kind',
  'line',
  'words',
  'report',
  'title',
  'outlet',
  'published',
  'url',
  'start',
  'end',
  'rest',
];

/** A line a row; what only some kinds have is JSON in the last column. */
export function hitsCsv(hits: readonly Hit[]): string {
  const rows = hits.map(({ kind, source, line, words }) => ({
    kind,
    line: line === null ? source.id : line.id,
    words: words.map(({ text }) => text).join(' … '),
    report: source.id,
    title: source.title,
    outlet: source.outlet,
    published: source.published,
    url: source.url,
    start: words[0]?.start,
    end: words.at(-1)?.end,
    rest: JSON.stringify(line),
  }));
  return csvOf(rows, COLUMNS, true);
}

export function hitsJsonl(hits: readonly Hit[]): string {
  return hits.map((hit) => `${JSON.stringify(hit)}\n`).join('');
}
