/** Where meetings were held: a map from shapes that come with the page, and the same as a table. */

import { actorAddress } from '../../../src/report/format/html/address.js';
import { type Element, h } from '../../../src/report/format/html/element.js';
import { englishDate } from '../../../src/report/outline/english.js';
import type { MeetingPlace } from '../../../src/server/places.js';
import { address, get } from '../api.js';
import { charted } from '../chart/draw.js';
import { labels } from '../chart/labels.js';
import type { World } from '../chart/world.js';
import { csvLink } from '../csvlink.js';
import { chips, filterForm, filterOf } from '../filters.js';
import type { Page } from '../view.js';

const LABELS = 12;

export const mapPage: Page = async (place) => {
  const filter = filterOf(place);
  const [places, { worldOf }] = await Promise.all([
    get<MeetingPlace[]>('/api/places', filter),
    import('../chart/world.js'),
  ]);
  const count = places.reduce((sum, { meetings }) => sum + meetings, 0);
  return {
    title: 'Map of meetings',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Map of meetings'),
      filterForm(place, ['about', 'in', 'since', 'until']),
      chips(place),
      places.length === 0
        ? h('p', { class: 'nothing' }, 'No meeting has a place in these reports.')
        : [
            h('div', { class: 'chart map' }),
            h(
              'p',
              { class: 'hint' },
              `${count} meetings whose place is told. A ring stands at a capital where no town is told. `,
              csvLink('/api/places', filter, 'places'),
            ),
            table(places),
          ],
    ),
    enter: charted((width) => picture(places, worldOf(width), width)),
  };
};

function picture(places: readonly MeetingPlace[], world: World, width: number): Element {
  const points = places.map((place) => {
    const [x, y] = world.point(place.longitude, place.latitude);
    return { place, x, y, r: 3 + Math.min(14, 2.2 * Math.sqrt(place.meetings)) };
  });
  const circles = points.map(({ place, x, y, r }) =>
    h(
      'circle',
      { class: place.exact ? 'spot' : 'spot ring', cx: x, cy: y, r },
      h('title', {}, `${place.name}: ${meetings(place.meetings)}`),
    ),
  );
  return h(
    'svg',
    {
      width,
      height: world.height,
      viewBox: `0 0 ${width} ${world.height}`,
      role: 'img',
      'aria-label': 'Where meetings were held; the table below has the same',
    },
    h('path', { class: 'land', d: world.land }),
    h('path', { class: 'borders', d: world.borders }),
    ...circles,
    ...labels(points.map(labelOf(width)), LABELS),
  );
}

/** Right of its circle, or left where the picture ends. */
function labelOf(width: number) {
  return ({ place, x, y, r }: { place: MeetingPlace; x: number; y: number; r: number }) =>
    x > width - 100
      ? { text: place.name, x: x - r - 3, y: y + 4, anchor: 'end' as const }
      : { text: place.name, x: x + r + 3, y: y + 4, anchor: 'start' as const };
}

function table(places: readonly MeetingPlace[]): Element {
  const row = ({ id, name, meetings: count, from, until, who }: MeetingPlace) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        h('a', { href: address('/search', { kind: 'meetings', in: id }) }, name),
        id.startsWith('state/') && ' (state)',
      ),
      h('td', {}, count),
      h('td', {}, period(from, until)),
      h(
        'td',
        {},
        ...who.flatMap(({ id, name }, i) => [i > 0 && ', ', h('a', { href: actorAddress(id) }, name)]),
      ),
    );
  const head = ['Where', 'meetings', 'when', 'who'].map((title) => h('th', { scope: 'col' }, title));
  return h(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Places of meetings' },
    h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...places.map(row))),
  );
}

function period(from: string | null, until: string | null): string {
  if (from === null || until === null) return '';
  return from === until ? englishDate(from) : `${englishDate(from)} to ${englishDate(until)}`;
}

function meetings(count: number): string {
  return count === 1 ? 'one meeting' : `${count} meetings`;
}
