/** What a search could be narrowed by, each value with its number in the whole result; filled in once the results stand. */
import { type Child, h } from '../../src/report/format/html/element.js';
import { englishNumber } from '../../src/report/outline/english.js';
import { toDom } from '../dom.js';
import { get, type Query } from './api.js';
import { changed } from './filters.js';
import type { Place } from './view.js';

export interface Facet {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

const TITLES: Readonly<Record<string, string>> = {
  by: 'Who',
  to: 'To whom',
  about: 'Topic',
  year: 'When',
};
/** As the style has it. */
const WIDE = '(min-width: 44rem)';

/** Their place: closed where the results would come too far below. */
export function facetList(): Child {
  return h(
    'details',
    { class: 'facets', open: matchMedia(WIDE).matches },
    h('summary', {}, 'Narrow down'),
    h('div', { 'aria-live': 'polite', 'aria-busy': 'true' }),
  );
}

export async function fillFacets(
  root: HTMLElement,
  place: Place,
  query: Query,
  signal: AbortSignal,
): Promise<void> {
  const list = root.querySelector('.facets > div')!;
  const facets = await get<Facet[]>('/api/facets', query).catch(() => []);
  if (signal.aborted) return;
  list.replaceChildren(toDom(facets.map((facet) => facetOf(facet, place))));
  list.removeAttribute('aria-busy');
}

function facetOf({ field, values }: Facet, place: Place): Child {
  if (values.length === 0) return null;
  const row = ({ value, label, count }: Facet['values'][number]) =>
    h(
      'li',
      {},
      h('a', { href: changed(place, narrowedTo(field, value)) }, label),
      ' ',
      h('small', {}, englishNumber(count)),
    );
  return h('div', { class: 'facet' }, h('h2', {}, TITLES[field]), h('ul', {}, ...values.map(row)));
}

function narrowedTo(field: string, value: string): Record<string, string> {
  return field === 'year' ? { since: `${value}-01-01`, until: `${value}-12-31` } : { [field]: value };
}
