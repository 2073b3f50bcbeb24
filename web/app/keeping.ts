/** A search to be followed by feed, taken away as a table, or kept by name. */
import { type Child, h } from '../../src/report/format/html/element.js';
import type { FindKind } from '../../src/store/types.js';
import { notice } from '../reading/notice.js';
import { address, type Query, send } from './api.js';
import { go } from './go.js';

const DATED: readonly FindKind[] = ['events', 'meetings', 'agreements'];

/** Links to the same lines in other formats. */
export function formats(path: string, kind: FindKind, query: Query = {}): Child {
  const link = (format: string, label: string) =>
    h('a', { href: address(path, { ...query, format }) }, label);
  return [
    'Follow as ',
    link('atom', 'Atom'),
    ', ',
    link('jsonfeed', 'JSON Feed'),
    DATED.includes(kind) && [', ', link('ical', 'calendar')],
    ' · take as ',
    link('csv', 'CSV'),
    ', ',
    link('jsonl', 'JSON Lines'),
  ];
}

export function keeping(kind: FindKind, filter: Query): Child {
  return h(
    'div',
    { class: 'keeping' },
    h('p', {}, formats(`/api/${kind}`, kind, filter)),
    h(
      'form',
      { class: 'keep' },
      h(
        'label',
        {},
        h('span', {}, 'Keep this search as '),
        h('input', { name: 'name', required: true, maxlength: 200, autocomplete: 'off' }),
      ),
      h('button', {}, 'Keep'),
    ),
  );
}

export function enterKeeping(root: HTMLElement, kind: FindKind, query: Query, signal: AbortSignal): void {
  const form = root.querySelector<HTMLFormElement>('.keep')!;
  form.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      const name = String(new FormData(form).get('name')).trim();
      try {
        await send('POST', '/api/searches', { name, kind, query });
        go('/saved');
      } catch (error) {
        notice((error as Error).message);
      }
    },
    { signal },
  );
}
