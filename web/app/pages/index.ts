/** Which page stands at which path. */
import { h } from '../../../src/report/format/html/element.js';
import type { Page } from '../view.js';
import { actorPage } from './actor.js';
import { addPage } from './add.js';
import { agreementsPage } from './agreements.js';
import { contradictionsPage } from './contradictions.js';
import { mapPage } from './map.js';
import { networkPage } from './network.js';
import { pairsPage } from './pairs.js';
import { reportPage } from './report.js';
import { savedPage } from './saved.js';
import { searchPage } from './search.js';
import { storiesPage } from './stories.js';
import { storyPage } from './story.js';
import { timelinePage } from './timeline.js';

const PAGES: readonly (readonly [RegExp, Page])[] = [
  [/^\/(reports|search|actors)?$/, searchPage],
  [/^\/reports\/./, reportPage],
  [/^\/actors\/./, actorPage],
  [/^\/timeline$/, timelinePage],
  [/^\/pairs$/, pairsPage],
  [/^\/agreements$/, agreementsPage],
  [/^\/contradictions$/, contradictionsPage],
  [/^\/stories$/, storiesPage],
  [/^\/stories\/./, storyPage],
  [/^\/map$/, mapPage],
  [/^\/network$/, networkPage],
  [/^\/saved$/, savedPage],
  [/^\/add$/, addPage],
];

export function pageFor(path: string): Page {
  return PAGES.find(([shape]) => shape.test(path))?.[1] ?? nowhere;
}

const nowhere: Page = async () => ({
  title: 'Nothing here',
  tree: h(
    'section',
    { class: 'page' },
    h('h1', {}, 'There is no such page'),
    h('p', {}, h('a', { href: '/reports' }, 'To the reports')),
  ),
});
