/** The reading room's script: finds the page that the address names, and keeps the address true. */
import '../style/base.css';
import '../style/report.css';
import '../style/app.css';
import { h } from '../../src/report/format/html/element.js';
import { toDom } from '../dom.js';
import { type Key, listen } from '../reading/keys.js';
import { frame, locate } from './frame.js';
import { GO, REFRESH } from './go.js';
import { pageFor } from './pages/index.js';
import type { Place, View } from './view.js';

const room = toDom(frame()) as HTMLElement;
document.querySelector('#room')!.replaceChildren(room);
const main = room.querySelector('main')!;
let leaving = new AbortController();
let shown = '';

const EVERYWHERE: readonly Key[] = [
  {
    key: '/',
    what: 'search all reports',
    press: () => room.querySelector<HTMLInputElement>('.seek input')!.focus(),
  },
];

async function show(): Promise<void> {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const place: Place = { path: location.pathname, query: new URLSearchParams(location.search) };
  shown = location.pathname + location.search;
  locate(room, place);
  main.setAttribute('aria-busy', 'true');
  const view = await pageFor(place.path)(place).catch(failed);
  if (signal.aborted) return;
  document.title = `${view.title} – Readout`;
  main.replaceChildren(toDom(view.tree));
  main.removeAttribute('aria-busy');
  listen([...(view.enter?.(main, signal) ?? []), ...EVERYWHERE], signal);
}

function failed(error: unknown): View {
  const words = error instanceof Error ? error.message : String(error);
  return {
    title: 'Not shown',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'This could not be shown'),
      h('p', { role: 'alert' }, words),
    ),
  };
}

/** A new page, read from its top. */
function go(address: string): void {
  history.pushState(null, '', address);
  scrollTo(0, 0);
  show().then(() => main.focus({ preventScroll: true }));
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (
    link === null ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.button !== 0
  )
    return;
  if (link.origin !== location.origin || link.hasAttribute('download') || link.pathname.startsWith('/api/'))
    return;
  if (link.pathname === location.pathname && link.search === location.search && link.hash !== '') return;
  event.preventDefault();
  go(link.href);
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method !== 'get') return;
  event.preventDefault();
  const given = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const search = new URLSearchParams(given).toString();
  go(new URL(form.action).pathname + (search && `?${search}`));
});

document.addEventListener(GO, (event) => go((event as CustomEvent<string>).detail));

document.addEventListener(REFRESH, show);

addEventListener('popstate', () => {
  // Where only the fragment is another, the page stays; the reading follows the fragment.
  if (shown !== location.pathname + location.search) show();
});
show();
