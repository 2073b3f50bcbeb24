/** Searches that are kept, each with its feeds; and what persons have put right, to be taken away as gold. */
import { type Child, h } from '../../../src/report/format/html/element.js';
import { englishDate } from '../../../src/report/outline/english.js';
import type { FindKind } from '../../../src/store/types.js';
import { all } from '../../dom.js';
import { notice } from '../../reading/notice.js';
import { address, get, type Query, send } from '../api.js';
import { refresh } from '../go.js';
import { formats } from '../keeping.js';
import type { Page } from '../view.js';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly kind: FindKind;
  readonly query: Query;
}

export const savedPage: Page = async () => {
  const searches = await get<Kept[]>('/api/searches');
  return {
    title: 'Saved',
    tree: h(
      'section',
      { class: 'page' },
      h('h1', {}, 'Saved'),
      h('h2', {}, 'Searches ', h('b', {}, searches.length)),
      searches.length === 0
        ? h(
            'p',
            { class: 'nothing' },
            'No search is kept yet. ',
            h('a', { href: '/search' }, 'Search'),
            ', and keep it below its results: its feed then brings what is new.',
          )
        : h('ol', { class: 'hits' }, ...searches.map(item)),
      h('h2', {}, 'Corrections'),
      h(
        'p',
        {},
        'Reports that somebody called done, as put right: ',
        h('a', { href: '/api/gold', download: 'gold.json' }, 'gold.json'),
        '; with those not done yet: ',
        h('a', { href: '/api/gold?all=true', download: 'gold-all.json' }, 'gold-all.json'),
        '. ',
        h('code', {}, 'readout score gold.json'),
        ' tells how the machine does against them.',
      ),
    ),
    enter: (root, signal) => {
      for (const button of all(root, 'button[data-search]'))
        button.addEventListener('click', () => forget(button.dataset.search!), { signal });
      return [];
    },
  };
};

function item({ id, name, at, kind, query }: Kept): Child {
  return h(
    'li',
    { class: 'hit' },
    h('a', { class: 'headline', href: address('/search', { kind, ...query }) }, name),
    h('p', { class: 'facts' }, `${kind} · kept on ${englishDate(at.slice(0, 10))}`),
    h('p', {}, formats(`/api/searches/${id}/lines`, kind)),
    h(
      'button',
      { class: 'plain', type: 'button', 'data-search': id, 'aria-label': `Forget ${name}` },
      'Forget',
    ),
  );
}

async function forget(id: string): Promise<void> {
  try {
    await send('DELETE', `/api/searches/${id}`);
    refresh();
  } catch (error) {
    notice((error as Error).message);
  }
}
