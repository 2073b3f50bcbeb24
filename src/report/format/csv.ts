/** A line of the record a row: statements, events and agreements in one table (RFC 4180), lists joined by ";". */
import { csvOf } from '../../csv.js';
import { Names } from '../outline/names.js';
import type { Agreement, Event, Report, Statement } from '../schema.js';
import type { Format } from './format.js';

export const COLUMNS = [
  'document',
  'path',
  'published',
  'outlet',
  'title',
  'line',
  'kind',
  'what',
  'mode',
  'status',
  'who',
  'to_whom',
  'who_id',
  'to_whom_id',
  'via',
  'date',
  'ends',
  'term',
  'place',
  'contexts',
  'said_in',
  'start',
  'end',
  'text',
  'confidence',
  'rule',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

export const csv: Format = {
  one: (report) => csvOf(rowsOf(report), COLUMNS),
  envelope: { open: csvOf([COLUMNS], COLUMNS), between: '', close: '' },
};

/** A report's rows; a column without a value is null or left out. */
export function rowsOf(report: Report): Row[] {
  const { id, path, published, outlet, title } = report.document;
  const names = new Names(report);
  const source = { document: id, path, published, outlet, title };
  return [
    ...report.statements.map((s) => statementRow(s, names)),
    ...report.events.map((e) => eventRow(e, names)),
    ...report.agreements.map((a) => agreementRow(a, names)),
  ].map((row) => ({ ...source, ...row }));
}

function statementRow(s: Statement, names: Names): Row {
  const { id, stance, mode, speaker, addressees, via, date, place, topics, inside, confidence, rule } = s;
  return {
    line: id,
    kind: 'statement',
    what: stance,
    mode,
    who: speaker?.actors.length === 0 ? speaker.text : joinedNames(speaker?.actors ?? [], names),
    to_whom: joinedNames(addressees, names),
    who_id: joined(speaker?.actors ?? []),
    to_whom_id: joined(addressees),
    via: joinedNames(via, names),
    date,
    place: place && names.of(place),
    contexts: joined(topics),
    said_in: inside,
    ...spans(s.contents),
    confidence,
    rule,
  };
}

function eventRow(e: Event, names: Names): Row {
  const { id, type, mode, status, sources, targets, carrier, date, place, contexts, saidIn } = e;
  return {
    line: id,
    kind: 'event',
    what: type,
    mode,
    status,
    who: joinedNames(sources, names),
    to_whom: joinedNames(targets, names),
    who_id: joined(sources),
    to_whom_id: joined(targets),
    via: carrier && names.of(carrier),
    date,
    place: place && names.of(place),
    contexts: joined(contexts),
    said_in: saidIn,
    ...spans(e.evidence),
    confidence: e.confidence,
    rule: e.rule,
  };
}

function agreementRow(a: Agreement, names: Names): Row {
  return {
    line: a.id,
    kind: 'agreement',
    what: a.title ?? a.kind,
    status: a.status,
    who: joinedNames(a.parties, names),
    who_id: joined(a.parties),
    date: a.signed,
    ends: a.ends,
    term: a.term,
    contexts: joined(a.subject),
    said_in: a.saidIn,
    ...spans(a.evidence),
    confidence: a.confidence,
    rule: a.rule,
  };
}

/** The first span's offsets, and the words of all. */
function spans(all: readonly { start: number; end: number; text: string }[]): Row {
  return { start: all[0]!.start, end: all[0]!.end, text: all.map((span) => span.text).join(' … ') };
}

function joined(values: readonly string[]): string {
  return values.join(';');
}

function joinedNames(ids: readonly string[], names: Names): string {
  return joined(ids.map((id) => names.of(id)));
}
