/**
 * A calendar (RFC 5545): dated meetings and other events, the days on which agreements were signed and on which they end.
 * A date less exact than a day stands on its last day, with the date as it was read in the description.
 */
import { ICalCalendar } from 'ical-generator';
import { englishDate, englishDeed } from '../outline/english.js';
import { Names } from '../outline/names.js';
import type { Agreement, Event, Report } from '../schema.js';
import type { Format } from './format.js';
import { reportUrn } from './iri.js';

const { open, close } = envelope();

export const ical: Format = {
  one: (report) => entriesOf(report).map(component).join(''),
  envelope: { open, between: '', close },
};

interface Entry {
  readonly id: string;
  readonly stamp: Date;
  readonly summary: string;
  readonly date: string;
  readonly day: Date;
  readonly location: string | null;
  readonly words: string;
  readonly source: string;
  readonly url: string | null;
}

function entriesOf(report: Report): Entry[] {
  const names = new Names(report);
  return [
    ...report.events.flatMap((e) => eventEntry(e, report, names)),
    ...report.agreements.flatMap((a) => agreementEntries(a, report, names)),
  ];
}

function eventEntry(e: Event, report: Report, names: Names): Entry[] {
  if (e.status === 'denied') return [];
  const who = [names.list(e.sources), names.list(e.targets)].filter(Boolean).join(' → ');
  const location = e.place === null ? null : names.of(e.place);
  return entry(report, e.id, e.date, `${englishDeed(e)}: ${who}`, e.evidence, location);
}

function agreementEntries(a: Agreement, report: Report, names: Names): Entry[] {
  const what = [a.title ?? a.kind, names.list(a.parties)].filter(Boolean).join(': ');
  return [
    ...entry(report, `${a.id}-signed`, a.signed, `signed: ${what}`, a.evidence, null),
    ...entry(report, `${a.id}-ends`, a.ends, `ends: ${what}`, a.evidence, null),
  ];
}

function entry(
  report: Report,
  line: string,
  date: string | null,
  summary: string,
  words: readonly { text: string }[],
  location: string | null,
): Entry[] {
  const day = date === null ? null : lastDay(date);
  if (date === null || day === null) return [];
  const { published, url, title, outlet } = report.document;
  return [
    {
      id: `${reportUrn(report.document)}#${line}`,
      stamp: new Date(published ?? 0),
      summary,
      date,
      day,
      location,
      words: words.map(({ text }) => text).join(' … '),
      source: [outlet, title].filter(Boolean).join(', '),
      url,
    },
  ];
}

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/;

/** The last day of an EDTF date or interval; null where it has no end, or none that can be told. */
function lastDay(date: string): Date | null {
  const [, year, month, day] = DATE.exec(date.split('/').at(-1)!) ?? [];
  if (year === undefined) return null;
  // The seasons of EDTF; a winter is the one that ends in its year's December.
  const number = Number(month ?? 12) > 12 ? (Number(month) - 20) * 3 + 2 : Number(month ?? 12);
  const time =
    day === undefined
      ? Date.UTC(Number(year), Math.min(number, 12), 0)
      : Date.UTC(Number(year), number - 1, Number(day));
  return Number.isNaN(time) ? null : new Date(time);
}

/** One VEVENT. */
function component({ id, stamp, summary, date, day, location, words, source, url }: Entry): string {
  const exact = /^\d{4}-\d\d-\d\d/.test(date) && !date.includes('/');
  const when = exact ? [] : [`${englishDate(date)} (${date})`];
  const one = new ICalCalendar();
  one.createEvent({
    id,
    stamp,
    start: day,
    allDay: true,
    summary,
    description: [...when, words, source].join('\n'),
    ...(location !== null && { location }),
    // A calendar opens it at a click.
    ...(url !== null && /^https?:/.test(url) && { url }),
  });
  const lines = one.toString();
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VCALENDAR'));
}

/** What stands around the components. */
function envelope(): { open: string; close: string } {
  const prodId = { company: 'Readout', product: 'Readout' };
  const empty = new ICalCalendar({ name: 'Readout', prodId }).toString();
  const end = empty.indexOf('END:VCALENDAR');
  return { open: empty.slice(0, end), close: `${empty.slice(end)}\r\n` };
}
