/** Who speaks to whom and who meets whom: drawn as a net, and the same as a table. */
import { type Element, h } from '../../../src/report/format/html/element.js';
import type { Network, NetworkEdge } from '../../../src/server/network.js';
import { address, get } from '../api.js';
import { charted } from '../chart/draw.js';
import type { Placed } from '../chart/force.js';
import { labels } from '../chart/labels.js';
import { csvLink } from '../csvlink.js';
import { changed, chips, filterForm, filterOf } from '../filters.js';
import type { Page } from '../view.js';

const LABELS = 40;
const DRAWN = 90;
const NARROW = 600;

export const networkPage: Page = async (place) => {
  const filter = filterOf(place);
  const level = place.query.get('level') === 'states' ? 'states' : 'actors';
  const query = { ...filter, level, limit: DRAWN };
  const [network, { layout }] = await Promise.all([
    get<Network>('/api/network', query),
    import('../chart/force.js'),
  ]);
  const { nodes, edges } = network;
  const degree = degrees(edges);
  const places = layout(
    nodes.map(({ id }) => ({ id, radius: radius(degree.get(id)!) })),
    edges.map((edge) => ({ ...edge, weight: weightOf(edge) })),
  );
  const tab = (value: string, label: string) =>
    h('a', { href: changed(place, { level: value }), 'aria-current': value === level && 'true' }, label);
  return {
    title: 'Network',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Who speaks to whom'),
      h(
        'nav',
        { class: 'tabs', 'aria-label': 'Of whom' },
        tab('actors', 'persons and bodies'),
        tab('states', 'states, with all who act for them'),
      ),
      filterForm(place, ['about', 'since', 'until'], ['level']),
      chips(place),
      edges.length === 0
        ? h('p', { class: 'nothing' }, 'In these reports nobody speaks to or meets another.')
        : [
            h('div', { class: 'chart net' }),
            h(
              'p',
              { class: 'hint' },
              'A line is thicker the more they say to each other and meet; a dot, the more it has of both. ',
              csvLink('/api/network', query, 'network'),
            ),
            table(network),
          ],
    ),
    enter: charted((width) => picture(network, places, degree, width)),
  };
};

function weightOf({ statements, meetings }: NetworkEdge): number {
  return statements + meetings;
}

function degrees(edges: readonly NetworkEdge[]): Map<string, number> {
  const degree = new Map<string, number>();
  for (const edge of edges)
    for (const id of [edge.from, edge.to]) degree.set(id, (degree.get(id) ?? 0) + weightOf(edge));
  return degree;
}

function radius(degree: number): number {
  return 3 + Math.min(13, 1.8 * Math.sqrt(degree));
}

const MARGIN = { x: 70, y: 24 };

function picture(
  { nodes, edges }: Network,
  places: ReadonlyMap<string, Placed>,
  degree: ReadonlyMap<string, number>,
  width: number,
): Element {
  const all = [...places.values()];
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
  // As the style keeps room for it.
  const height = Math.round(width / (width < NARROW ? 1 : 1.6));
  const scale = (value: number, low: number, high: number, size: number, margin: number) =>
    margin + ((value - low) / Math.max(1, high - low)) * (size - 2 * margin);
  const at = (id: string) => {
    const { x, y } = places.get(id)!;
    return { x: scale(x, left, right, width, MARGIN.x), y: scale(y, top, bottom, height, MARGIN.y) };
  };
  const size = (id: string) => radius(degree.get(id)!) * (width < NARROW ? 0.6 : 1);
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const lines = edges.map((edge) => {
    const [a, b] = [at(edge.from), at(edge.to)];
    const words = `${names.get(edge.from)} and ${names.get(edge.to)}: ${edge.statements} statements, ${edge.meetings} meetings`;
    const wide = Math.min(7, 0.8 + weightOf(edge) * 0.6);
    return h(
      'line',
      { class: 'tie', x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': wide },
      h('title', {}, words),
    );
  });
  const ranked = [...nodes].sort((a, b) => degree.get(b.id)! - degree.get(a.id)!);
  const dots = ranked.map(({ id, name }) =>
    h('circle', { class: 'knot', cx: at(id).x, cy: at(id).y, r: size(id) }, h('title', {}, name)),
  );
  const named = ranked.map(({ id, name }) => {
    const { x, y } = at(id);
    return { text: name, x, y: y - size(id) - 3, anchor: 'middle' as const };
  });
  return h(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': 'Who speaks to and meets whom; the table below has the same',
    },
    ...lines,
    ...dots,
    ...labels(named, width < NARROW ? LABELS / 2 : LABELS),
  );
}

function table({ nodes, edges }: Network): Element {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const row = ({ from, to, statements, meetings }: NetworkEdge) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        h(
          'a',
          { href: address('/pairs', { between: `${from},${to}` }) },
          `${names.get(from)} → ${names.get(to)}`,
        ),
      ),
      h('td', {}, statements),
      h('td', {}, meetings),
    );
  const head = ['Who to whom', 'statements', 'meetings'].map((title) => h('th', { scope: 'col' }, title));
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...edges.map(row)));
}
