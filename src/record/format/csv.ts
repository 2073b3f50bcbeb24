/** A telling a row (RFC 4180): the merged line, and the report that tells it; lists joined by ";". */
import { csvOf } from '../../csv.js';
import type { PressRecord } from '../schema.js';
import { Changes } from './changes.js';
import type { RecordFormat } from './format.js';
import { Sources } from './sources.js';

const COLUMNS = [
  'id',
  'kind',
  'what',
  'mode',
  'status',
  'who',
  'to_whom',
  'who_id',
  'to_whom_id',
  'date',
  'ends',
  'term',
  'place',
  'independent',
  'only_said_by',
  'report',
  'line',
  'outlet',
  'published',
  'at',
  'start',
  'end',
  'text',
  'change',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

export const csv: RecordFormat = (record) => csvOf(rowsOf(record), COLUMNS, true).trimEnd();

function rowsOf(record: PressRecord): Row[] {
  const sources = new Sources(record);
  const changes = new Changes(record, sources);
  const changed = (kind: Parameters<Changes['of']>[0], id: string) => changes.of(kind, id).join('; ');
  const who = (ids: readonly string[]) => ids.map((id) => sources.names([id])).join(';');
  return [
    ...record.events.flatMap(({ tellings, ...e }) =>
      tellings.map(
        ({ event, ...telling }): Row => ({
          ...e,
          kind: 'event',
          what: e.type,
          who: who(e.sources),
          to_whom: who(e.targets),
          who_id: e.sources.join(';'),
          to_whom_id: e.targets.join(';'),
          place: e.place && sources.names([e.place]),
          only_said_by: who(e.onlySaidBy),
          line: event,
          change: changed('event', e.id),
          ...telling,
        }),
      ),
    ),
    ...record.statements.flatMap(({ tellings, ...s }) =>
      tellings.map(
        ({ statement, ...telling }): Row => ({
          id: s.id,
          kind: 'statement',
          what: s.stance,
          mode: s.mode,
          date: s.date,
          independent: s.independent,
          who: who(s.speakers),
          to_whom: who(s.addressees),
          who_id: s.speakers.join(';'),
          to_whom_id: s.addressees.join(';'),
          line: statement,
          change: changed('statement', s.id),
          ...telling,
        }),
      ),
    ),
    ...record.agreements.flatMap(({ history, ...a }) =>
      history.map(
        ({ agreement, derived, ...turn }): Row => ({
          id: a.id,
          kind: 'agreement',
          what: a.title ?? a.kind,
          ends: a.ends,
          term: a.term,
          independent: a.independent,
          who: who(a.parties),
          who_id: a.parties.join(';'),
          line: agreement,
          change: changed('agreement', a.id),
          ...turn,
        }),
      ),
    ),
  ];
}
