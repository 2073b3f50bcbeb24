/** Lists of reports, lines and actors: with words, filters and counts, a page at a time. */
import { type Child, h } from '../../../src/report/format/html/element.js';
import { englishNumber } from '../../../src/report/outline/english.js';
import type { FindKind, Hit, Page as HitPage } from '../../../src/store/types.js';
import { get } from '../api.js';
import { facetList, fillFacets } from '../facets.js';
import { changed, chips, type FilterField, filterForm, filterOf } from '../filters.js';
import { enterKeeping, keeping } from '../keeping.js';
import { hitItem } from '../lines.js';
import type { Page, Place } from '../view.js';

const KINDS: readonly FindKind[] = ['reports', 'statements', 'events', 'meetings', 'agreements', 'actors'];
/** What a kind cannot be asked for with. */
const WITHOUT: Partial<Record<FindKind, readonly FilterField[]>> = {
  reports: ['by', 'to'],
  agreements: ['in'],
  actors: ['to', 'in', 'since', 'until'],
};

type Results = HitPage<Hit> & { readonly total: number };

export const searchPage: Page = async (place) => {
  const kind = kindOf(place);
  const filter = Object.fromEntries(
    Object.entries(filterOf(place)).filter(([field]) => !WITHOUT[kind]?.includes(field as FilterField)),
  );
  const [counts, results] = await Promise.all([
    get<Record<FindKind, number>>('/api/counts', filter),
    get<Results>(`/api/${kind}`, { ...filter, cursor: place.query.get('cursor') ?? undefined }),
  ]);
  const here: Place = { ...place, path: '/search' };
  const fields = (['by', 'to', 'about', 'in', 'since', 'until'] as const).filter(
    (field) => !WITHOUT[kind]?.includes(field),
  );
  return {
    title: kind === 'reports' ? 'Reports' : 'Search',
    tree: h(
      'section',
      { class: 'page search' },
      h('h1', {}, titleOf(place, kind)),
      h(
        'nav',
        { class: 'tabs', 'aria-label': 'Kinds of lines' },
        ...KINDS.map((k) =>
          h(
            'a',
            { href: changed(here, { kind: k }), 'aria-current': k === kind && 'true' },
            k,
            ' ',
            h('b', {}, counts[k]),
          ),
        ),
      ),
      h(
        'div',
        { class: 'columns' },
        h(
          'div',
          { class: 'side' },
          filterForm({ ...here, query: withKind(place, kind) }, fields, ['kind']),
          facetList(),
        ),
        h(
          'div',
          { class: 'found' },
          chips(place),
          list(results),
          more(here, kind, results),
          keeping(kind, filter),
        ),
      ),
    ),
    enter: (root, signal) => {
      enterKeeping(root, kind, filter, signal);
      fillFacets(root, { ...here, query: withKind(place, kind) }, { ...filter, kind }, signal);
      return [
        { key: 'j', what: 'the next result', press: () => step(root, 1) },
        { key: 'k', what: 'the result before', press: () => step(root, -1) },
      ];
    },
  };
};

function withKind({ query }: Place, kind: FindKind): URLSearchParams {
  const state = new URLSearchParams(query);
  state.set('kind', kind);
  return state;
}

function kindOf({ path, query }: Place): FindKind {
  const asked = KINDS.find((kind) => kind === query.get('kind'));
  if (asked !== undefined) return asked;
  return path === '/actors' ? 'actors' : path === '/search' && query.get('text') ? 'statements' : 'reports';
}

function titleOf({ query }: Place, kind: FindKind): string {
  const text = query.get('text');
  if (text) return `“${text}”`;
  return kind === 'reports' ? 'Reports' : kind[0]!.toUpperCase() + kind.slice(1);
}

function list({ items, total }: Results): Child {
  if (items.length === 0)
    return h(
      'p',
      { class: 'nothing' },
      'Nothing fits. Take off a filter, or ',
      h('a', { href: '/add' }, 'add reports'),
      '.',
    );
  return [
    h('p', { class: 'total', role: 'status' }, `${englishNumber(total)} in all`),
    h('ol', { class: 'hits' }, ...items.map(hitItem)),
  ];
}

function more(here: Place, kind: FindKind, { next }: Results): Child {
  return (
    next &&
    h(
      'p',
      { class: 'more' },
      h(
        'a',
        {
          href: `${changed({ ...here, query: withKind(here, kind) }, {})}&cursor=${encodeURIComponent(next)}`,
        },
        'Older',
      ),
    )
  );
}

function step(root: HTMLElement, by: 1 | -1): void {
  const links = [...root.querySelectorAll<HTMLElement>('.hit > a')];
  links[links.indexOf(document.activeElement as HTMLElement) + by]?.focus();
}
