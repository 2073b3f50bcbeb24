/** Happenings that more than one report tells, the newest first; each leads to who tells what of it. */
import { counted } from '../../../src/record/format/pieces.js';
import { storyAddress } from '../../../src/report/format/html/address.js';
import { type Child, h } from '../../../src/report/format/html/element.js';
import { englishDate, englishNumber } from '../../../src/report/outline/english.js';
import type { Basis } from '../../../src/server/parts.js';
import type { StorySummary } from '../../../src/server/stories.js';
import { get } from '../api.js';
import { restsOn } from '../book.js';
import { changed, chips, filterForm, filterOf } from '../filters.js';
import type { Page } from '../view.js';

interface Stories {
  readonly items: readonly StorySummary[];
  readonly next: string | null;
  readonly total: number;
  readonly alone: number;
  readonly basis: Basis;
}

/** Outlets named in a line. */
const NAMED = 5;

export const storiesPage: Page = async (place) => {
  const cursor = place.query.get('cursor') ?? undefined;
  const { items, next, total, alone, basis } = await get<Stories>('/api/stories', {
    ...filterOf(place),
    cursor,
  });
  return {
    title: 'Stories',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Stories'),
      filterForm(place, ['text', 'about', 'since', 'until']),
      chips(place),
      restsOn(basis, place),
      items.length === 0
        ? h('p', { class: 'nothing' }, 'No two of these reports tell the same happening.')
        : [
            h(
              'p',
              { class: 'total', role: 'status' },
              `${englishNumber(total)} told by more than one report; ${englishNumber(alone)} more by one alone`,
            ),
            h('ol', { class: 'hits' }, ...items.map(item)),
            next && h('p', { class: 'more' }, h('a', { href: changed(place, { cursor: next }) }, 'Older')),
          ],
    ),
  };
};

function item({ id, title, from, until, reports, texts, outlets, events, statements }: StorySummary): Child {
  const more = outlets.length - NAMED;
  return h(
    'li',
    { class: 'hit of-story' },
    h('a', { class: 'headline', href: storyAddress(id) }, title || 'Untitled'),
    h(
      'p',
      { class: 'facts' },
      [periodWords(from, until), toldIn(reports, texts), linesIn(events, statements)]
        .filter(Boolean)
        .join(' · '),
    ),
    outlets.length > 0 &&
      h(
        'p',
        { class: 'facts' },
        outlets.slice(0, NAMED).join(', '),
        more > 0 && ` and ${more} ${more === 1 ? 'other' : 'others'}`,
      ),
  );
}

export function periodWords(from: string | null, until: string | null): string {
  if (from === null || until === null) return '';
  return from === until ? englishDate(from) : `${englishDate(from)} to ${englishDate(until)}`;
}

export function toldIn(reports: number, texts: number): string {
  const all = counted(reports, 'report');
  return texts === reports ? all : `${all}, ${texts === 1 ? 'all of one text' : `${texts} texts`}`;
}

function linesIn(events: number, statements: number): string {
  return `${counted(events, 'event')}, ${counted(statements, 'statement')}`;
}
