/**
 * Events as POLECAT's tables have them: tab-separated, an event a row, lists joined by ";". What Readout does not know
 * (intensity, COW codes, coordinates) is left empty; columns of our own follow after POLECAT's. The type is the one under
 * which PLOVER's manual files the event, and an event that the manual leaves out has no row.
 */
import { stringify } from 'csv-stringify/sync';
import { ploverType } from '../../events/plover.js';
import type { Actor, Event, Report } from '../schema.js';
import type { Format } from './format.js';

/** POLECAT's, in its order. */
const THEIRS =
  `Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW
Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country
Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID
Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source
Publication Date|Story People|Story Organizations|Story Locations|Language|Version`.split(/[|\n]/);
const OURS = ['Date EDTF', 'Deed', 'Status', 'Start', 'End', 'Text', 'Confidence', 'Rule'];
const COLUMNS = [...THEIRS, ...OURS];

const QUADS: Readonly<Record<string, string>> = {
  AGREE: 'VERBAL COOPERATION',
  CONSULT: 'VERBAL COOPERATION',
  SUPPORT: 'VERBAL COOPERATION',
  CONCEDE: 'VERBAL COOPERATION',
  COOPERATE: 'MATERIAL COOPERATION',
  AID: 'MATERIAL COOPERATION',
  RETREAT: 'MATERIAL COOPERATION',
  REQUEST: 'VERBAL CONFLICT',
  ACCUSE: 'VERBAL CONFLICT',
  REJECT: 'VERBAL CONFLICT',
  THREATEN: 'VERBAL CONFLICT',
  PROTEST: 'MATERIAL CONFLICT',
  SANCTION: 'MATERIAL CONFLICT',
  MOBILIZE: 'MATERIAL CONFLICT',
  COERCE: 'MATERIAL CONFLICT',
  ASSAULT: 'MATERIAL CONFLICT',
};

export const polecat: Format = {
  one: (report) => table(report.events.flatMap((event) => rowOf(event, report))),
  envelope: { open: table([COLUMNS]), between: '', close: '' },
};

type Row = Record<string, string | number | null>;

function table(rows: (Row | readonly string[])[]): string {
  // Its readers know no quoting, so that tabs and line ends in a cell become spaces.
  const cast = { string: (value: string) => value.replace(/\s+/g, ' ') };
  return stringify(rows, { columns: COLUMNS, delimiter: '\t', quote: false, cast });
}

function rowOf(event: Event, report: Report): Row[] {
  const type = ploverType(event);
  if (type === null) return [];
  const { document, actors } = report;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const all = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const named = (kinds: readonly Actor['kind'][]) =>
    joined(actors.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));
  const place = event.place === null ? undefined : byId.get(event.place);
  const day = /^\d{4}-\d\d-\d\d/.exec(event.date ?? '')?.[0] ?? '';
  return [
    {
      'Event ID': `${document.id}#${event.id}`,
      'Event Date': day,
      'Event Type': type,
      // A mode belongs to its type's deed.
      'Event Mode': type === event.type ? event.mode : null,
      'Quad Code': QUADS[type]!,
      Contexts: joined(event.contexts),
      ...side('Actor', all(event.sources)),
      ...side('Recipient', all(event.targets)),
      Placename: place?.name ?? null,
      Country: place?.state ?? null,
      'Raw Placename': place?.mentions[0]?.text ?? null,
      Source: document.outlet,
      'Publication Date': document.published?.slice(0, 10) ?? null,
      'Story People': named(['person']),
      'Story Organizations': named(['organisation', 'group']),
      'Story Locations': named(['state', 'place']),
      Language: document.language,
      Version: 'readout/report@1',
      'Date EDTF': event.date,
      Deed: event.type,
      Status: event.status,
      Start: event.evidence[0]!.start,
      End: event.evidence[0]!.end,
      Text: event.evidence.map(({ text }) => text).join(' … '),
      Confidence: event.confidence,
      Rule: event.rule,
    },
  ];
}

/** The columns of those who do it, or of those to whom it is done. */
function side(who: 'Actor' | 'Recipient', actors: readonly Actor[]): Row {
  const sectors = actors.map(({ kind }) => (kind === 'state' ? 'GOV' : ''));
  return {
    [`${who} Name`]: joined(actors.map(({ name }) => name)),
    [`${who} Country`]: joined(actors.map(({ state, home }) => state ?? home ?? '')),
    [`Primary ${who} Sector`]: joined(sectors),
    [`${who} Sectors`]: joined(sectors),
    [`${who} Title`]: joined(actors.map(({ role }) => role ?? '')),
    [`${who} Name Raw`]: joined(actors.map(({ mentions, name }) => mentions[0]?.text ?? name)),
    [`Wikipedia ${who} ID`]: joined(actors.map(({ wikidata }) => wikidata ?? '')),
  };
}

/** Nothing where all are empty. */
function joined(values: readonly string[]): string {
  return values.every((value) => value === '') ? '' : values.join(';');
}
