/** One report as a page shows it: its text, its lines beside it, and who takes part. */
import type { Rule } from '../../../rule.js';
import { cast } from '../../outline/cast.js';
import { englishDay } from '../../outline/english.js';
import { Names } from '../../outline/names.js';
import type { Actor, Report } from '../../schema.js';
import { Colours } from './colours.js';
import { type Child, classes, type Element, h } from './element.js';
import { margin } from './margin.js';
import { NOTE_KINDS, type Note, notesOf } from './notes.js';
import { actorLine, words } from './words.js';

export interface ReportView {
  /** What `rule` in a report can name. */
  readonly rules: readonly Rule[];
  /** Stands before each id on the page, so that several reports can share one. */
  readonly prefix: string;
  /** Where a page about an actor is, if there is one. */
  readonly actorPage?: (id: string) => string;
}

export function reportView(report: Report, { rules, prefix, actorPage }: ReportView): Element {
  const notes = notesOf(report, rules);
  const { taking, named } = cast(report);
  const everybody = [...taking, ...named];
  const title = report.document.title || 'Untitled report';
  const heading = `${prefix}title`;
  return h(
    'article',
    { class: 'report', id: `${prefix}report`, 'aria-labelledby': heading, 'data-url': safeUrl(report) },
    header(report, title, heading),
    h(
      'section',
      { class: 'words', 'aria-label': 'The report', lang: report.document.language },
      ...words(report, notes, everybody, prefix),
    ),
    rail(report, notes, taking, named, actorPage),
    h(
      'section',
      { class: 'lines', 'aria-label': 'Its lines' },
      notes.length === 0
        ? h('p', { class: 'nothing' }, 'No statement, event or agreement was read in this report.')
        : margin(notes, prefix),
    ),
  );
}

function header(report: Report, title: string, id: string): Element {
  const { published, outlet, byline, path, url } = report.document;
  const date = published === null ? 'no date' : englishDay(published);
  const facts = [date, outlet, byline, url === null && path !== '-' && path].filter(Boolean).join(' · ');
  const link = safeUrl(report);
  const source = link && [' · ', h('a', { href: link, rel: 'noreferrer' }, 'at its source')];
  return h('header', {}, h('p', { class: 'facts' }, facts, source), h('h1', { id }, title));
}

/** The report's own address, if it is one that a browser may safely follow. */
function safeUrl({ document: { url } }: Report): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

const KIND_NAMES: Readonly<Record<Note['kind'], string>> = {
  statement: 'Statements',
  event: 'Events',
  agreement: 'Agreements',
  time: 'Times',
  doubt: 'Doubts',
};

function rail(
  report: Report,
  notes: readonly Note[],
  taking: readonly Actor[],
  named: readonly Actor[],
  actorPage: ReportView['actorPage'],
): Element {
  const names = new Names(report);
  const colours = new Colours(report);
  const row = (actor: Actor, index: number) => {
    const colour = colours.ofActor(actor.id);
    const standing = names.standing(actor);
    return h(
      'li',
      { class: classes(colour !== null && `c${colour}`) },
      h('button', { type: 'button', 'data-line': actorLine(index) }, actor.name),
      standing !== '' && h('small', {}, standing),
      actorPage &&
        h('a', { class: 'more', href: actorPage(actor.id), 'aria-label': `${actor.name}: all reports` }, '→'),
    );
  };
  return h(
    'nav',
    { class: 'rail', 'aria-label': 'Lines and people' },
    h('div', { class: 'kinds', role: 'group', 'aria-label': 'Show' }, ...kinds(notes)),
    taking.length > 0 && [h('h2', {}, 'Who takes part'), h('ul', { class: 'cast' }, ...taking.map(row))],
    named.length > 0 &&
      h(
        'details',
        { class: 'named' },
        h('summary', {}, `Also named: ${named.length}`),
        h('ul', { class: 'cast' }, ...named.map((actor, i) => row(actor, taking.length + i))),
      ),
  );
}

/** Times are shown when asked for: they are many, and their words say most. */
function kinds(notes: readonly Note[]): Child[] {
  return NOTE_KINDS.flatMap((kind) => {
    const count = notes.filter((note) => note.kind === kind).length;
    const pressed = kind === 'time' ? 'false' : 'true';
    const button = { type: 'button', 'data-kind': kind, 'aria-pressed': pressed };
    return count === 0 ? [] : [h('button', button, KIND_NAMES[kind], ' ', h('b', {}, count))];
  });
}
