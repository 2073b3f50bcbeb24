/** An actor: what it is, whom it met and spoke to, what it said on what. */

import { actorAddress } from '../../../src/report/format/html/address.js';
import { type Child, h } from '../../../src/report/format/html/element.js';
import { countryName } from '../../../src/report/outline/countries.js';
import type { Hit, Page as HitPage } from '../../../src/store/types.js';
import { address, get } from '../api.js';
import { Book, eventItem, statementItem } from '../book.js';
import type { Facet } from '../facets.js';
import { hitItem } from '../lines.js';
import { rolesOf, type Who } from '../roles.js';
import type { Page } from '../view.js';

const SHOWN = 30;

export const actorPage: Page = async ({ path }) => {
  const id = path.slice('/actors/'.length).split('/').map(decodeURIComponent).join('/');
  const [who, topics, book, reports] = await Promise.all([
    get<Who>(`/api/actors/${encodeURIComponent(id)}`),
    get<Facet[]>('/api/facets', { kind: 'statements', by: id }),
    Book.of({ about: id }, ['events', 'statements']),
    get<HitPage<Hit> & { total: number }>('/api/reports', { about: id, limit: 10 }),
  ]);
  const { events, statements } = book.record;
  const takes = (ids: readonly string[]) =>
    ids.some((one) => one === id || (id.startsWith('state/') && book.sides(one).includes(id)));
  const met = events.filter(
    ({ type, sources, targets }) => type === 'CONSULT' && takes([...sources, ...targets]),
  );
  const deeds = events.filter(
    ({ type, sources, targets }) => type !== 'CONSULT' && takes([...sources, ...targets]),
  );
  const said = statements.filter(({ speakers }) => takes(speakers));
  const heard = statements.filter(({ addressees }) => takes(addressees));
  const others = (ids: readonly string[]) => ids.filter((one) => !takes([one]));
  return {
    title: who.name,
    tree: h(
      'section',
      { class: 'page actor' },
      h('h1', {}, who.name),
      h(
        'p',
        { class: 'facts' },
        [who.kind, who.state && countryName(who.state), id].filter(Boolean).join(' · '),
      ),
      h(
        'div',
        { class: 'bars' },
        bars(
          'Met',
          met.flatMap(({ sources, targets }) => others([...sources, ...targets])),
          book,
          id,
        ),
        bars(
          'Spoke to',
          said.flatMap(({ addressees }) => others(addressees)),
          book,
          id,
        ),
        bars(
          'Was spoken to by',
          heard.flatMap(({ speakers }) => others(speakers)),
          book,
          id,
        ),
      ),
      speaksOn(topics, id),
      rolesOf(who),
      listing('Meetings', met, (event) => eventItem(event, book)),
      listing('Said', said, (statement) => statementItem(statement, book)),
      listing('Did, and was done to', deeds, (event) => eventItem(event, book)),
      listing('Reports', reports.items, hitItem, reports.total),
    ),
  };
};

function listing<T>(
  title: string,
  items: readonly T[],
  item: (one: T) => Child,
  total = items.length,
): Child {
  if (items.length === 0) return null;
  const shown = [...items].reverse().slice(0, SHOWN);
  const rest = total - shown.length;
  return [
    h('h2', {}, title, ' ', h('b', {}, total)),
    h('ol', { class: 'hits' }, ...shown.map(item)),
    rest > 0 && h('p', { class: 'facts' }, `and ${rest} more`),
  ];
}

/** Those with whom it has most, as bars with their numbers. */
function bars(title: string, ids: readonly string[], book: Book, self: string): Child {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  if (rows.length === 0) return null;
  const most = rows[0]![1];
  const row = ([id, count]: [string, number]) =>
    h(
      'li',
      {},
      h('a', { href: actorAddress(id) }, book.name(id)),
      h(
        'svg',
        { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        h('rect', { width: (100 * count) / most, height: 8 }),
      ),
      h(
        'a',
        {
          href: address('/pairs', { between: `${self},${id}` }),
          'aria-label': `${count} with ${book.name(id)}`,
        },
        count,
      ),
    );
  return h('div', {}, h('h2', {}, title), h('ul', {}, ...rows.map(row)));
}

/** What it speaks on, each topic leading to what it says. */
function speaksOn(facets: readonly Facet[], id: string): Child {
  const topics = facets.find(({ field }) => field === 'about')?.values ?? [];
  return (
    topics.length > 0 &&
    h(
      'p',
      { class: 'speaks' },
      'Speaks on ',
      ...topics.flatMap(({ value, label, count }, i) => [
        i > 0 && ', ',
        h('a', { href: address('/search', { kind: 'statements', by: id, about: value }) }, label),
        ` (${count})`,
      ]),
    )
  );
}
