/** What stands around every page: the ways through the room, and the search. */
import { h } from '../../src/report/format/html/element.js';
import type { Place } from './view.js';

const WAYS: readonly (readonly [string, string])[] = [
  ['/reports', 'Reports'],
  ['/search', 'Search'],
  ['/timeline', 'Timeline'],
  ['/actors', 'Actors'],
  ['/pairs', 'Pairs'],
  ['/agreements', 'Agreements'],
  ['/contradictions', 'Contradictions'],
  ['/stories', 'Stories'],
  ['/map', 'Map'],
  ['/network', 'Network'],
  ['/saved', 'Saved'],
  ['/add', 'Add'],
];

export function frame(): ReturnType<typeof h> {
  return h(
    'div',
    { class: 'room' },
    h('a', { class: 'skip', href: '#page' }, 'To the page'),
    h(
      'header',
      { class: 'top' },
      h('a', { class: 'mark', href: '/reports' }, 'Readout'),
      h(
        'nav',
        { class: 'ways', 'aria-label': 'The room' },
        ...WAYS.map(([href, name]) => h('a', { href }, name)),
      ),
      h(
        'form',
        { class: 'seek', action: '/search', role: 'search', 'aria-label': 'Search all reports' },
        h('input', {
          type: 'search',
          name: 'text',
          placeholder: 'Search  /',
          'aria-label': 'Search all reports',
        }),
      ),
    ),
    h('main', { id: 'page', tabindex: -1 }),
  );
}

/** Marks the way that the page lies on, and shows what is searched for. */
export function locate(room: HTMLElement, { path, query }: Place): void {
  const way = `/${path.split('/')[1]}`;
  for (const link of room.querySelectorAll('.ways a')) {
    if (link.getAttribute('href') === way) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  room.querySelector<HTMLInputElement>('.seek input')!.value = query.get('text') ?? '';
}
